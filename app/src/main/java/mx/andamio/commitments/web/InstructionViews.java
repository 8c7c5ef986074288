package mx.andamio.commitments.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.Audience;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Instructing.Plan;
import mx.andamio.commitments.Instruction;
import mx.andamio.commitments.Instructions;
import mx.andamio.commitments.Instructions.PartOf;
import mx.andamio.commitments.ShownRating;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.FanOut;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.TextRules;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/** What the templates of instructions show. */
public interface InstructionViews {

    /** @param to as it is called; empty for posts that were chosen one by one */
    record Row(Instructions.Line line, String to) {}

    record InstructionList(List<Row> rows, long total, int page, int size) {}

    /**
     * A form with what was typed.
     *
     * @param refused why it was refused, in words; null where it was not
     * @param lacks what it lacks to bind at once, in words
     * @param plan what would come of it, for who looks it over before it goes out; null where nothing would
     * @param issuer code of the post that gives it where nobody typed one
     */
    record InstructForm(
            InstructionForm form,
            @Nullable String refused,
            List<String> lacks,
            @Nullable Plan plan,
            TextRules.Seen text,
            String issuer,
            List<Choice> audiences,
            List<OrganPost> posts,
            Map<String, String> lines,
            List<SessionLine> sessions,
            Map<String, String> organs) {

        public String organ(OrganPost post) {
            return organs.getOrDefault(post.organ(), post.organ());
        }
    }

    /** @param count how many posts it has today; null where one of its members is no more */
    record Choice(Audience audience, String name, @Nullable Integer count) {}

    /**
     * An instruction with those of its parts that were asked for.
     *
     * @param ver one of {@link #LOOKS}, empty for all
     * @param to as it is called; empty for posts that were chosen one by one
     * @param names of posts, by code
     * @param sessions by whose agreement it may be taken back, the newest first
     */
    record Whole(
            Instruction instruction,
            FanOut fanOut,
            List<PartRow> rows,
            ShownRating rating,
            int rated,
            int due,
            String ver,
            @Nullable String region,
            List<Organ> regions,
            String to,
            String line,
            Map<String, String> names,
            List<OrganPost> posts,
            List<SessionLine> sessions) {

        public static final List<String> LOOKS =
                List.of("sin-acuse", "con-acuse", "sin-reporte", "con-reporte", "cumplidos", "verificados");

        public String path() {
            return "/instrucciones/" + instruction.id();
        }

        /** The address of those that another tab shows. */
        public String at(String look) {
            return path() + "?" + (look.isEmpty() ? "" : "ver=" + look + "&")
                    + (region == null ? "" : "region=" + region + "&");
        }

        /** How many a tab shows, whatever the region. */
        public int count(String look) {
            var all = fanOut.children().size();
            return switch (look) {
                case "con-acuse" -> fanOut.acknowledged().n();
                case "sin-acuse" -> all - fanOut.acknowledged().n();
                case "con-reporte" -> fanOut.reported().n();
                case "sin-reporte" -> all - fanOut.reported().n();
                case "cumplidos" -> fanOut.fulfilled().n();
                case "verificados" -> fanOut.met().n();
                default -> all;
            };
        }

        /** How many parts would be cancelled if it were taken back. */
        public long owed() {
            return fanOut.children().stream()
                    .filter(child -> child.state() instanceof State.Cancellable)
                    .count();
        }

        public String post(String code) {
            return Objects.requireNonNull(names.getOrDefault(code, code));
        }
    }

    /**
     * @param organ its name
     * @param waiting days since it was given, while its post has not said that it knows; else null
     */
    record PartRow(
            Instructions.Child child,
            String organ,
            String post,
            ShownRating rating,
            @Nullable Long waiting) {

        public Commitment commitment() {
            return child.commitment();
        }

        public Headline goal() {
            return Headline.of(child.commitment().terms().goal());
        }
    }

    /**
     * A commitment as part of an instruction, on its own page and among one's own.
     *
     * @param issuer name of the post that gave it
     * @param mine whether whoever looks may say that they know
     */
    record PartCard(PartOf part, String issuer, long days, boolean mine) {}

    /** @param posts of today */
    record AudienceLine(
            Audience audience,
            String name,
            List<OrganPost> posts,
            @Nullable String refused) {}

    record AudienceList(List<AudienceLine> lines) {}

    /**
     * @param line null for a new one
     * @param refused why it was refused, in words; null where it was not
     * @param chosen codes of members that have a box
     * @param others codes of the rest, one a line
     */
    record AudienceForm(
            @Nullable AudienceLine line,
            @Nullable String refused,
            String name,
            List<String> chosen,
            String others,
            List<Organ> regions,
            List<Organ> states,
            List<Organ> hospitals,
            List<OrganPost> posts,
            Map<String, String> organs) {

        public @Nullable Audience audience() {
            return line == null ? null : line.audience();
        }

        public String organ(OrganPost post) {
            return organs.getOrDefault(post.organ(), post.organ());
        }

        public List<Organ> statesOf(Organ region) {
            return states.stream()
                    .filter(organ -> region.code().equals(organ.region()))
                    .toList();
        }
    }
}

package mx.andamio.commitments.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Extension;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.TextRules.Warning;
import mx.andamio.commitments.web.FollowViews.Follow;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import org.jspecify.annotations.Nullable;

/** What the templates of commitments show. */
public interface CommitmentViews {

    /**
     * @param organ its short name
     * @param responsible name of its post, empty without one
     */
    record Line(Commitment commitment, String organ, String responsible) {

        public Headline goal() {
            return Headline.of(commitment.terms().goal());
        }
    }

    /**
     * @param stages how many there are at each stage, for the rest of the filter
     * @param promised how many promises of papers there are in all
     * @param organs among which to choose
     */
    record CommitmentList(
            List<Line> lines,
            long total,
            int page,
            int pageSize,
            Filter filter,
            Map<Stage, Long> stages,
            long promised,
            List<Organ> organs,
            List<Organ> regions) {

        /** How many there are at all stages. */
        public long all() {
            return stages.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The address of this list at a stage, without its page; null for all stages. */
        public String at(@Nullable Stage stage) {
            return path(filter.at(stage));
        }

        public String path() {
            return path(filter);
        }

        private static String path(Filter filter) {
            var stage = filter.stage();
            var parts = Stream.of(
                            part("q", filter.query()),
                            part("estado", stage == null ? null : stage.name()),
                            part("organo", filter.organ()),
                            part("region", filter.region()),
                            part("linea", filter.line()),
                            part("programa", filter.programme()),
                            part("cargo", filter.post()),
                            part("incompletos", filter.incomplete() ? "true" : null))
                    .filter(Objects::nonNull)
                    .map(part -> part + "&")
                    .collect(Collectors.joining());
            return "/compromisos?" + parts;
        }

        private static @Nullable String part(String name, @Nullable String value) {
            return value == null || value.isEmpty() ? null : name + "=" + encode(value, UTF_8);
        }
    }

    /** @param field of the form, which is also its place there */
    record Missing(String field, String text) {}

    /**
     * A form with what was typed.
     *
     * @param commitment null for a new one
     * @param refused why it was refused, in words; null at first
     * @param warnings of its text
     * @param split texts of the commitments that it would be; empty where nothing is to be split
     * @param lines names by code
     */
    record DraftForm(
            TermsForm form,
            @Nullable Commitment commitment,
            @Nullable String refused,
            List<Warning> warnings,
            List<String> split,
            List<Organ> organs,
            List<OrganPost> posts,
            Map<String, String> lines) {}

    /**
     * @param posts of its parties, by code
     * @param line name of its line of action, empty without one
     * @param lacks what it lacks of the six requirements, in words, with the field that answers it
     * @param follow what became of it since it was signed
     * @param ratings null while it is not signed, and once it is no longer open
     * @param chart what was due and what was reached
     */
    record Card(
            Commitment commitment,
            Organ organ,
            Map<String, OrganPost> posts,
            String line,
            List<Missing> lacks,
            List<GoalVersion> goals,
            List<Extension> extensions,
            Follow follow,
            RatingViews.@Nullable Sides ratings,
            ChartViews.Chart chart) {

        public Headline goal() {
            return Headline.of(commitment.terms().goal());
        }

        public @Nullable Signing signing() {
            return CommitmentJson.signing(commitment.state());
        }

        /** A draft, or what was signed elsewhere and lacks something. */
        public boolean mayBeWritten() {
            return commitment.mayBeWritten();
        }

        /** Name of a post, its code where the directory no longer has it. */
        public String post(String code) {
            var post = posts.get(code);
            return post == null ? code : post.name();
        }
    }
}

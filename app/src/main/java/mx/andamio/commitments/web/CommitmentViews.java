package mx.andamio.commitments.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.GoalIndicators;
import mx.andamio.commitments.ImportedCommitments;
import mx.andamio.commitments.ListOrder;
import mx.andamio.commitments.ShownRating;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Extension;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.TextRules.Warning;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.commitments.ratings.Used;
import mx.andamio.commitments.web.FollowViews.Follow;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Words;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/** What the templates of commitments show. */
public interface CommitmentViews {

    /**
     * @param organ its short name
     * @param responsible name of its post, empty without one
     * @param ratings null while it is not signed, and once it is no longer open
     * @param silent days since something was heard of it, or since its signature; null where it is not followed
     */
    record Line(
            Commitment commitment,
            String organ,
            String responsible,
            @Nullable SideBySide ratings,
            @Nullable Long silent) {

        public @Nullable ShownRating used(Words words) {
            return ratings == null ? null : ShownRating.of(ratings.used().rating(), words);
        }

        public boolean isAssessed() {
            return ratings != null && ratings.used().basis() == Used.Basis.ASSESSED;
        }

        public Headline goal() {
            return Headline.of(commitment.terms().goal());
        }
    }

    /**
     * @param stages how many there are at each stage, for the rest of the filter
     * @param promised how many promises of papers there are in all
     * @param organs among which to choose
     * @param programmes names by code
     * @param files that brought commitments, for whoever may hand them in
     */
    record CommitmentList(
            List<Line> lines,
            long total,
            int page,
            int pageSize,
            Filter filter,
            ListOrder order,
            Map<Stage, Long> stages,
            long promised,
            List<Organ> organs,
            List<Organ> regions,
            Map<String, String> programmes,
            List<ImportedCommitments.File> files) {

        /** How many there are at all stages. */
        public long all() {
            return stages.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The address of this list at a stage, without its page; null for all stages. */
        public String at(@Nullable Stage stage) {
            return path(filter.at(stage), order);
        }

        public String path() {
            return path(filter, order);
        }

        /** The same list in another order, from its beginning. */
        public String by(ListOrder other) {
            return path(filter, other);
        }

        /** How a heading says that the list stands in its order; null where it does not. */
        public @Nullable String sorted(ListOrder one) {
            return one == order ? (one == ListOrder.SILENCE ? "descending" : "ascending") : null;
        }

        /** What of this list a form sends on, by the name of its field. */
        public Map<String, String> fields() {
            return CommitmentViews.fields(filter, order);
        }

        static String path(Filter filter, ListOrder order) {
            return "/compromisos?"
                    + CommitmentViews.fields(filter, order).entrySet().stream()
                            .map(part -> part.getKey() + "=" + encode(part.getValue(), UTF_8) + "&")
                            .collect(Collectors.joining());
        }
    }

    /** What of a list stands in its address; what does not narrow is not in it. */
    static Map<String, String> fields(Filter filter, ListOrder order) {
        var stage = filter.stage();
        var fields = new LinkedHashMap<String, String>();
        put(fields, "q", filter.query());
        put(fields, "estado", stage == null ? null : stage.name());
        put(fields, "organo", filter.organ());
        put(fields, "region", filter.region());
        put(fields, "linea", filter.line());
        put(fields, "programa", filter.programme());
        put(fields, "cargo", filter.post());
        put(fields, "incompletos", filter.incomplete() ? "true" : null);
        put(fields, "importacion", filter.imported());
        put(fields, "instruccion", filter.parent());
        put(fields, "orden", order == ListOrder.DUE ? null : order.word());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(name, value.toString());
        }
    }

    /** @param field of the form, which is also its place there */
    record Missing(String field, String text) {}

    /**
     * What a commitment may belong to.
     *
     * @param lines names by code
     * @param tables names
     * @param table that was chosen, empty for none
     * @param otherTable what was typed that is none of {@code tables}
     * @param programmes names by code
     * @param chosen codes of programmes
     * @param indicators that a goal may read
     */
    record Offered(
            Map<String, String> lines,
            List<String> tables,
            String table,
            String otherTable,
            Map<String, String> programmes,
            List<String> chosen,
            List<GoalIndicators.Choice> indicators) {

        /** Names of the programmes that were chosen. */
        public List<String> chosenNames() {
            return chosen.stream()
                    .map(code -> programmes.getOrDefault(code, code))
                    .toList();
        }
    }

    /**
     * A form with what was typed.
     *
     * @param commitment null for a new one
     * @param refused why it was refused, in words; null at first
     * @param warnings of its text
     * @param split texts of the commitments that it would be; empty where nothing is to be split
     * @param belongs what it may belong to
     * @param sessions from which it may come, the newest first
     */
    record DraftForm(
            TermsForm form,
            @Nullable Commitment commitment,
            @Nullable String refused,
            List<Warning> warnings,
            List<String> split,
            List<Organ> organs,
            List<OrganPost> posts,
            Offered belongs,
            List<SessionLine> sessions) {

        /** Whether it may be made as many drafts as its text has actions. */
        public boolean maySplit() {
            return !split.isEmpty()
                    && (commitment == null || commitment.state() instanceof State.Draft && commitment.parent() == null);
        }

        /** What the reference of its origin may be. */
        public List<String> origins() {
            return OriginForm.KINDS;
        }
    }

    /**
     * @param posts of its parties, by code
     * @param line name of its line of action, empty without one
     * @param programmes names of those that it belongs to
     * @param lacks what it lacks of the six requirements, in words, with the field that answers it
     * @param follow what became of it since it was signed
     * @param ratings null while it is not signed, and once it is no longer open
     * @param part of an instruction; null where it is part of none
     * @param chart what was due and what was reached
     * @param scan whether the document that was signed elsewhere is kept and may be read
     * @param measured what an indicator says of its goal; null where none measures it
     * @param history what the register has of it; empty for whoever may not read what followed its signature
     */
    record Card(
            Commitment commitment,
            Organ organ,
            Map<String, OrganPost> posts,
            String line,
            List<String> programmes,
            List<Missing> lacks,
            List<GoalVersion> goals,
            List<Extension> extensions,
            Follow follow,
            RatingViews.@Nullable Sides ratings,
            InstructionViews.@Nullable PartCard part,
            TransferViews.Transfers transfers,
            ChartViews.Chart chart,
            @Nullable MeasuredCard measured,
            boolean scan,
            List<HistoryViews.Change> history) {

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

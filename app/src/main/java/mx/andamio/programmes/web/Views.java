package mx.andamio.programmes.web;

import java.util.List;
import java.util.Map;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;
import mx.andamio.pack.Source;
import mx.andamio.pages.MeasuredPart;
import mx.andamio.pages.StandingPart;
import mx.andamio.programmes.Conflict;
import mx.andamio.programmes.ProgrammeFigures.Registered;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /** @param measured how many programmes something measures */
    record ProgrammeList(List<ProgrammeLine> programmes, long measured) {}

    /**
     * @param figure the one with the latest cut-off, null when none was published
     * @param goal the one that was published last, null when none was
     * @param measured how operational data measure it; null where they do not
     */
    record ProgrammeLine(
            Programme programme,
            @Nullable PublishedFigure figure,
            @Nullable PublishedGoal goal,
            int conflicts,
            MeasuredPart.@Nullable Glance measured) {

        public boolean isMeasured() {
            return measured != null || programme.isMeasured();
        }
    }

    /**
     * @param goals by what they count, the one published last first
     * @param figures of the pack and of registered papers, the latest cut-off first
     * @param responsible head of the responsible organ, null where no paper says
     * @param standing how the commitments stand that serve it; empty where none does
     */
    record ProgrammeCard(
            Programme programme,
            List<FigureRow> figures,
            List<GoalVersions> goals,
            List<Conflict> conflicts,
            Map<String, Source> sources,
            @Nullable OrganPost responsible,
            List<StandingPart.Part> standing,
            List<MeasuredPart.Part> measured) {

        public Source source(String code) {
            return sources.getOrDefault(code, new Source(code, code, null));
        }

        public boolean isContradicted(PublishedFigure figure) {
            return conflicts.stream().anyMatch(conflict -> conflict.has(figure));
        }
    }

    /**
     * A published figure.
     *
     * @param source title of the source, or label of the paper
     * @param link to its place in a registered paper, null where only the pack has it
     * @param registered the paper's own figure, null where the pack has it
     */
    record FigureRow(
            PublishedFigure figure,
            String source,
            @Nullable String link,
            @Nullable Registered registered) {}

    /** @param versions the one published last first */
    record GoalVersions(String counts, List<PublishedGoal> versions) {}
}

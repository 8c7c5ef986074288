package mx.andamio.commitments;

import static mx.andamio.support.SomeCommitments.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.OffCourse.Straying;
import mx.andamio.commitments.OffCourse.Why;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a session may have to speak of. */
class OffCourseTest extends FollowUpFixture {

    private static final int SOON = 10;

    @Autowired
    OffCourse offCourse;

    @Autowired
    SomeCommitments some;

    @Test
    void theGravestReasonOfEachIsTold() {
        var late = signed(due(-1));
        var near = signed(due(SOON));
        var far = signed(due(SOON + 1));
        var silent = signed(null);

        assertThat(why(late, "22")).isEqualTo(Why.OVERDUE);
        assertThat(why(near, "22")).isEqualTo(Why.DUE);
        assertThat(why(silent, "22")).isEqualTo(Why.SILENT);
        assertThat(strayed("22")).extracting(Straying::id).doesNotContain(far);
        // of another organ nothing
        assertThat(strayed("15")).extracting(Straying::id).doesNotContain(late, near, silent);
    }

    @Test
    void whatWaitsForSomebodyComesWhereThatOneIs() {
        var waits = reports.aReported();

        assertThat(why(waits, "22", "DPM")).isEqualTo(Why.OBSTACLE);
        assertThat(strayed("22")).extracting(Straying::id).doesNotContain(waits);
    }

    @Test
    void aRecommendationThatNobodyAnsweredComes() {
        var bare = SomeCommitments.bare(
                "22", "Revisar " + Unique.word(), new Origin.Document("Relación de prueba", SIGNED));
        var terms = bare.terms();
        var recommended = some.signedElsewhere(new NewCommitment(
                "22",
                null,
                new Terms(
                        CommitmentKind.RECOMMENDATION,
                        terms.text(),
                        terms.parties(),
                        null,
                        null,
                        null,
                        terms.alignment(),
                        terms.origin()),
                null,
                false));

        assertThat(why(recommended, "22")).isEqualTo(Why.UNANSWERED);
        assertThat(strayed("15")).extracting(Straying::id).doesNotContain(recommended);
    }

    @Test
    void whatIsToldInWordsIsWhatThereIs() {
        var one = signed(null);

        assertThat(offCourse.texts(List.of(one, new CommitmentId(UUID.randomUUID()))))
                .containsOnlyKeys(one);
    }

    private Why why(CommitmentId id, String... organs) {
        return Objects.requireNonNull(strayed(organs).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .why());
    }

    private List<Straying> strayed(String... organs) {
        return offCourse.of(List.of(organs), today().plusDays(SOON));
    }

    private CommitmentId signed(@Nullable Stated goal) {
        return some.signedElsewhere("22", "Abrir " + Unique.word(), new Parties("22-HEAD", List.of(), null), goal);
    }

    private Stated due(int days) {
        return new Milestones(
                SIGNED, List.of(new Milestone("1", "Dictamen", "Oficio", today().plusDays(days), BigDecimal.ONE)));
    }
}

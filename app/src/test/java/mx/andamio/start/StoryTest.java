package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.start.Mood.Way;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Path DEMO = Path.of("../institutions/imss/demo");
    private static final StoryWords WORDS = StoryWords.read(DEMO.resolve("story.json"));

    /** Days on which months and years begin and end, and a leap day. */
    private static final List<LocalDate> STARTS = Stream.of(
                    "2026-11-01", "2026-11-22", "2026-12-31", "2027-01-01", "2027-01-29", "2028-02-29", "2028-03-01")
            .map(LocalDate::parse)
            .toList();

    @Test
    void itIsTheSameStoryWhateverTheDayOfTheStart() {
        for (var way : Way.values()) {
            for (var seed = 0; seed < 40; seed++) {
                var first = kinds(way, seed, STARTS.getFirst());
                for (var start : STARTS) {
                    assertThat(kinds(way, seed, start)).isEqualTo(first);
                }
            }
        }
    }

    @Test
    void nothingHappensBeforeTheSignatureOrAfterToday() {
        for (var way : Way.values()) {
            for (var seed = 0; seed < 40; seed++) {
                assertThat(told(way, seed, STARTS.getFirst())).allMatch(event -> event.ago() >= 0 && event.ago() < 150);
            }
        }
    }

    @Test
    void whateverIsSaidBeginsWithTheMark() {
        var said = IntStream.range(0, 60)
                .mapToObj(seed -> told(Way.BEHIND, seed, STARTS.getFirst()))
                .flatMap(List::stream)
                .filter(StoryEvent.Told.class::isInstance)
                .map(event -> ((StoryEvent.Told) event).text());
        assertThat(said).isNotEmpty().allMatch(text -> text.startsWith("SIMULADO: "));
    }

    private static List<String> kinds(Way way, int seed, LocalDate today) {
        return told(way, seed, today).stream()
                .map(event -> event.getClass().getSimpleName() + " " + event.ago())
                .toList();
    }

    private static List<StoryEvent> told(Way way, int seed, LocalDate today) {
        return Story.of(goal(seed, today), "DOE-HEAD", way, seed, today, WORDS);
    }

    private static Stated goal(int seed, LocalDate today) {
        var signed = today.minusDays(150);
        var random = new Random(seed);
        var due = signed.plusDays(90L + random.nextInt(360));
        return seed % 2 == 0
                ? new Reach(
                        new Measure(null, "días", Accumulation.LAST, 0, null),
                        new Trajectory(
                                new Dated(new BigDecimal(40), signed), List.of(), new Dated(new BigDecimal(15), due)))
                : new Milestones(
                        signed,
                        List.of(
                                new Milestone("1", "Proyecto", "Acta", signed.plusDays(40), BigDecimal.ONE),
                                new Milestone("2", "Entrega", "Acta", due, BigDecimal.ONE)));
    }
}

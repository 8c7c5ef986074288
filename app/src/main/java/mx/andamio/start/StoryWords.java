package mx.andamio.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.ratings.Step;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people of the demonstration say, as the pack has it; whatever is kept of it begins with the mark of what is made up.
 *
 * @param reports by level of the step that is reported
 * @param assessments by level of the step that is judged
 * @param session text of the invented minutes; {@code {day}} is their day
 * @param agreements by how a commitment leaves, and {@code EXTENDED}
 */
record StoryWords(
        Map<String, List<String>> reports,
        String done,
        String answered,
        String evidence,
        String returned,
        String rejected,
        List<Wait> obstacles,
        List<String> extensions,
        Map<String, String> assessments,
        List<String> messages,
        String withdrawn,
        String session,
        String sessionName,
        Map<String, String> agreements,
        ToAll instruction) {

    private static final String MARK = "SIMULADO: ";

    /** Something that is waited for, and the code of the organ or post that can clear it. */
    record Wait(Blocker.Kind kind, String owner, String text) {}

    /** One instruction to every state body. */
    record ToAll(String text, String source, String evidence, String report, String done) {}

    static StoryWords read(Path file) {
        try {
            return JsonMapper.builder().build().readValue(Files.readString(file), StoryWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String marked(String text) {
        return MARK + text;
    }

    String report(Step said, RandomGenerator random) {
        return marked(one(Objects.requireNonNull(reports.get(Integer.toString(said.level()))), random));
    }

    String judged(Step overall) {
        return marked(Objects.requireNonNull(assessments.get(Integer.toString(overall.level()))));
    }

    String agreed(String how) {
        return marked(Objects.requireNonNull(agreements.get(how)));
    }

    static <T> T one(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}

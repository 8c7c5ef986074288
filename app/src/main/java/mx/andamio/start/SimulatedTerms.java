package mx.andamio.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Invents terms of commitments for a demonstration, the same ones each time: what an organ of this kind could have signed, of nobody in particular. */
final class SimulatedTerms {

    private static final Map<String, String> VERIFIERS = Map.of(
            "MEDICAL", "DPM-HEAD",
            "SOCIAL", "DPES-HEAD",
            "CECI", "DA-HEAD",
            "DIGITAL", "DIDT-HEAD",
            "INFRASTRUCTURE", "DA-HEAD",
            "HIRING", "DA-HEAD",
            "EQUIPMENT", "DPM-HEAD",
            "MEDICINES", "DA-HEAD");

    /** One in so many lacks something, as lists of offices do. */
    private static final int LACKING = 7;

    private final List<Template> templates;
    private final LocalDate signed;
    private final String source;
    private final Random random = new Random(816);

    /**
     * @param file of the pack's demonstration
     * @param signed day of the invented ceremony
     * @param source name of the invented list
     */
    SimulatedTerms(Path file, LocalDate signed, String source) {
        this.templates = read(file);
        this.signed = signed;
        this.source = source;
    }

    /**
     * @param from and {@code to}: ends between which baseline and target lie, null of milestones
     * @param how name of an {@link Accumulation}
     * @param steps null of a number
     * @param indicator code of the pack's indicator that tells the number; null where none does
     */
    record Template(
            String line,
            String text,
            @Nullable String unit,
            @Nullable List<Integer> from,
            @Nullable List<Integer> to,
            @Nullable String how,
            @Nullable List<String> steps,
            @Nullable String indicator) {

        String text(Organ organ) {
            return text.replace("{organ}", organ.label());
        }
    }

    static List<Template> read(Path file) {
        try {
            return List.of(JsonMapper.builder().build().readValue(Files.readString(file), Template[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many different ones of an organ. */
    List<Terms> of(Organ organ, int many) {
        var shuffled = new ArrayList<>(templates);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled.subList(0, many).stream().map(one -> terms(organ, one)).toList();
    }

    private Terms terms(Organ organ, Template one) {
        var whole = random.nextInt(LACKING) > 0;
        var medical = one.line().equals("MEDICAL") || one.line().equals("MEDICINES");
        var post = organ.code() + (medical && organ.type() == OrganType.OOAD ? "-JSPM" : "-HEAD");
        return new Terms(
                CommitmentKind.COMMITMENT,
                one.text(organ),
                new Parties(post, List.of(), whole ? VERIFIERS.get(one.line()) : null),
                goal(one, whole),
                whole ? "Informe mensual de la oficina" : null,
                whole ? "Documento que lo muestre" : null,
                new Alignment(one.line(), null, List.of()),
                new Origin.Document(source, signed));
    }

    private Stated goal(Template one, boolean whole) {
        var due = signed.plusDays(90L + random.nextInt(360));
        var steps = one.steps();
        if (steps != null) {
            return milestones(steps, due);
        }
        var from = new BigDecimal(between(Objects.requireNonNull(one.from())));
        var to = new BigDecimal(between(Objects.requireNonNull(one.to())));
        var unit = Objects.requireNonNull(one.unit());
        if (!whole) {
            return new PartialGoal(
                    null,
                    unit,
                    null,
                    0,
                    null,
                    null,
                    random.nextBoolean() ? new Point(from, null) : Point.NONE,
                    new Point(to, random.nextInt(3) > 0 ? due : null),
                    List.of(),
                    null);
        }
        var half = from.add(to).divideToIntegralValue(BigDecimal.TWO);
        var middle = signed.plusDays(java.time.temporal.ChronoUnit.DAYS.between(signed, due) / 2);
        return new Reach(
                new Measure(null, unit, Accumulation.valueOf(Objects.requireNonNull(one.how())), 0, null),
                new Trajectory(new Dated(from, signed), List.of(new Dated(half, middle)), new Dated(to, due)));
    }

    private Milestones milestones(List<String> steps, LocalDate due) {
        var days = java.time.temporal.ChronoUnit.DAYS.between(signed, due);
        return new Milestones(
                signed,
                IntStream.range(0, steps.size())
                        .mapToObj(i -> new Milestone(
                                Integer.toString(i + 1),
                                steps.get(i),
                                "Constancia de la oficina",
                                signed.plusDays(days * (i + 1) / steps.size()),
                                BigDecimal.ONE))
                        .toList());
    }

    private int between(List<Integer> ends) {
        return ends.getFirst() + random.nextInt(ends.getLast() - ends.getFirst() + 1);
    }
}

package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.Instruction;
import mx.andamio.commitments.Instructions;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.FanOut;
import mx.andamio.commitments.life.Instructed;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.ratings.Counts;
import mx.andamio.commitments.ratings.RollUp;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.pages.BadRequest;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** Instructions as the JSON interface takes and gives them. What is not known is null. */
final class InstructionJson {

    private InstructionJson() {}

    /** @param audience code of a group or id of a set; null for posts that were chosen one by one */
    record Head(
            UUID id,
            @Nullable String folio,
            String kind,
            String text,
            String issuer,
            @Nullable String verifier,
            @Nullable String audience,
            @Nullable String audienceName,
            @Nullable Integer audienceVersion,
            @Nullable String line,
            List<String> programmes,
            LocalDate due,
            LocalDate issuedOn,
            Instant issuedAt,
            String issuedBy,
            boolean simulated) {

        static Head of(Instruction one) {
            var to = one.to();
            return new Head(
                    one.id().value(),
                    one.folio(),
                    small(one.what().kind()),
                    one.what().text(),
                    one.issuer(),
                    one.what().verifier(),
                    to == null ? null : to.code(),
                    to == null ? null : to.name(),
                    to == null ? null : to.version(),
                    one.what().alignment().line(),
                    one.what().alignment().programmes(),
                    one.what().aim().due(),
                    one.issuedOn(),
                    one.issuedAt(),
                    one.issuedBy(),
                    one.simulated());
        }
    }

    /** <em>n</em> of <em>m</em>. */
    record Line(Head instruction, int parts, int acknowledged, int verified, int over) {

        static Line of(Instructions.Line line) {
            return new Line(Head.of(line.instruction()), line.parts(), line.acknowledged(), line.met(), line.over());
        }
    }

    /**
     * @param step 1 to 4 of all parts that are signed and open, null where it has none
     * @param rated <em>n</em> of its coverage
     * @param due <em>m</em> of its coverage
     * @param overSince day on which the last part was over; null while one is not
     */
    record Whole(
            Head instruction,
            int parts,
            int acknowledged,
            int reported,
            int fulfilled,
            int verified,
            @Nullable Integer step,
            int rated,
            int due,
            @Nullable LocalDate overSince,
            List<Part> children) {

        static Whole of(Instructions.Sent sent) {
            FanOut all = sent.fanOut();
            var counts = Counts.of(all.open());
            return new Whole(
                    Head.of(sent.instruction()),
                    sent.parts().size(),
                    all.acknowledged().n(),
                    all.reported().n(),
                    all.fulfilled().n(),
                    all.met().n(),
                    RollUp.DEFAULT.rating(counts).step().map(Step::level).orElse(null),
                    counts.rated(),
                    counts.due(),
                    all.overSince().orElse(null),
                    sent.parts().stream().map(Part::of).toList());
        }
    }

    /**
     * @param id of the commitment
     * @param acknowledgedOn null while its post has not said that it knows
     * @param step 1 to 4 of the rating that is used
     */
    record Part(
            UUID id,
            String organ,
            String post,
            String state,
            LocalDate givenOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate heardOn,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable LocalDate deadline,
            @Nullable Integer step) {

        static Part of(Instructions.Child child) {
            var one = child.commitment();
            var goal = Headline.of(one.terms().goal());
            var acknowledged = child.acknowledged();
            return new Part(
                    one.id().value(),
                    one.organ(),
                    child.post(),
                    small(one.state().stage()),
                    child.given(),
                    acknowledged == null ? null : acknowledged.on(),
                    one.heardOn(),
                    goal.baseline(),
                    goal.target(),
                    goal.unit(),
                    goal.due(),
                    child.rating().step().map(Step::level).orElse(null));
        }
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /**
     * An instruction as it is sent.
     *
     * @param kind {@code commitment}, {@code instruction} (where nothing is said) or {@code recommendation}
     * @param issuer code of a post; null for that of the account
     * @param audience code of a group or id of a set
     * @param posts codes of more posts, and of organs for whoever heads them
     * @param goal null for something that is handed in
     * @param targets numbers of single posts
     * @param includeVacant also to posts that are known to be vacant
     */
    record Sent(
            @Nullable String kind,
            @Nullable String folio,
            @Nullable String text,
            @Nullable String issuer,
            @Nullable String audience,
            @Nullable List<@Nullable String> posts,
            @Nullable String verifier,
            @Nullable String line,
            @Nullable List<@Nullable String> programmes,
            @Nullable From origin,
            @Nullable LocalDate due,
            @Nullable String source,
            @Nullable String closingEvidence,
            @Nullable Amount goal,
            @Nullable List<@Nullable Target> targets,
            @Nullable Boolean includeVacant) {

        /** Bad requests: {@code form.text}, {@code form.due}, {@code form.origin}, {@code form.interim}, {@code form.own}, {@code request.value}. */
        NewInstruction asked(String ownPost, LocalDate today) {
            return new NewInstruction(
                    blank(folio),
                    Objects.requireNonNullElse(blank(issuer), ownPost),
                    new Instructed(
                            named(CommitmentKind.values(), kind, CommitmentKind.INSTRUCTION),
                            needed(blank(text), "form.text"),
                            blank(verifier),
                            new Aim(needed(due, "form.due"), goal == null ? null : goal.amount()),
                            blank(source),
                            blank(closingEvidence),
                            new Alignment(blank(line), null, each(programmes)),
                            needed(origin, "form.origin").origin(today)),
                    blank(audience),
                    each(posts),
                    own(),
                    Boolean.TRUE.equals(includeVacant));
        }

        private Map<String, Aim.Own> own() {
            var own = new HashMap<String, Aim.Own>();
            for (var one : Objects.requireNonNullElse(targets, List.<@Nullable Target>of())) {
                if (one == null || one.to() == null || one.target() == null) {
                    throw new BadRequest("form.own", "targets");
                }
                own.put(one.to(), new Aim.Own(one.baseline(), one.target()));
            }
            return own;
        }
    }

    /** @param session id; null for a document, which has a reference */
    record From(
            @Nullable UUID session,
            @Nullable String resolution,
            @Nullable String reference,
            @Nullable LocalDate on) {

        Origin origin(LocalDate today) {
            return session == null
                    ? new Origin.Document(
                            needed(blank(reference), "form.origin"), Objects.requireNonNullElse(on, today))
                    : new Origin.SessionItem(new SessionId(session), null, blank(resolution));
        }
    }

    /** @param accumulation {@code flow}, {@code stock}, {@code ratio} or {@code last} */
    record Amount(
            @Nullable String unit,
            @Nullable String accumulation,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            @Nullable BigDecimal target,
            @Nullable List<@Nullable Interim> interim) {

        Aim.Amount amount() {
            return new Aim.Amount(
                    blank(unit),
                    accumulation == null ? null : named(Accumulation.values(), accumulation, Accumulation.LAST),
                    baseline,
                    baselineOn,
                    target,
                    Objects.requireNonNullElse(interim, List.<@Nullable Interim>of()).stream()
                            .map(one -> needed(one, "form.interim").asked())
                            .toList());
        }
    }

    /** @param share per cent of each post's own way; either this or {@code value} */
    record Interim(
            @Nullable LocalDate on,
            @Nullable BigDecimal value,
            @Nullable BigDecimal share) {

        Aim.Interim asked() {
            return new Aim.Interim(
                    needed(on, "form.interim"), needed(value == null ? share : value, "form.interim"), value == null);
        }
    }

    /** @param to code of a post, or of its organ */
    record Target(
            @Nullable String to,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target) {}

    private static <T> T needed(@Nullable T said, String code) {
        if (said == null) {
            throw new BadRequest(code, "");
        }
        return said;
    }

    private static @Nullable String blank(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    private static List<String> each(@Nullable List<@Nullable String> said) {
        return Objects.requireNonNullElse(said, List.<@Nullable String>of()).stream()
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E named(E[] all, @Nullable String name, E otherwise) {
        return name == null
                ? otherwise
                : Arrays.stream(all)
                        .filter(one -> small(one).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("request.value", name));
    }
}

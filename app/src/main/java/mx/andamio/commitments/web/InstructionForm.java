package mx.andamio.commitments.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Instructed;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import mx.andamio.register.Sha256;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** What somebody typed of an instruction, by the name of its field. Lists are one entry a line; parts of a line are parted by {@code |}. */
public record InstructionForm(TermsForm typed) {

    /** Which version of what was typed somebody has looked over before it goes out. */
    static final String REVIEWED = "reviewed";

    /** What was typed in a field; empty where nothing was. */
    public String of(String field) {
        return typed.of(field);
    }

    /** Names what was typed: whoever changes something looks it over again. */
    public String digest() {
        var all = new TreeMap<>(typed.typed());
        all.keySet().removeAll(List.of("command", "_csrf", REVIEWED));
        return HexFormat.of().formatHex(Sha256.of(all.toString().getBytes(UTF_8)), 0, 8);
    }

    boolean isReviewed() {
        return of(REVIEWED).equals(digest());
    }

    /**
     * What is asked.
     *
     * @param issuer of the account, where nobody typed one
     * @throws Unreadable {@code form.text}, {@code form.day}, {@code form.number}, {@code form.interim}, {@code form.own}, {@code form.due},
     *     {@code form.origin}
     */
    NewInstruction asked(String issuer, LocalDate today) {
        return new NewInstruction(
                typed.said("folio").orElse(null),
                typed.said("issuer").orElse(issuer),
                new Instructed(
                        Arrays.stream(CommitmentKind.values())
                                .filter(one -> one.name().equals(of("kind")))
                                .findFirst()
                                .orElse(CommitmentKind.INSTRUCTION),
                        typed.said("text").orElseThrow(() -> new Unreadable("form.text")),
                        typed.said("verifier").orElse(null),
                        aim(),
                        typed.said("source").orElse(null),
                        typed.said("evidence").orElse(null),
                        new Alignment(typed.said("line").orElse(null), null, typed.lines("programmes")),
                        origin(today)),
                typed.said("audience").orElse(null),
                typed.lines("members"),
                own(of("own")),
                of("vacant").equals("true"));
    }

    private Origin origin(LocalDate today) {
        var session = typed.said("session");
        if (session.isPresent()) {
            return new Origin.SessionItem(
                    session.flatMap(InstructionForm::id)
                            .map(SessionId::new)
                            .orElseThrow(() -> new Unreadable("instruction.session")),
                    null,
                    typed.said("resolution").orElse(null));
        }
        return new Origin.Document(
                typed.said("origin").orElseThrow(() -> new Unreadable("form.origin")),
                Optional.ofNullable(TermsForm.day(of("originOn"))).orElse(today));
    }

    private static Optional<UUID> id(String said) {
        try {
            return Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Aim aim() {
        var due = Optional.ofNullable(TermsForm.day(of("due"))).orElseThrow(() -> new Unreadable("form.due"));
        return new Aim(
                due,
                of("aim").equals("number")
                        ? new Aim.Amount(
                                typed.said("unit").orElse(null),
                                Arrays.stream(Accumulation.values())
                                        .filter(one -> one.name().equals(of("accumulation")))
                                        .findFirst()
                                        .orElse(null),
                                TermsForm.decimal(of("baseline")),
                                TermsForm.day(of("baselineOn")),
                                TermsForm.decimal(of("target")),
                                typed.lines("interim").stream()
                                        .map(InstructionForm::interim)
                                        .toList())
                        : null);
    }

    private static Aim.Interim interim(String line) {
        var parts = line.split("[|;\\t ]+", 2);
        var share = parts.length > 1 && parts[1].strip().endsWith("%");
        var value =
                parts.length > 1 ? TermsForm.decimal(share ? parts[1].strip().replace("%", "") : parts[1]) : null;
        if (value == null) {
            throw new Unreadable("form.interim", line);
        }
        return new Aim.Interim(TermsForm.needed(parts[0]), value, share);
    }

    /** Own numbers, a line each: {@code 22 | 40} or, with a baseline of its own, {@code 22 | 12 | 40}. */
    static Map<String, Aim.Own> own(String lines) {
        var own = new LinkedHashMap<String, Aim.Own>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var parts = Arrays.stream(line.split("[|;\\t]")).map(String::strip).toArray(String[]::new);
            if (parts.length < 2 || parts.length > 3 || own.put(parts[0], own(line, parts)) != null) {
                throw new Unreadable("form.own", line);
            }
        });
        return own;
    }

    private static Aim.Own own(String line, String[] parts) {
        @Nullable BigDecimal target = TermsForm.decimal(parts[parts.length - 1]);
        if (target == null) {
            throw new Unreadable("form.own", line);
        }
        return new Aim.Own(parts.length == 3 ? TermsForm.decimal(parts[1]) : null, target);
    }
}

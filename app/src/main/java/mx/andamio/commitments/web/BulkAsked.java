package mx.andamio.commitments.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.InBulk.Change;
import mx.andamio.commitments.InBulk.Chosen;
import mx.andamio.commitments.web.BulkViews.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * One change to many as forms and addresses ask for it. What the change does not need is not looked at.
 *
 * @param id those that were ticked
 * @param todos all that the filter of the address finds, whatever was ticked
 * @param cambio name of the change; null while none was chosen
 * @param puesto code of the new responsible post
 * @param etiqueta code of a programme
 * @param aquellos those that a preview showed, each {@code id:version}, with spaces between them
 * @param posibles whether those that can be changed are, where not all can
 */
record BulkAsked(
        @Nullable List<UUID> id,
        @Nullable Boolean todos,
        @Nullable String cambio,
        @Nullable String puesto,
        @Nullable String etiqueta,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate fecha,

        @Nullable String motivo,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate firmado,

        @Nullable String aquellos,
        @Nullable Boolean posibles) {

    private static final int LONGEST = 1000;
    private static final Pattern ONE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9]{1,9})");

    /** Addresses longer than that are not sent. */
    private static final int MOST_IN_ADDRESS = 100;

    boolean isEvery() {
        return Boolean.TRUE.equals(todos);
    }

    boolean isPossible() {
        return Boolean.TRUE.equals(posibles);
    }

    List<UUID> ticked() {
        return id == null
                ? List.of()
                : id.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Null where none was chosen. */
    @Nullable
    Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(cambio))
                .findFirst()
                .orElse(null);
    }

    /** Empty where none was chosen, or without what it needs to be one. */
    Optional<Change> change(FollowPages.Agreed agreed, LocalDate today) {
        return Optional.ofNullable(kind()).flatMap(kind -> switch (kind) {
            case REASSIGN -> said(puesto).map(Change.Reassign::new);
            case TRANSFER -> said(puesto).map(post -> new Change.Transfer(post, reason(), agreed.asked()));
            case TAG -> said(etiqueta).map(Change.Tag::new);
            case UNTAG -> said(etiqueta).map(Change.Untag::new);
            case MOVE -> Optional.of(new Change.Move(fecha, reason(), agreed.isBlank() ? null : agreed.asked()));
            case SIGN -> Optional.of(new Change.Sign(firmado == null ? today : firmado));
        });
    }

    String reason() {
        return said(motivo)
                .map(all -> all.length() > LONGEST ? all.substring(0, LONGEST) : all)
                .orElse("");
    }

    /** What a preview showed; what is not readable is left out. */
    List<Chosen> shown() {
        return aquellos == null
                ? List.of()
                : ONE.matcher(aquellos)
                        .results()
                        .map(one -> new Chosen(
                                new CommitmentId(UUID.fromString(one.group(1))), Integer.parseInt(one.group(2))))
                        .toList();
    }

    /** What was typed, by the name of its field; what was left empty is not in it. */
    Map<String, String> typed(FollowPages.Agreed agreed) {
        var typed = new LinkedHashMap<String, String>();
        put(typed, "todos", isEvery() ? "true" : null);
        put(typed, "cambio", cambio);
        put(typed, "puesto", puesto);
        put(typed, "etiqueta", etiqueta);
        put(typed, "fecha", fecha);
        put(typed, "motivo", reason());
        put(typed, "firmado", firmado);
        put(typed, "session", agreed.session());
        put(typed, "folio", agreed.folio());
        put(typed, "agreement", agreed.agreement());
        put(typed, "agreedOn", agreed.agreedOn());
        return typed;
    }

    private static void put(Map<String, String> typed, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            typed.put(name, value.toString());
        }
    }

    /** The same question in an address, behind a filter; without those that do not fit into one. */
    String query(FollowPages.Agreed agreed) {
        var ids = isEvery()
                ? Stream.<String>empty()
                : shown().stream().limit(MOST_IN_ADDRESS).map(one -> "id=" + one.id());
        return Stream.concat(
                        ids,
                        typed(agreed).entrySet().stream()
                                .map(one -> one.getKey() + "=" + encode(one.getValue(), UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> said(@Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }
}

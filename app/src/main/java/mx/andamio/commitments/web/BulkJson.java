package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.InBulk.Change;
import mx.andamio.commitments.InBulk.Foreseen;
import mx.andamio.commitments.ListAsked;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** A change to many in the JSON interface. */
final class BulkJson {

    private BulkJson() {}

    /**
     * @param commitments which; null where the filter says it
     * @param filter all that it finds; null where the commitments are named
     * @param change what is to be done to each
     * @param mode {@code all}: all or nothing; {@code possible}: those that can be changed
     * @param dryRun only says what would become of each
     */
    record Sent(
            @Nullable List<One> commitments,
            @Nullable Filter filter,
            @Nullable Asked change,
            @Nullable String mode,
            @Nullable Boolean dryRun) {

        boolean isDry() {
            return Boolean.TRUE.equals(dryRun);
        }

        /** Empty for what is neither of the two. */
        Optional<Boolean> possible() {
            return switch (Objects.requireNonNullElse(mode, "all")) {
                case "all" -> Optional.of(false);
                case "possible" -> Optional.of(true);
                default -> Optional.empty();
            };
        }
    }

    /** @param version as it was seen; null for whatever stands now */
    record One(@Nullable UUID id, @Nullable Integer version) {}

    /** As the addresses of lists narrow. */
    record Filter(
            @Nullable String query,
            @Nullable String stage,
            @Nullable String organ,
            @Nullable String region,
            @Nullable String line,
            @Nullable String programme,
            @Nullable String post,
            @Nullable Boolean incomplete,
            @Nullable UUID imported,
            @Nullable UUID instruction) {

        ListAsked asked() {
            return new ListAsked(
                    query,
                    stage == null ? null : stage.toUpperCase(Locale.ROOT),
                    organ,
                    region,
                    line,
                    programme,
                    post,
                    incomplete,
                    imported,
                    null,
                    instruction == null ? null : instruction.toString());
        }
    }

    /** @param type {@code reassign} (post), {@code transfer} (post, reason, agreement), {@code tag} or {@code untag} (programme), {@code move} (to, reason, agreement), {@code sign} (on) */
    record Asked(
            @Nullable String type,
            @Nullable String post,
            @Nullable String programme,
            @Nullable LocalDate to,
            @Nullable String reason,
            @Nullable AgreementJson agreement,
            @Nullable LocalDate on) {

        /** Empty for another type, or without what it needs to be one. */
        Optional<Change> change(LocalDate today) {
            return switch (Objects.requireNonNullElse(type, "")) {
                case "reassign" -> Optional.ofNullable(post).map(Change.Reassign::new);
                case "transfer" ->
                    Optional.ofNullable(post)
                            .map(to -> new Change.Transfer(
                                    to,
                                    Objects.requireNonNullElse(reason, ""),
                                    agreement == null ? NewAgreement.NONE : agreement.asked()));
                case "tag" -> Optional.ofNullable(programme).map(Change.Tag::new);
                case "untag" -> Optional.ofNullable(programme).map(Change.Untag::new);
                case "move" ->
                    Optional.of(new Change.Move(
                            to, Objects.requireNonNullElse(reason, ""), agreement == null ? null : agreement.asked()));
                case "sign" -> Optional.of(new Change.Sign(on == null ? today : on));
                default -> Optional.empty();
            };
        }
    }

    /**
     * @param changed how many were; 0 of a dry run
     * @param can how many can be changed
     * @param items what becomes of each; empty after a change, when {@code changed} says it
     */
    record Answer(boolean dryRun, int total, int can, int changed, List<Item> items) {}

    /** @param code why it stays as it is; null where it is changed */
    record Item(
            UUID commitment,
            @Nullable String code,
            @Nullable String text) {

        static Item of(Foreseen one, Words words) {
            return new Item(
                    one.id().value(),
                    one.objection().map(reason -> reason.code()).orElse(null),
                    one.objection().map(words::reason).orElse(null));
        }
    }
}

package mx.andamio.commitments.web;

import java.util.List;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Instructions;
import mx.andamio.commitments.Instructions.PartOf;
import mx.andamio.commitments.web.InstructionViews.PartCard;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commitments as parts of instructions, for whoever looks. */
@Component
class PartCards {

    private final Pages pages;
    private final Instructions instructions;
    private final Directory directory;

    PartCards(Pages pages, Instructions instructions, Directory directory) {
        this.pages = pages;
        this.instructions = instructions;
        this.directory = directory;
    }

    /** Null where it is part of none. */
    @Nullable
    PartCard of(CommitmentId id, Asker who) {
        return instructions
                .partOf(id)
                .map(part -> card(part, issuer(part), who))
                .orElse(null);
    }

    /** What their post has not said that it knows, the oldest first. */
    List<PartCard> waiting(Asker who) {
        var waiting = who.actsFor().map(instructions::unacknowledged).orElse(List.of());
        if (waiting.isEmpty()) {
            return List.of();
        }
        var names = directory.postNames();
        return waiting.stream()
                .map(part -> card(
                        part,
                        names.getOrDefault(
                                part.instruction().issuer(), part.instruction().issuer()),
                        who))
                .toList();
    }

    private String issuer(PartOf part) {
        var code = part.instruction().issuer();
        return directory.post(code).map(OrganPost::name).orElse(code);
    }

    private PartCard card(PartOf part, String issuer, Asker who) {
        var post = part.commitment().terms().parties().responsible();
        return new PartCard(
                part,
                issuer,
                part.days(pages.words().today()),
                post != null
                        && part.acknowledged() == null
                        && who.may(Permission.REPORT)
                        && who.actsFor().filter(post::equals).isPresent());
    }
}

package mx.andamio.commitments.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.InBulk;
import mx.andamio.commitments.InBulk.Change;
import mx.andamio.commitments.InBulk.Chosen;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** One change to many commitments as JSON. */
@Controller
class BulkApi {

    private final Pages pages;
    private final Commitments commitments;
    private final InBulk bulk;

    BulkApi(Pages pages, Commitments commitments, InBulk bulk) {
        this.pages = pages;
        this.commitments = commitments;
        this.bulk = bulk;
    }

    @PostMapping("/api/v1/commitments/bulk")
    @ResponseBody
    @Allowed(Permission.CHANGE_MANY)
    ResponseEntity<?> change(@Does("commitments.bulk") Command command, Asker who, @RequestBody BulkJson.Sent sent) {
        var change = sent.change() == null
                ? null
                : sent.change().change(pages.words().today()).orElse(null);
        var possible = sent.possible();
        if (change == null || possible.isEmpty()) {
            return Problems.of(Reason.of("bulk.incomplete", Reason.Kind.USER), pages.words());
        }
        var chosen = chosen(sent);
        return sent.isDry()
                ? ResponseEntity.ok(foreseen(who, chosen, change))
                : answer(bulk.change(command.asking(sent), who, chosen, change, possible.get()));
    }

    private BulkJson.Answer foreseen(Asker who, List<Chosen> chosen, Change change) {
        var items = bulk.foresee(who, chosen, change).stream()
                .map(one -> BulkJson.Item.of(one, pages.words()))
                .toList();
        var can = items.stream().filter(one -> one.code() == null).count();
        return new BulkJson.Answer(true, items.size(), (int) can, 0, items);
    }

    private ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var many) -> {
                var slash = many.indexOf('/');
                var changed = Integer.parseInt(many.substring(0, slash));
                var total = Integer.parseInt(many.substring(slash + 1));
                yield ResponseEntity.ok(new BulkJson.Answer(false, total, changed, changed, List.of()));
            }
        };
    }

    private List<Chosen> chosen(BulkJson.Sent sent) {
        var filter = sent.filter();
        if (filter != null) {
            return commitments.every(filter.asked().filter()).stream()
                    .map(one -> new Chosen(one.id(), one.version()))
                    .toList();
        }
        var named = Objects.requireNonNullElse(sent.commitments(), List.<BulkJson.One>of());
        return named.stream()
                .limit(InBulk.MOST + 1L)
                .flatMap(one -> one == null || one.id() == null ? Stream.empty() : Stream.of(chosen(one)))
                .toList();
    }

    private Chosen chosen(BulkJson.One one) {
        var id = new CommitmentId(Objects.requireNonNull(one.id()));
        var version = one.version();
        return new Chosen(
                id,
                version != null
                        ? version
                        : commitments.commitment(id).map(Commitment::version).orElse(0));
    }
}

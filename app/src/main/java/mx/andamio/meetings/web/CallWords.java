package mx.andamio.meetings.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.ItemTitles;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.call.Reply;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a call is told. */
@Component
class CallWords {

    private final KeptAgenda agendas;
    private final ItemTitles titles;

    CallWords(KeptAgenda agendas, ItemTitles titles) {
        this.agendas = agendas;
        this.titles = titles;
    }

    List<String> agenda(Call call) {
        return agendas.of(call.session().id()).stream()
                .flatMap(kept -> kept.items().stream())
                .map(titles::of)
                .toList();
    }

    static @Nullable String where(Call call) {
        var where = Stream.of(
                        call.arrangement().room(),
                        call.session().venue(),
                        call.session().place())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? null : where;
    }

    /** In one line: who comes, who does not, who has not said, what is owed. */
    String told(Call call, Words w) {
        if (call.sent().isEmpty()) {
            return w.text("call.unsent", w.number(call.invited().size()));
        }
        var coming = call.replied(Reply.COMES) + call.replied(Reply.DEPUTY);
        var declined = call.replied(Reply.DECLINES);
        return w.text(
                call.owed().isEmpty() ? "call.answers" : "call.answers_owed",
                w.number(coming),
                w.number(call.invited().size()),
                w.number(declined),
                w.number(call.invited().size() - coming - declined),
                w.number(call.owed().size()));
    }
}

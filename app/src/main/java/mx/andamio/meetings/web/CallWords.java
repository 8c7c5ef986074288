package mx.andamio.meetings.web;

import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.call.Reply;
import mx.andamio.pages.Words;

/** How a call is told. */
final class CallWords {

    private CallWords() {}

    /** In one line: who comes, who does not, who has not said, what is owed. */
    static String told(Call call, Words w) {
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

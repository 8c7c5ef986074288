package mx.andamio.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.Calls.HandedIn;
import mx.andamio.meetings.Invitations.Asked;
import mx.andamio.meetings.Reviews.Review;
import mx.andamio.meetings.call.Happening;
import mx.andamio.meetings.call.Reply;
import mx.andamio.meetings.web.Views.ActView;
import org.jspecify.annotations.Nullable;

/** What pages of calls are given. */
public final class CallViews {

    private CallViews() {}

    /**
     * @param posts who may be asked, or owe a paper
     * @param names of codes
     * @param links that whoever looks made a moment ago, by invitation
     * @param mailed whether letters are sent from here
     * @param asksMe whether whoever looks acts for a post that is asked
     */
    public record CallPage(
            Call call,
            List<RoomViews.Goal> posts,
            Map<String, String> names,
            Map<UUID, String> links,
            boolean mailed,
            boolean mayCall,
            boolean asksMe) {

        public String name(String code) {
            return names.getOrDefault(code, code);
        }

        public long unanswered() {
            return call.invited().stream().filter(one -> one.answer() == null).count();
        }
    }

    /**
     * @param action where its forms go
     * @param calendar address of its calendar file
     * @param today whether it meets today: then who is there may say so
     */
    public record InvitationPage(
            Asked asked,
            List<Happening> happenings,
            String action,
            String calendar,
            boolean today,
            boolean deputies,
            @Nullable Review review,
            @Nullable String error) {

        /** The draft that goes round, as it was sent. */
        public @Nullable ActView draft() {
            return review == null
                    ? null
                    : new ActView(review.last().draft(), review.last().sha256());
        }

        /** Whether they agreed to it. */
        public boolean agreed() {
            return review != null
                    && review.agreed().stream()
                            .anyMatch(one -> one.seat().equals(asked.who().code()));
        }

        public Map<UUID, HandedIn> handedIn() {
            return asked.call().handedIn();
        }

        public boolean replied(Reply reply) {
            var answer = asked.who().answer();
            return answer != null && answer.reply() == reply;
        }
    }
}

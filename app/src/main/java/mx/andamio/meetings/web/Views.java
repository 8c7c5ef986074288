package mx.andamio.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.Agenda.Told;
import mx.andamio.meetings.Corrections;
import mx.andamio.meetings.Reviews.Review;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.act.Act;
import mx.andamio.meetings.act.Correction;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Share;
import mx.andamio.pages.Words;
import mx.andamio.sessions.Session;
import org.jspecify.annotations.Nullable;

/** What pages of agendas show. */
public final class Views {

    /** Of one item; the others are in the lists of commitments. */
    private static final int TOLD = 20;

    private Views() {}

    /** As people say it. */
    static String share(Share share, Words words) {
        var of = share.of();
        var part = of == null
                ? Integer.toString(share.count())
                : of == 2 && share.count() == 1 ? words.text("act.half") : share.count() + "/" + of;
        return words.text(share.more() ? "act.share.more" : "act.share.least", part);
    }

    /**
     * @param taken how it was taken; null while it is only proposed
     * @param used minutes that the items take
     * @param qualifying commitments that come before the session; null of one that is taken
     * @param organs names by code
     * @param mayChange whether the session is to be held
     * @param missing what the body treats each year and no session of the year has on its agenda
     */
    public record AgendaPage(
            Session session,
            @Nullable Taken taken,
            int minutes,
            int used,
            @Nullable Integer qualifying,
            List<ItemRow> rows,
            List<DroppedRow> dropped,
            Map<String, String> organs,
            boolean mayChange,
            List<LineSet.Line> missing) {

        public String address() {
            return "/sesiones/" + session.id() + "/orden-del-dia";
        }
    }

    public record ActPage(ActView act, List<Corrections.Kept> corrections, boolean mayCorrect) {}

    /**
     * @param review null where the draft was never sent
     * @param draft the last version that was, null where none was
     * @param maySend whether whoever looks keeps the record, and it is open
     * @param mine the seat for which whoever looks acts; null where they act for none, or it is closed
     * @param proposed day until which it goes round
     */
    public record ReviewPage(
            Sitting sitting,
            @Nullable Review review,
            @Nullable ActView draft,
            boolean maySend,
            @Nullable Place mine,
            LocalDate proposed) {

        /** The seats of which somebody is or was there. */
        public List<Place> came() {
            return sitting.came();
        }
    }

    /** A correction as a sheet. */
    public record CorrectionView(Correction correction, String sha256) {

        /** Of every sheet. */
        public String footer(Words words) {
            return words.text("act.footer", sha256);
        }
    }

    /** @param sha256 null of a draft */
    public record ActView(Act act, @Nullable String sha256) {

        /** Of every sheet. */
        public String footer(Words words) {
            return sha256 == null ? words.text("act.footer_draft") : words.text("act.footer", sha256);
        }

        /** What it is called. */
        public String title(Words words) {
            var name = act.session().name();
            return act.isFinal() ? words.text("act.title." + act.paper().kind(), name) : words.text("act.draft", name);
        }

        /** Under whose line a signature goes. */
        public String signer(Act.Signer one, Words words) {
            return Objects.requireNonNullElseGet(one.name(), () -> words.text("act.sign_" + one.role()));
        }

        /** {@code more than 1/2} as people say it. */
        public String share(String text, Words words) {
            return Share.parse(text).map(share -> Views.share(share, words)).orElse(text);
        }

        /** Whether what it says is said by what it asks. */
        public boolean isTask(Act.Item item) {
            return item.kind().equals("commitment") || item.kind().equals("recommendation");
        }
    }

    public record Taken(LocalDate on, String by) {}

    public record DroppedRow(ItemRow row, LocalDate on, String by, String why) {}

    /**
     * @param number its place on the agenda, from 1
     * @param id null while it is only proposed
     */
    public record ItemRow(int number, @Nullable UUID id, Item item, String title) {

        public boolean isSingle() {
            return item.kind() == Kind.SINGLE;
        }

        public boolean hasSeveral() {
            return item.kind() == Kind.AGREED || item.kind() == Kind.OFF_COURSE;
        }

        public String address() {
            return "/compromisos/" + item.commitments().getFirst();
        }

        public List<Told> told() {
            return item.told().stream().limit(TOLD).toList();
        }

        /** Those that are not told with their words. */
        public int more() {
            return Math.max(0, item.commitments().size() - TOLD);
        }
    }
}

package mx.andamio.measurement.web;

import java.util.List;
import java.util.Map;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.SignOffs.Detail;
import mx.andamio.measurement.SignOffs.Figure;
import mx.andamio.measurement.SignOffs.Month;
import mx.andamio.measurement.SignOffs.Signature;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import org.jspecify.annotations.Nullable;

/** What the templates of signed months show. */
public interface SignOffViews {

    /** The page of a month. */
    static String path(Month month) {
        return SignOffPages.path(month.dataset(), month.month());
    }

    /**
     * @param rows datasets that are signed off, with their months
     * @param isMine whether only months are shown that wait for whoever asks
     * @param waiting how many there are of them
     */
    record ListView(List<Row> rows, boolean isMine, long waiting) {}

    /** @param steps names of the posts that sign, in their order */
    record Row(Dataset dataset, List<String> steps, List<Month> months) {}

    /**
     * @param steps posts that sign, in their order
     * @param lines a figure each
     * @param files of which they were counted
     * @param maySign whether it is the turn of whoever asks
     * @param mayReopen whether signatures hold that whoever asks may take back
     * @param refused why what was asked for was not done; null where it was, or nothing was
     * @param typed as reason, when that was refused
     */
    record OneView(
            Detail detail,
            List<Step> steps,
            List<Line> lines,
            List<Sent> files,
            Map<String, String> posts,
            boolean maySign,
            boolean mayReopen,
            @Nullable String refused,
            String typed) {

        public String path() {
            return SignOffViews.path(detail.month());
        }
    }

    /** @param signature null while that post did not sign */
    record Step(String code, String name, @Nullable Signature signature) {}

    /** @param then what was signed; null where nothing was, or not this */
    record Line(Indicator indicator, Figure now, @Nullable Figure then) {

        public boolean hasMoved() {
            return then != null && !then.isSameAs(now);
        }
    }
}

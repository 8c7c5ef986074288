package mx.andamio.evaluations.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.evaluations.Evaluated;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.Version;
import mx.andamio.evaluations.model.Change;
import mx.andamio.evaluations.model.Period;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /** @param periods the latest ahead */
    record SchemeLine(Scheme scheme, List<KeptPeriod> periods) {}

    record SchemeList(List<SchemeLine> schemes) {}

    /** @param changes against the version before; empty of the first */
    record ShownVersion(Version version, Period from, List<Change> changes) {}

    /**
     * @param openable periods that nobody opened yet, the latest ahead
     * @param versions the latest ahead
     */
    record SchemePage(
            Scheme scheme,
            List<KeptPeriod> periods,
            List<Period> openable,
            List<ShownVersion> versions,
            LocalDate today) {

        /** Whether it is over and open, and so may be closed. */
        public boolean isOver(KeptPeriod period) {
            return !period.isClosed() && period.period().to().isBefore(today);
        }
    }

    /** @param before the organ's own period before this one, null where there is none */
    record Row(Organ organ, Evaluated now, @Nullable Evaluated before) {

        public String path(Scheme scheme) {
            return organPath(organ.code(), scheme.code(), now.period().code());
        }
    }

    /**
     * @param rows in the order of the institution
     * @param all how many organs the period has
     * @param regions to choose from
     */
    record PeriodPage(
            Scheme scheme,
            Version version,
            KeptPeriod period,
            @Nullable KeptPeriod before,
            List<Row> rows,
            int all,
            @Nullable OrganType type,
            @Nullable String region,
            List<Organ> regions,
            boolean over) {

        /** How many of the rows are at a step; at none with 0. */
        public long at(int step) {
            return rows.stream()
                    .filter(row -> row.now().evaluation().step().orElse(0) == step)
                    .count();
        }

        public String path() {
            return "/evaluaciones/" + scheme.code() + "/" + period.code();
        }

        /** The filter, as the end of an address. */
        public String query() {
            return "tipo=" + Objects.toString(type, "") + "&region=" + encode(Objects.toString(region, ""), UTF_8);
        }
    }

    /**
     * @param trajectory its own periods, the first ahead
     * @param peers others of its type in the same period, in the order of the institution
     */
    record Chosen(Scheme scheme, Evaluated shown, List<Evaluated> trajectory, List<Row> peers) {

        /** The organ and those of its peers that had commitments in the period. */
        public List<Row> told(Organ organ) {
            return peers.stream()
                    .filter(row -> row.now().volume() > 0 || row.organ().code().equals(organ.code()))
                    .toList();
        }

        /** How many had none. */
        public int untold(Organ organ) {
            return peers.size() - told(organ).size();
        }

        /** The first period of the version with a total: what its later ones are held against. */
        public @Nullable Evaluated baseline(int version) {
            return trajectory.stream()
                    .filter(one -> one.period().version() == version
                            && one.evaluation().total().isPresent())
                    .findFirst()
                    .orElse(null);
        }

        /** The one before in the trajectory. */
        public @Nullable Evaluated before(Evaluated one) {
            var index = trajectory.indexOf(one);
            return index > 0 ? trajectory.get(index - 1) : null;
        }
    }

    /** @param chosen null where the organ was never evaluated */
    record OrganPage(
            Organ organ, List<Scheme> schemes, @Nullable Chosen chosen) {}

    /**
     * @param scheme whose next version it is; null for a new scheme
     * @param starts periods from which a next version may hold
     */
    record FormPage(
            SchemeForm form,
            @Nullable Scheme scheme,
            List<Period> starts,
            @Nullable String refused) {}

    static String organPath(String organ, String scheme, String period) {
        return "/representaciones/" + encode(organ, UTF_8) + "/evaluacion?esquema=" + encode(scheme, UTF_8)
                + "&periodo=" + encode(period, UTF_8);
    }
}

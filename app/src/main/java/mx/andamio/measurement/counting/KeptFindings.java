package mx.andamio.measurement.counting;

import java.util.Collection;
import java.util.List;
import mx.andamio.measures.quality.Finding;

/** Where what was found odd is kept. */
public interface KeptFindings {

    /** In one step: these are the findings of a dataset, and there are no others of it. */
    void replace(String dataset, Collection<Found> found);

    /** Of other datasets nothing is kept. */
    void keepOnly(Collection<String> datasets);

    /**
     * A finding, and where it came from.
     *
     * @param parent to which organ the unit belonged at the end of it; itself for an organ
     * @param deliveries names in the lake, of its first month
     */
    record Found(Finding finding, String parent, List<String> deliveries, boolean simulated) {}
}

package mx.andamio.measurement.counting;

import java.util.Collection;
import java.util.List;
import mx.andamio.measures.quality.Finding;

/** Where what was found odd is kept. */
public interface KeptFindings {

    /** In one step: these are the findings of a subject, and there are no others of it. */
    void replace(Subject subject, Collection<Found> found);

    /** Of other subjects nothing is kept. */
    void keepOnly(Collection<Subject> subjects);

    /**
     * What is looked at by itself.
     *
     * @param dataset its code
     * @param about code of a rule, key of an indicator, or of silences the dataset, as {@link Finding#about}
     */
    record Subject(String dataset, String about) {}

    /**
     * A finding, and where it came from.
     *
     * @param parent to which organ the unit belonged at the end of it; itself for an organ
     * @param deliveries names in the lake, of its first month
     */
    record Found(Finding finding, String parent, List<String> deliveries, boolean simulated) {}
}

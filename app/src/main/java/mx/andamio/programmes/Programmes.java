package mx.andamio.programmes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.pack.Programme;
import mx.andamio.pack.Source;

/** Programmes that the pack has today. */
public interface Programmes {

    /** In the order of the pack. */
    List<Programme> all();

    Optional<Programme> programme(String code);

    /** Where facts of the pack come from, by code. */
    Map<String, Source> sources();
}

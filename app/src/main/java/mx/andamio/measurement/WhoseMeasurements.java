package mx.andamio.measurement;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import mx.andamio.directory.Directory;
import mx.andamio.measures.engine.Question;
import mx.andamio.pack.OrganType;
import org.springframework.stereotype.Component;

/** Whose measurements tell of an organ: its own, or all together where it has no medical units of its own. */
@Component
public class WhoseMeasurements {

    /** A unit of the directory is an office of the centre; medical ones are not in it. */
    private static final Set<OrganType> THEIR_OWN = EnumSet.of(OrganType.OOAD, OrganType.UMAE, OrganType.REGION);

    private final Directory directory;

    WhoseMeasurements(Directory directory) {
        this.directory = directory;
    }

    /** Code of an organ or region, or {@value Question#EVERYONE}; empty where the directory does not have the organ. */
    public Optional<String> tellOf(String organ) {
        return directory.organ(organ).map(one -> THEIR_OWN.contains(one.type()) ? one.code() : Question.EVERYONE);
    }
}

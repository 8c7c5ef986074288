package mx.andamio.contradictions.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;

/** Which territories and hospitals a sentence names: a count in one of them is not that of the whole institution. */
final class OrganNames {

    private static final Set<OrganType> TERRITORIES =
            Set.of(OrganType.REGION, OrganType.OOAD, OrganType.UMAE, OrganType.SUBDELEGATION);
    private static final int SHORTEST = 4;

    private record Name(String code, String padded) {}

    private final List<Name> names;

    private OrganNames(List<Name> names) {
        this.names = names;
    }

    static OrganNames of(Directory directory) {
        return new OrganNames(directory.all().stream()
                .filter(organ -> TERRITORIES.contains(organ.type()))
                .flatMap(OrganNames::names)
                .toList());
    }

    private static Stream<Name> names(Organ organ) {
        return Stream.of(organ.name(), organ.shortName())
                .map(Folding::fold)
                .distinct()
                .filter(name -> name.length() >= SHORTEST)
                .map(name -> new Name(organ.code(), " " + name + " "));
    }

    /** Their codes, in order. */
    List<String> in(String sentence) {
        var folded = " " + Folding.fold(sentence) + " ";
        return names.stream()
                .filter(name -> folded.contains(name.padded()))
                .map(Name::code)
                .distinct()
                .sorted()
                .toList();
    }
}

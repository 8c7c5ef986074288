package mx.andamio.posts.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import mx.andamio.pack.OrganType;

/** The parts into which the list of posts falls. */
public enum PostGroup {
    CENTRAL("normativos", EnumSet.of(OrganType.DIRECTORATE, OrganType.UNIT)),
    OOAD("ooad", EnumSet.of(OrganType.OOAD)),
    UMAE("umae", EnumSet.of(OrganType.UMAE)),
    UNION("sindicato", EnumSet.of(OrganType.UNION, OrganType.UNION_SECTION));

    private final String word;

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<OrganType> types;

    PostGroup(String word, Set<OrganType> types) {
        this.word = word;
        this.types = Set.copyOf(types);
    }

    /** As it stands in addresses. */
    public String word() {
        return word;
    }

    boolean has(OrganType type) {
        return types.contains(type);
    }

    static Optional<PostGroup> of(String word) {
        return Arrays.stream(values()).filter(group -> group.word.equals(word)).findFirst();
    }
}

package mx.andamio.commitments;

import java.time.Instant;
import java.util.List;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Words;

/** To whom instructions go. Which posts that is, the directory says on the day. */
public sealed interface Audience {

    /** By which it is chosen. */
    String code();

    int LONGEST_NAME = 120;

    /**
     * A group that the directory knows by itself: everybody who has the same post in organs of one type ({@code OOAD-HEAD}), or whoever heads the state
     * bodies of a region ({@code R-CENTRO}).
     */
    record Group(String code) implements Audience {}

    /**
     * A set that somebody saved.
     *
     * @param members codes of posts, and of organs, which stand for the post at their head
     * @param madeBy user name of who saved it last
     * @param version from 0; to be sent back with a change
     */
    record Saved(AudienceId id, String name, List<String> members, String madeBy, Instant madeAt, int version)
            implements Audience {

        public Saved {
            members = List.copyOf(members);
        }

        @Override
        public String code() {
            return id.toString();
        }
    }

    /** As it is called. */
    default String called(Directory directory, Words words) {
        return switch (this) {
            case Group(var code) -> called(code, directory, words);
            case Saved saved -> saved.name();
        };
    }

    /** A group as it is called; its code where there is no such group any longer. */
    static String called(String code, Directory directory, Words words) {
        return directory
                .organ(code)
                .map(Organ::name)
                .map(region -> words.text("audience.region", region))
                .orElseGet(() -> words.textOr("audience." + code, code));
    }
}

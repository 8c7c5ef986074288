package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.andamio.directory.OrganPost;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** To whom instructions go: groups that the directory knows, and sets that somebody saved. */
public interface Audiences {

    /** Groups first, then saved sets by name. */
    List<Audience> all();

    /** By its code; of a set that is its id. */
    Optional<Audience> audience(String code);

    /**
     * Its posts on a day, each once, in the order of the directory for groups and in their own for sets. Refused: {@code audience.member} (the directory
     * has no such post or organ any longer, or nobody heads it).
     */
    Ruling<List<OrganPost>> posts(Audience audience, LocalDate day);

    /** The same of codes of posts and organs. Refused as {@link #posts(Audience, LocalDate)}. */
    Ruling<List<OrganPost>> posts(List<String> members, LocalDate day);

    /**
     * Saves a set. Refused: {@code audience.name} (none, or longer than {@link Audience#LONGEST_NAME}), {@code audience.taken} (another is called so),
     * {@code audience.empty}, {@code audience.member}.
     *
     * @return done with the id
     */
    Outcome save(Command command, String name, List<String> members);

    /** Writes a set anew; what it was stays in the register. Refused also: {@code audience.absent}, {@code audience.changed}. */
    Outcome rewrite(Command command, AudienceId id, int version, String name, List<String> members);
}

package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.AUDIENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Audience;
import mx.andamio.commitments.AudienceId;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.Ruling;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class AudiencesInPostgres implements Audiences {

    private final DSLContext database;
    private final Register register;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;
    private final List<String> groups;

    /** @param groups each a type of organ and what the codes of its posts end with */
    AudiencesInPostgres(
            DSLContext database,
            Register register,
            Directory directory,
            Clock clock,
            @Value("${andamio.zone}") String zone,
            @Value("${andamio.audiences}") List<String> groups) {
        this.database = database;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.groups = List.copyOf(groups);
    }

    @Override
    public List<Audience> all() {
        var all = new ArrayList<Audience>();
        Stream.concat(groups.stream(), directory.all(OrganType.REGION).stream().map(Organ::code))
                .map(Audience.Group::new)
                .forEach(all::add);
        all.addAll(database.selectFrom(AUDIENCE).orderBy(AUDIENCE.FOLDED).fetch(AudiencesInPostgres::saved));
        return all;
    }

    @Override
    public Optional<Audience> audience(String code) {
        if (groups.contains(code) || isRegion(code)) {
            return Optional.of(new Audience.Group(code));
        }
        return id(code).flatMap(this::one).map(one -> one);
    }

    private boolean isRegion(String code) {
        return directory
                .organ(code)
                .filter(organ -> organ.type() == OrganType.REGION)
                .isPresent();
    }

    private static Optional<AudienceId> id(String code) {
        try {
            return Optional.of(new AudienceId(UUID.fromString(code)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Optional<Audience.Saved> one(AudienceId id) {
        return database.selectFrom(AUDIENCE)
                .where(AUDIENCE.ID.eq(id.value()))
                .fetchOptional(AudiencesInPostgres::saved);
    }

    private static Audience.Saved saved(Record row) {
        return new Audience.Saved(
                new AudienceId(row.get(AUDIENCE.ID)),
                row.get(AUDIENCE.NAME),
                Arrays.asList(row.get(AUDIENCE.MEMBERS)),
                row.get(AUDIENCE.RECORDED_BY),
                row.get(AUDIENCE.RECORDED_AT).toInstant(),
                row.get(AUDIENCE.VERSION));
    }

    @Override
    public Ruling<List<OrganPost>> posts(Audience audience, LocalDate day) {
        return switch (audience) {
            case Audience.Group(var code) ->
                Ruling.granted(isRegion(code) ? heads(known(day), code) : alike(known(day), code));
            case Audience.Saved saved -> posts(saved.members(), day);
        };
    }

    private static List<OrganPost> heads(Known known, String region) {
        return known.organs(OrganType.OOAD)
                .filter(organ -> region.equals(organ.region()))
                .flatMap(organ -> Stream.ofNullable(known.heads().get(organ.code())))
                .toList();
    }

    private static List<OrganPost> alike(Known known, String group) {
        var parts = group.split("-", 2);
        return known.organs(OrganType.valueOf(parts[0]))
                .flatMap(organ -> Stream.ofNullable(known.posts().get(organ.code() + "-" + parts[1])))
                .toList();
    }

    @Override
    public Ruling<List<OrganPost>> posts(List<String> members, LocalDate day) {
        var known = known(day);
        var posts = new LinkedHashMap<String, OrganPost>();
        for (var member : members) {
            var post = known.posts().getOrDefault(member, known.heads().get(member));
            if (post == null) {
                return Ruling.refused("audience.member", member);
            }
            posts.put(post.code(), post);
        }
        return Ruling.granted(List.copyOf(posts.values()));
    }

    /**
     * The directory on a day: a post of an organ that is no more answers for nothing.
     *
     * @param posts by code
     * @param heads by code of organ
     */
    private record Known(List<Organ> organs, Map<String, OrganPost> posts, Map<String, OrganPost> heads) {

        Stream<Organ> organs(OrganType type) {
            return organs.stream().filter(organ -> organ.type() == type);
        }
    }

    private Known known(LocalDate day) {
        var organs =
                directory.all().stream().filter(organ -> organ.existsOn(day)).toList();
        var codes = organs.stream().map(Organ::code).collect(Collectors.toSet());
        var posts = new HashMap<String, OrganPost>();
        var heads = new HashMap<String, OrganPost>();
        for (var post : directory.posts()) {
            if (codes.contains(post.organ())) {
                posts.put(post.code(), post);
                heads.putIfAbsent(post.organ(), post);
            }
        }
        return new Known(organs, posts, heads);
    }

    @Override
    public Outcome save(Command command, String name, List<String> members) {
        return register.once(
                command,
                () -> wrong(name, members)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> insert(command, name.strip(), members)));
    }

    private Outcome insert(Command command, String name, List<String> members) {
        var id = new AudienceId(UUID.randomUUID());
        var written = database.insertInto(AUDIENCE)
                .set(AUDIENCE.ID, id.value())
                .set(AUDIENCE.NAME, name)
                .set(AUDIENCE.FOLDED, Folding.fold(name))
                .set(AUDIENCE.MEMBERS, distinct(members))
                .set(AUDIENCE.RECORDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(AUDIENCE.RECORDED_BY, command.actor().name())
                .onConflict(AUDIENCE.FOLDED)
                .doNothing()
                .execute();
        if (written == 0) {
            return taken(name);
        }
        register.write(
                command,
                "commitments.audience.save",
                Map.of("audience", id.toString(), "name", name, "members", List.of(distinct(members))));
        return Outcome.done(id);
    }

    @Override
    public Outcome rewrite(Command command, AudienceId id, int version, String name, List<String> members) {
        return register.once(command, () -> {
            // All of them: two sets that change at once do not take one name.
            var before =
                    database
                            .selectFrom(AUDIENCE)
                            .orderBy(AUDIENCE.ID)
                            .forUpdate()
                            .fetch(AudiencesInPostgres::saved)
                            .stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst();
            if (before.isEmpty()) {
                return Outcome.refused("audience.absent", Kind.ABSENT);
            }
            if (before.get().version() != version) {
                return Outcome.refused("audience.changed", Kind.CONFLICT);
            }
            return wrong(name, members)
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> write(command, before.get(), name.strip(), members));
        });
    }

    private Outcome write(Command command, Audience.Saved before, String name, List<String> members) {
        var folded = Folding.fold(name);
        if (database.fetchExists(
                AUDIENCE,
                AUDIENCE.FOLDED.eq(folded).and(AUDIENCE.ID.ne(before.id().value())))) {
            return taken(name);
        }
        database.update(AUDIENCE)
                .set(AUDIENCE.NAME, name)
                .set(AUDIENCE.FOLDED, folded)
                .set(AUDIENCE.MEMBERS, distinct(members))
                .set(AUDIENCE.RECORDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(AUDIENCE.RECORDED_BY, command.actor().name())
                .set(AUDIENCE.VERSION, before.version() + 1)
                .where(AUDIENCE.ID.eq(before.id().value()))
                .execute();
        register.write(
                command,
                "commitments.audience.rewrite",
                Map.of(
                        "audience", before.code(),
                        "name", name,
                        "members", List.of(distinct(members)),
                        "name_before", before.name(),
                        "members_before", before.members()));
        return Outcome.done(before.code());
    }

    private static Outcome taken(String name) {
        return Outcome.refused("audience.taken", Kind.CONFLICT, name);
    }

    private static String[] distinct(List<String> members) {
        return members.stream().distinct().toArray(String[]::new);
    }

    private Optional<Reason> wrong(String name, List<String> members) {
        if (name.isBlank() || name.strip().length() > Audience.LONGEST_NAME) {
            return Optional.of(Reason.of("audience.name", Kind.USER, Integer.toString(Audience.LONGEST_NAME)));
        }
        if (members.isEmpty()) {
            return Optional.of(Reason.of("audience.empty", Kind.USER));
        }
        return posts(members, LocalDate.now(clock.withZone(zone))).objection();
    }
}

package mx.andamio.contradictions.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.contradictions.Contradiction;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Contradictions;
import mx.andamio.contradictions.Mark;
import mx.andamio.contradictions.rules.Comparison;
import mx.andamio.contradictions.store.FoundRows.Found;
import mx.andamio.contradictions.store.StatementRows.Read;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ContradictionsInPostgres implements Contradictions {

    private static final int LONGEST = 500;

    private final Register register;
    private final Clock clock;
    private final StatementRows statements;
    private final FoundRows rows;
    private final MarkRows marks;

    ContradictionsInPostgres(DSLContext database, Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
        this.statements = new StatementRows(database);
        this.rows = new FoundRows(database);
        this.marks = new MarkRows(database);
    }

    @Override
    public Slice<Contradiction> found(Filter filter, int page, int size) {
        Slice.check(page, size);
        return new Slice<>(whole(rows.page(filter, page, size)), rows.size(filter));
    }

    @Override
    public Optional<Contradiction> contradiction(ContradictionId id) {
        return whole(rows.one(id.value()).stream().toList()).stream().findFirst();
    }

    @Override
    public long open() {
        return rows.open();
    }

    @Override
    public List<Count> counts(Filter filter) {
        return rows.counts(filter);
    }

    @Override
    public Choices choices() {
        return rows.choices();
    }

    /** Three queries, however many they are. */
    private List<Contradiction> whole(List<Found> found) {
        var about = statements.about(found.stream().map(Found::id).toList());
        var said = marks.of(found);
        return found.stream()
                .flatMap(one ->
                        whole(one.id(), about.getOrDefault(one.id(), List.of()), said.getOrDefault(one.id(), List.of()))
                                .stream())
                .toList();
    }

    private static Optional<Contradiction> whole(UUID id, List<Read> read, List<Mark> marks) {
        var same = read.stream().map(Read::statement).toList();
        return Comparison.of(same)
                .map(finding -> new Contradiction(
                        new ContradictionId(id),
                        finding.statements().getFirst().kind(),
                        finding.nature(),
                        finding.statements(),
                        marks,
                        read.stream().mapToLong(Read::more).sum()));
    }

    @Override
    public Outcome mark(Command command, NewMark mark) {
        return register.once(command, () -> {
            var found = rows.one(mark.contradiction().value());
            var contradiction = contradiction(mark.contradiction());
            if (found.isEmpty() || contradiction.isEmpty()) {
                return Outcome.refused("contradiction.absent", Kind.ABSENT);
            }
            if (!isSaid(mark.words())) {
                return Outcome.refused("contradiction.words", Kind.USER);
            }
            if (mark.rightSource() != null && !speaks(contradiction.get(), mark.rightSource())) {
                return Outcome.refused("contradiction.source", Kind.USER);
            }
            var id = UUID.randomUUID();
            if (!marks.add(
                    id, found.get(), mark, clock.instant(), command.actor().name())) {
                return Outcome.refused("contradiction.marked", Kind.CONFLICT);
            }
            var payload = new HashMap<String, @Nullable Object>();
            payload.put("mark", id.toString());
            payload.put("contradiction", mark.contradiction().toString());
            payload.put("about", contradiction.get().first().subject());
            payload.put("verdict", mark.verdict().name());
            payload.put("words", mark.words().strip());
            payload.put("right_source", mark.rightSource());
            register.write(command, "contradictions.mark", payload);
            return Outcome.done(id);
        });
    }

    private static boolean isSaid(String words) {
        return !words.isBlank() && words.length() <= LONGEST;
    }

    private static boolean speaks(Contradiction contradiction, String label) {
        return contradiction.statements().stream()
                .anyMatch(one -> one.source().label().equals(label));
    }

    @Override
    public Outcome withdraw(Command command, ContradictionId id, String why) {
        return register.once(command, () -> {
            var contradiction = contradiction(id);
            if (contradiction.isEmpty()) {
                return Outcome.refused("contradiction.absent", Kind.ABSENT);
            }
            if (!isSaid(why)) {
                return Outcome.refused("contradiction.words", Kind.USER);
            }
            var mark = contradiction.get().settled();
            if (mark.isEmpty() || !marks.withdraw(mark.get().id(), why)) {
                return Outcome.refused("contradiction.unmarked", Kind.CONFLICT);
            }
            register.write(
                    command,
                    "contradictions.withdraw",
                    Map.of(
                            "mark", mark.get().id().toString(),
                            "contradiction", id.toString(),
                            "why", why.strip()));
            return Outcome.done(mark.get().id());
        });
    }
}

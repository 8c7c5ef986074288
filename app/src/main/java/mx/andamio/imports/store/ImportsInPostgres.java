package mx.andamio.imports.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Ruling;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.imports.CommitmentImport;
import mx.andamio.imports.Decided;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.ImportState;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Review;
import mx.andamio.imports.RowKey;
import mx.andamio.imports.Side;
import mx.andamio.imports.Workbooks;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.Sessions;
import mx.andamio.sheets.Choices;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Import;
import mx.andamio.sheets.Preview;
import mx.andamio.sheets.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
class ImportsInPostgres implements Imports {

    private final Register register;
    private final BatchRows rows;
    private final Mappings mappings;
    private final Snapshots snapshots;
    private final Reviews reviews;
    private final Applying applying;
    private final Directory directory;
    private final Sessions sessions;
    private final Workbooks workbooks;

    ImportsInPostgres(
            Register register,
            BatchRows rows,
            Mappings mappings,
            Snapshots snapshots,
            Reviews reviews,
            Applying applying,
            Directory directory,
            Sessions sessions,
            Workbooks workbooks) {
        this.register = register;
        this.rows = rows;
        this.mappings = mappings;
        this.snapshots = snapshots;
        this.reviews = reviews;
        this.applying = applying;
        this.directory = directory;
        this.sessions = sessions;
        this.workbooks = workbooks;
    }

    @Override
    public Outcome receive(Command command, Handed handed) {
        return register.once(command, () -> {
            var scope = scope(handed.post());
            var known = Choices.NONE.mapping(mappings.of(scope));
            return switch (workbooks
                    .importer()
                    .preview(handed.file().bytes(), handed.file().name(), known)) {
                case Import.Refused(var refusal) -> new Outcome.Refused(RefusedFiles.reason(refusal));
                case Preview preview -> received(command, handed, scope, preview);
            };
        });
    }

    private String scope(@Nullable String post) {
        return post == null ? "" : directory.post(post).map(OrganPost::organ).orElse("");
    }

    /** Only the mappings of its own tables are the file's: what others correct later changes nothing in it. */
    private Outcome received(Command command, Handed handed, String scope, Preview preview) {
        var own = new HashMap<>(mappings.of(scope));
        own.keySet()
                .retainAll(preview.tables().stream()
                        .map(table -> table.fingerprint())
                        .toList());
        var decided = Decided.NOTHING.with(Choices.NONE.mapping(own)).signed(handed.signedOn());
        var id = BatchRows.fresh();
        rows.insert(command, id, handed, scope, decided, preview);
        register.write(
                command,
                Map.of(
                        "import", id.toString(),
                        "file", handed.file().name(),
                        "sha256", BatchRows.hash(handed.file()),
                        "rows", preview.rows(),
                        "faults", preview.faults().size()));
        return Outcome.done(id);
    }

    @Override
    public Optional<CommitmentImport> one(ImportId id) {
        return rows.one(id);
    }

    @Override
    public Slice<CommitmentImport> all(int page, int size) {
        return rows.all(page, size);
    }

    @Override
    public Optional<Review> review(ImportId id) {
        return rows.one(id).map(file -> reviews.of(file).review());
    }

    @Override
    public Outcome correct(Command command, ImportId id, List<Cell> cells) {
        return decide(command, id, file -> Answers.corrected(file.decided(), reviews.preview(file), cells));
    }

    @Override
    public Outcome map(Command command, ImportId id, Map<Field, String> fields) {
        return decide(
                command,
                id,
                file -> Answers.mapped(reviews.preview(file), fields).then(found -> {
                    var all = new HashMap<>(file.decided().choices().mappings());
                    all.putAll(found);
                    mappings.remember(command, file.scope(), found);
                    return Ruling.granted(
                            file.decided().with(file.decided().choices().mapping(all)));
                }));
    }

    @Override
    public Outcome complete(Command command, ImportId id, Whole whole) {
        return decide(
                command,
                id,
                file -> Answers.completed(
                        file.decided(),
                        reviews.preview(file),
                        whole,
                        directory,
                        Optional.ofNullable(whole.session())
                                .flatMap(sessions::session)
                                .filter(one -> one.removed() == null)));
    }

    @Override
    public Outcome decide(Command command, ImportId id, Map<RowKey, Side> chosen, @Nullable Side all) {
        return decide(
                command,
                id,
                file -> Answers.standing(file.decided(), reviews.of(file).review(), chosen, all));
    }

    private Outcome decide(Command command, ImportId id, Function<CommitmentImport, Ruling<Decided>> answer) {
        return open(command, id, file -> switch (answer.apply(file)) {
            case Ruling.Refused<Decided>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<Decided>(var decided) -> decided(command, file, decided);
        });
    }

    /** What would leave a file that cannot be read is refused. */
    private Outcome decided(Command command, CommitmentImport file, Decided decided) {
        return switch (reviews.read(file.with(decided))) {
            case Import.Refused(var refusal) -> new Outcome.Refused(unreadable(refusal));
            case Preview preview -> {
                rows.decided(file.id(), decided, preview);
                register.write(
                        command,
                        Map.of(
                                "import",
                                file.id().toString(),
                                "corrections",
                                decided.choices().corrections().size(),
                                "faults",
                                preview.faults().size()));
                yield Outcome.done(file.id());
            }
        };
    }

    private static Reason unreadable(Refusal refusal) {
        return switch (refusal.code()) {
            case NO_HEADER, NO_ROWS -> Reason.of("imports.column_text", Kind.USER);
            default -> RefusedFiles.reason(refusal);
        };
    }

    private Outcome open(Command command, ImportId id, Function<CommitmentImport, Outcome> effect) {
        return register.once(
                command,
                () -> rows.held(id)
                        .map(file -> switch (file.state()) {
                            case ImportState.Previewed _ -> effect.apply(file);
                            case ImportState.Applied _ -> Outcome.refused("imports.was_applied", Kind.CONFLICT);
                            case ImportState.Discarded _ -> Outcome.refused("imports.was_discarded", Kind.CONFLICT);
                        })
                        .orElseGet(() -> Outcome.refused("imports.absent", Kind.ABSENT)));
    }

    @Override
    public Outcome apply(Command command, ImportId id) {
        try {
            return register.once(
                    command,
                    () -> rows.held(id)
                            .map(file -> switch (file.state()) {
                                case ImportState.Previewed _ -> applying.apply(command, file);
                                case ImportState.Applied _ -> Outcome.done(id);
                                case ImportState.Discarded _ -> Outcome.refused("imports.was_discarded", Kind.CONFLICT);
                            })
                            .orElseGet(() -> Outcome.refused("imports.absent", Kind.ABSENT)));
        } catch (Applying.ChangedMeanwhile | DuplicateKeyException e) {
            // Somebody entered or changed one of them at this very moment.
            return Outcome.refused("imports.changed", Kind.CONFLICT);
        }
    }

    @Override
    public Outcome discard(Command command, ImportId id) {
        return open(command, id, file -> {
            rows.ended(command, id, null);
            register.write(command, Map.of("import", id.toString(), "file", file.fileName()));
            return Outcome.done(id);
        });
    }

    @Override
    public Map<Place, Taken> taken(ImportId id) {
        return reviews.taken(id);
    }

    @Override
    public Optional<byte[]> bytes(ImportId id) {
        return rows.bytes(id);
    }

    @Override
    public List<Draft> drafts(List<Commitment> commitments) {
        var known =
                snapshots.ofCommitments(commitments.stream().map(Commitment::id).toList());
        var posts = reviews.posts();
        return commitments.stream()
                .map(one -> {
                    var before = known.get(one.id());
                    var shown = StandingDrafts.shown(one, posts);
                    if (before == null) {
                        var own = one.ownKey();
                        return Drafts.named(shown, own == null ? one.id().toString() : own);
                    }
                    Set<Field> byHand = Drafts.differing(before.entered(), StandingDrafts.coded(one));
                    return Drafts.merged(
                            Drafts.named(before.draft(), before.key().key()), shown, byHand);
                })
                .toList();
    }
}

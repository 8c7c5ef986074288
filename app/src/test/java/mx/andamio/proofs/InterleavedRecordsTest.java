package mx.andamio.proofs;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mx.andamio.commitments.Evidence;
import mx.andamio.commitments.EvidenceId;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promises;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.posts.Appointment;
import mx.andamio.posts.AppointmentId;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.NewAppointment;
import mx.andamio.posts.Posts;
import mx.andamio.posts.Term;
import mx.andamio.sessions.Folios;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people cannot overwrite each other in silence in the records: random appointments to one post, evidence of one promise and folios
 * of one body at the same moment. What each was told must fit what is there afterwards.
 */
@InstallationTest
class InterleavedRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2500, 3, 1);
    private static final String BODY = "HCT";

    @Autowired
    Desk desk;

    @Autowired
    Posts posts;

    @Autowired
    Directory directory;

    @Autowired
    Promises promises;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Folios folios;

    @Autowired
    PlatformTransactionManager transactions;

    private final Crowd crowd = new Crowd();

    @AfterAll
    static void figures() {
        System.out.println("[interleavings] " + Crowd.figures());
    }

    @Test
    void aPostHasOneHolderADay() {
        var faults = new ArrayList<String>();
        var post = aFreePost().code();
        for (var n = 0; n < Crowd.share(20); n++) {
            var first = Unique.day();
            var terms = crowd.someOf(3, _ -> {
                var begins = first.plusDays(crowd.any(4));
                return new Term(begins, begins.plusDays(crowd.any(3)));
            });
            var told = crowd.atOnce(
                    terms,
                    term -> posts.appoint(
                            Crowd.asks("posts.appointment.enter"),
                            new NewAppointment(
                                    post, "Ana Ruiz " + Unique.word(), term, AppointmentProcess.NOT_SAID, null, "x")));
            faults.addAll(Crowd.refusals(told, "post.overlap"));
            var made = Crowd.made(told);
            var standing = standing(post, first);
            if (standing.size() != made.size()) {
                faults.add("%d appointments where %d were told".formatted(standing.size(), made.size()));
            }
            for (var one : standing) {
                standing.stream()
                        .filter(other ->
                                !other.id().equals(one.id()) && other.term().overlaps(one.term()))
                        .forEach(other -> faults.add(one.term() + " overlaps " + other.term()));
            }
            withdrawAtOnce(made).forEach(faults::add);
        }
        assertThat(faults).as("seed %d", Crowd.SEED).isEmpty();
    }

    /** Two take the same appointment back, each for a reason of their own: one reason is kept, the other one is told so. */
    private List<String> withdrawAtOnce(List<String> appointments) {
        var id = new AppointmentId(UUID.fromString(appointments.getFirst()));
        var told = crowd.atOnce(
                List.of("por error", "era otra persona"),
                why -> posts.withdraw(Crowd.asks("posts.appointment.withdraw"), id, why));
        var faults = Crowd.refusals(told, "post.withdrawn");
        return Crowd.made(told).size() == 1
                ? faults
                : List.of("withdrawn %d times".formatted(Crowd.made(told).size()));
    }

    private OrganPost aFreePost() {
        return directory.posts().stream()
                .filter(post ->
                        posts.history(post.code()).orElseThrow().appointments().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<Appointment> standing(String post, LocalDate first) {
        var when = new Term(first, first.plusDays(9));
        return posts.history(post).orElseThrow().appointments().stream()
                .filter(one -> one.holds() && one.term().overlaps(when))
                .toList();
    }

    @Test
    void evidenceOfAPromiseIsNeitherLostNorWithdrawnTwice() {
        var faults = new ArrayList<String>();
        var promise = aPromise();
        for (var n = 0; n < Crowd.share(15); n++) {
            if (n % 20 == 0) {
                promise = aPromise();
            }
            var of = promise;
            var before = evidence(of).size();
            var texts = crowd.someOf(3, _ -> Unique.word());
            var told = crowd.atOnce(
                    texts,
                    text -> outcomes.add(
                            Crowd.asks("commitments.evidence.add"),
                            new NewEvidence(of, DAY, "day", Finding.NEWS, null, text, "x")));
            faults.addAll(Crowd.refusals(told));
            var kept = evidence(of);
            if (kept.size() != before + texts.size()) {
                faults.add("%d pieces of evidence, %d before, %d told".formatted(kept.size(), before, texts.size()));
            }
            var one = new EvidenceId(UUID.fromString(Crowd.made(told).getFirst()));
            var withdrawn = crowd.atOnce(
                    List.of("por error", "de otro compromiso", "repetida"),
                    why -> outcomes.withdraw(Crowd.asks("commitments.evidence.withdraw"), one, why));
            faults.addAll(Crowd.refusals(withdrawn, "evidence.withdrawn"));
            if (Crowd.made(withdrawn).size() != 1) {
                faults.add("withdrawn %d times".formatted(Crowd.made(withdrawn).size()));
            }
        }
        assertThat(faults).as("seed %d", Crowd.SEED).isEmpty();
    }

    private PromiseId aPromise() {
        var paper = desk.registered(aBulletin().dated(Unique.day()).promise("abrir", Unique.word(), 3, null));
        return promises.ofPaper(paper.value()).getFirst().id();
    }

    private List<Evidence> evidence(PromiseId promise) {
        return promises.promise(promise).orElseThrow().evidence();
    }

    @Test
    void aFolioIsNeverGivenTwice() {
        assertThat(folios(Crowd.share(20), this::take))
                .as("seed %d", Crowd.SEED)
                .isEmpty();
    }

    /** The control: who counts what there is and adds one, as one would do without a counter. */
    @Test
    void aFolioThatIsCountedWithoutALockIsCaught() {
        var given = Collections.synchronizedList(new ArrayList<>(List.of(0)));
        Supplier<Integer> careless = () -> {
            var next = Collections.max(List.copyOf(given)) + 1;
            LockSupport.parkNanos(200_000);
            given.add(next);
            return next;
        };

        assertThat(folios(500, careless)).isNotEmpty();
    }

    private int take() {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            var wanted = new Folios.Wanted(BODY, DAY, "prueba", Map.of("clase", "AS3", "área", "DF"));
            var number = folios.take(Crowd.asks("sessions.folio.take"), wanted).number();
            if (crowd.any(5) == 0) {
                // Its act was not done after all: the number was never taken.
                status.setRollbackOnly();
                return 0;
            }
            return number;
        }));
    }

    private List<String> folios(int interleavings, Supplier<Integer> taking) {
        var given = new ArrayList<Integer>();
        for (var n = 0; n < interleavings; n++) {
            crowd.atOnce(crowd.someOf(4, i -> i), _ -> taking.get()).stream()
                    .filter(number -> number > 0)
                    .forEach(given::add);
        }
        Collections.sort(given);
        return IntStream.range(1, given.size())
                .filter(i -> given.get(i) != given.get(i - 1) + 1)
                .mapToObj(i -> given.get(i) + " after " + given.get(i - 1))
                .toList();
    }
}

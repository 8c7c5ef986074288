package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mx.andamio.commitments.NewReport.Value;
import mx.andamio.commitments.Report.Standing;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.commitments.goals.Observed;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.ratings.Reported;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.pages.Words;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Photos;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class ReportingTest {

    private static final Asker LIAISON = new Asker(new Actor("enlace"), Role.LIAISON, "22-LIAISON");
    private static final Asker JSPM = new Asker(new Actor("jspm"), Role.JSPM, "22-JSPM");
    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");
    private static final Parties PARTIES = new Parties("22-HEAD", List.of("15-JSPM"), "DPM-HEAD");

    @Autowired
    Reporting reporting;

    @Autowired
    FollowUp followUp;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeCommitments some;

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    @Test
    void aReportGoesFromTheLiaisonToTheHeadAndCountsAllTheWay() {
        var id = signed(null);
        var report = done(LIAISON, id, says("Vamos bien"));

        assertThat(only(id).standing()).isEqualTo(Standing.PRELIMINARY);
        assertThat(followed(id).last().orElseThrow())
                .isEqualTo(new Reported(Step.REACHABLE, "Vamos bien", today(), "22-HEAD"));
        assertThat(followed(id).preliminary()).isTrue();

        assertDone(reporting.pass(aCommand(), JSPM, report, 0));
        assertThat(only(id).standing()).isEqualTo(Standing.PRELIMINARY);
        assertDone(reporting.pass(aCommand(), HEAD, report, 1));

        assertThat(only(id).standing()).isEqualTo(Standing.AUTHORISED);
        assertThat(followed(id).preliminary()).isFalse();
        assertThat(only(id).chain())
                .extracting(link -> link.step().name() + " " + link.post() + " " + link.actor())
                .containsExactly("CAPTURED 22-LIAISON enlace", "VALIDATED 22-JSPM jspm", "AUTHORISED 22-HEAD titular");
    }

    @Test
    void theHeadAuthorisesWhatTheHeadReportsAndWhatNobodyValidated() {
        var id = signed(null);
        done(HEAD, id, says("Vamos bien"));
        assertThat(only(id).standing()).isEqualTo(Standing.AUTHORISED);

        var other = signed(null);
        var report = done(LIAISON, other, says("Vamos bien"));
        assertDone(reporting.pass(aCommand(), HEAD, report, 0));
        assertThat(only(other).by(Report.Step.VALIDATED)).isEmpty();
        assertThat(only(other).standing()).isEqualTo(Standing.AUTHORISED);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD,15-HEAD", // of another organ
        "LIAISON,15-LIAISON",
        "NORMATIVE,DPM-HEAD", // the verifier
        "SECRETARIAT,", // for no post
        "HEAD,17-JSPM"
    })
    void whoActsForNoPostOfTheChainIsRefused(Role role, @Nullable String post) {
        var id = signed(null);
        var stranger = new Asker(new Actor("otro"), role, post);

        assertRefused(reporting.report(aCommand(), stranger, id, asked(says("Va"))), "report.not_yours", Kind.USER);
        var report = done(LIAISON, id, says("Vamos bien"));
        assertRefused(reporting.pass(aCommand(), stranger, report, 0), "report.not_yours", Kind.USER);
        assertRefused(reporting.giveBack(aCommand(), stranger, report, 0, "No"), "report.not_yours", Kind.USER);
        assertThat(followUp.reports(id)).hasSize(1);
    }

    @Test
    void whoCapturesDoesNotAnswerForIt() {
        var id = signed(null);
        var report = done(LIAISON, id, says("Vamos bien"));

        assertRefused(reporting.pass(aCommand(), LIAISON, report, 0), "report.not_yours", Kind.USER);
    }

    @Test
    void aCoResponsibleCapturesAndAnotherOrganAuthorises() {
        var id = signed(null);
        var co = new Asker(new Actor("corresponsable"), Role.JSPM, "15-JSPM");

        var report = done(co, id, says("Nuestra parte va"));

        assertThat(only(id).standing()).isEqualTo(Standing.PRELIMINARY);
        assertThat(only(id).said().post()).isEqualTo("22-HEAD");
        assertRefused(reporting.pass(aCommand(), co, report, 0), "report.not_yours", Kind.USER);
    }

    @Test
    void whatWasGivenBackCountsNoLonger() {
        var id = signed(stock());
        done(HEAD, id, says("Primero").value("40", today()));
        var report = done(LIAISON, id, says("Segundo").value("400", today()));
        assertThat(followed(id).facts().measured()).extracting(Measured::value).containsExactly(new BigDecimal("400"));

        assertRefused(reporting.giveBack(aCommand(), JSPM, report, 0, " "), "report.reason", Kind.USER);
        assertDone(reporting.giveBack(aCommand(), JSPM, report, 0, "Son 40, no 400"));

        assertThat(followed(id).facts().measured()).extracting(Measured::value).containsExactly(new BigDecimal("40"));
        assertThat(followed(id).last().orElseThrow().text()).isEqualTo("Primero");
        assertThat(followUp.reports(id)).hasSize(2);
        assertRefused(reporting.pass(aCommand(), HEAD, report, 1), "report.done", Kind.CONFLICT);
    }

    @Test
    void ofTwoWhoTakeAStepTheSecondIsTold() {
        var id = signed(null);
        var report = done(LIAISON, id, says("Vamos bien"));
        assertDone(reporting.pass(aCommand(), JSPM, report, 0));

        assertRefused(reporting.giveBack(aCommand(), HEAD, report, 0, "No"), "report.changed", Kind.CONFLICT);
        assertRefused(reporting.pass(aCommand(), JSPM, report, 1), "report.done", Kind.CONFLICT);
    }

    @Test
    void theFirstReportStartsItAndSilenceIsCountedFromItsArrival() {
        var id = signed(null);
        assertThat(commitments.commitment(id).orElseThrow().state().stage()).isEqualTo(Stage.SIGNED);

        done(LIAISON, id, says("Vamos bien"));

        var standing = commitments.commitment(id).orElseThrow();
        assertThat(standing.state().stage()).isEqualTo(Stage.RUNNING);
        assertThat(standing.state().since()).isEqualTo(today());
        assertThat(standing.heardOn()).isEqualTo(today());
        assertThat(followed(id).heardOn()).isEqualTo(today());
        try (var _ = clock.later(Duration.ofDays(40))) {
            done(LIAISON, id, says("Seguimos"));
            assertThat(commitments.commitment(id).orElseThrow().heardOn()).isEqualTo(today());
        }
    }

    @Test
    void whatIsSaidToBeMetIsPresentedOnceSomebodyAuthorisesIt() {
        var id = signed(null);
        assertRefused(
                reporting.report(aCommand(), LIAISON, id, asked(says("Listo").met())),
                "report.met_evidence",
                Kind.USER);

        var report = done(LIAISON, id, says("Listo").met().link("https://example.org/acta"));
        assertThat(stage(id)).isEqualTo(Stage.RUNNING);
        assertDone(reporting.pass(aCommand(), HEAD, report, 0));

        assertThat(stage(id)).isEqualTo(Stage.REPORTED_MET);
    }

    @Test
    void draftsAndWhatIsOverAreNotReportedOn() {
        var draft = some.draft("22", "Abrir salas");

        assertRefused(reporting.report(aCommand(), HEAD, draft, asked(says("Va"))), "report.unsigned", Kind.USER);
        assertRefused(
                reporting.report(aCommand(), HEAD, new CommitmentId(UUID.randomUUID()), asked(says("Va"))),
                "commitment.absent",
                Kind.ABSENT);
    }

    @Test
    void valuesAreThoseOfTheGoal() {
        var id = signed(flow());
        var from = today().withDayOfMonth(1);

        assertWrong(id, says("Va").value("7", today()), "report.from");
        assertWrong(id, says("Va").amount("7", today(), from.minusDays(1)), "report.from_order");
        assertWrong(id, says("Va").amount("7", from, null), "report.cut_off");
        assertWrong(id, says("Va").amount("7", from, today().plusDays(1)), "report.future");
        assertWrong(id, says("Va").amount("1e30", from, today()), "report.value");
        assertWrong(signed(null), says("Va").value("7", today()), "report.no_number");
        assertWrong(signed(rubric()), says("Va").value("2.5", today()), "report.level");
        assertWrong(signed(rubric()), says("Va").value("5", today()), "report.level");
        assertWrong(id, says("").value("7", today()), "report.text");
        assertWrong(id, says("a".repeat(2_001)), "report.text_long");

        done(LIAISON, id, says("Va").amount("7", from, today()));
        assertThat(followed(id).facts().measured())
                .extracting(Measured::value, Measured::from, Measured::cutOff)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(BigDecimal.valueOf(7), from, today()));
    }

    @Test
    void ofTwoValuesForTheSameDaysTheLaterReportCounts() {
        var id = signed(stock());
        done(LIAISON, id, says("Van 40").value("40", today().minusDays(3)));
        done(LIAISON, id, says("Eran 41").value("41", today().minusDays(3)));
        done(LIAISON, id, says("Van 50").value("50", today()));

        assertThat(followed(id).facts().measured())
                .extracting(Measured::value)
                .containsExactly(new BigDecimal("41"), new BigDecimal("50"));
    }

    @Test
    void theValueOfARubricIsALevelThatSomebodySaw() {
        var id = signed(rubric());
        done(LIAISON, id, says("Algo").value("2", today()));

        assertThat(followed(id).facts().observed()).containsExactly(new Observed(2, today()));
        assertThat(followed(id).facts().measured()).isEmpty();
    }

    @Test
    void aPhotoIsKeptWithoutWhatTheTelephoneWroteIntoIt() throws IOException {
        var id = signed(null);
        var photo = Photos.jpeg();
        assertThat(text(photo)).contains("Exif", Photos.SECRET);

        done(LIAISON, id, says("Así está").file("../obra\u0000.jpg", photo));

        var kept = only(id).evidence().getFirst();
        assertThat(kept.name()).isEqualTo("obra.jpg");
        assertThat(kept.hash()).isEqualTo(HexFormat.of().formatHex(Sha256.of(photo)));
        var served = reporting.file(id, kept.id()).orElseThrow();
        assertThat(served.mediaType()).isEqualTo("image/jpeg");
        assertThat(text(served.bytes())).doesNotContain("Exif").doesNotContain("19.4326");
        var image = ImageIO.read(new ByteArrayInputStream(served.bytes()));
        // Turned as it was held: what was the right half is below.
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(40, 60);
        assertThat(image.getRGB(20, 50) & 0xff).isLessThan(80);
        assertThat(image.getRGB(20, 10) & 0xff).isGreaterThan(200);
        assertThat(kept.size()).isEqualTo(served.bytes().length);
        assertThat(reporting.file(signed(null), kept.id())).isEmpty();
    }

    @Test
    void filesAreWhatTheirContentSays() {
        var id = signed(null);
        done(
                LIAISON,
                id,
                says("Así está")
                        .file("plano.png", Photos.png())
                        .file("acta", "%PDF-1.7 \u0000".getBytes(StandardCharsets.ISO_8859_1))
                        .file("pagina.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));

        assertThat(only(id).evidence())
                .extracting(Report.Attachment::name, Report.Attachment::mediaType)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("plano.png.jpg", "image/jpeg"),
                        org.assertj.core.groups.Tuple.tuple("acta.pdf", "application/pdf"),
                        org.assertj.core.groups.Tuple.tuple("pagina.html.txt", "text/plain;charset=UTF-8"));
    }

    @Test
    void whatCannotBeKeptIsRefusedWithItsName() {
        var id = signed(null);
        var large = Arrays.copyOf(Photos.jpeg(), Reporting.LARGEST_BYTES + 1);

        assertWrong(id, says("Va").file("grande.jpg", large), "attachment.too_large");
        assertWrong(id, says("Va").file("nada.pdf", new byte[0]), "attachment.empty");
        assertWrong(id, says("Va").file("rota.jpg", Arrays.copyOf(Photos.jpeg(), 300)), "attachment.damaged");
        assertWrong(id, says("Va").file("iphone.heic", bytes("\0\0\0\u0018ftypheic")), "attachment.photo");
        assertWrong(id, says("Va").file("programa.exe", bytes("MZ\0\0")), "attachment.other");
        assertWrong(id, says("Va").link("javascript:alert(1)"), "attachment.link");
        var many = says("Va");
        IntStream.rangeClosed(0, Reporting.MOST_ATTACHMENTS).forEach(i -> many.link("https://example.org/" + i));
        assertWrong(id, many, "attachment.many");
        assertThat(followUp.reports(id)).isEmpty();
        var reason = Reason.of("attachment.too_large", Kind.USER, "grande.jpg", "15");
        var words = new Words(Words.SPANISH, java.time.ZoneOffset.UTC, today());
        assertThat(words.reason(reason)).contains("grande.jpg", "15 MB");
        assertThat(words.in(Words.ENGLISH).reason(reason)).contains("grande.jpg", "15 MB");
    }

    @Test
    void twoWhoReportAtOnceAreBothHeardAndTheRegisterHasBoth() throws Exception {
        var id = signed(stock());
        var before = register.size();
        var gate = new CyclicBarrier(8);
        try (var senders = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Outcome>) () -> {
                        gate.await();
                        return reporting.report(aCommand(), i % 2 == 0 ? LIAISON : HEAD, id, asked(says("Va " + i)));
                    })
                    .toList();
            for (var answer : senders.invokeAll(tasks)) {
                assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
            }
        }

        assertThat(followUp.reports(id)).hasSize(8);
        assertThat(stage(id)).isEqualTo(Stage.RUNNING);
        assertThat(register.size() - before).isEqualTo(8);
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void twoStepsAtOnceAreOneStep() throws Exception {
        var id = signed(null);
        var report = done(LIAISON, id, says("Vamos bien"));
        var gate = new CyclicBarrier(2);
        try (var senders = Executors.newFixedThreadPool(2)) {
            Callable<Outcome> authorise = () -> {
                gate.await();
                return reporting.pass(aCommand(), HEAD, report, 0);
            };
            var answers = senders.invokeAll(Collections.nCopies(2, authorise));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .filteredOn(Outcome.Done.class::isInstance)
                    .hasSize(1);
        }
        assertThat(only(id).chain()).hasSize(2);
    }

    @Test
    void manyAreReadInOneGo() {
        var ids = IntStream.range(0, 5).mapToObj(_ -> signed(stock())).toList();
        ids.forEach(id -> done(LIAISON, id, says("Va").value("40", today())));

        Map<CommitmentId, FollowUp.Followed> all = followUp.of(ids);

        assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(all.values()).allSatisfy(one -> {
            assertThat(one.facts().measured()).hasSize(1);
            assertThat(one.last()).isPresent();
            assertThat(one.extensions()).isZero();
        });
        assertThat(followUp.of(List.of())).isEmpty();
    }

    private CommitmentId signed(@Nullable Stated goal) {
        return some.signedElsewhere("22", "Abrir salas", PARTIES, goal);
    }

    private static Stated stock() {
        return reach(Accumulation.STOCK);
    }

    private static Stated flow() {
        return reach(Accumulation.FLOW);
    }

    private static Stated reach(Accumulation accumulation) {
        return new Reach(
                new Measure(null, "salas", accumulation, 0, null),
                new Trajectory(
                        new Dated(BigDecimal.TEN, SomeCommitments.SIGNED),
                        List.of(),
                        new Dated(new BigDecimal("500"), SomeCommitments.SIGNED.plusYears(9))));
    }

    private static Stated rubric() {
        return new Rubric(
                List.of("nada", "algo", "la mitad", "casi todo", "todo"),
                new Trajectory(
                        new Dated(BigDecimal.ZERO, SomeCommitments.SIGNED),
                        List.of(),
                        new Dated(new BigDecimal("4"), SomeCommitments.SIGNED.plusYears(9))));
    }

    /** A report in few words. */
    private static final class Says {
        private final String text;
        private final java.util.ArrayList<NewReport.File> files = new java.util.ArrayList<>();
        private final java.util.ArrayList<String> links = new java.util.ArrayList<>();
        private boolean met;
        private @Nullable Value value;

        Says(String text) {
            this.text = text;
        }

        Says met() {
            met = true;
            return this;
        }

        Says value(String number, LocalDate cutOff) {
            value = new Value(new BigDecimal(number), null, cutOff, null, null);
            return this;
        }

        Says amount(String number, LocalDate from, @Nullable LocalDate cutOff) {
            value = new Value(new BigDecimal(number), from, cutOff, null, null);
            return this;
        }

        Says file(String name, byte[] bytes) {
            files.add(new NewReport.File(name, bytes));
            return this;
        }

        Says link(String address) {
            links.add(address);
            return this;
        }
    }

    private static Says says(String text) {
        return new Says(text);
    }

    private static NewReport asked(Says says) {
        return new NewReport(Step.REACHABLE, says.text, says.met, says.value, says.files, says.links);
    }

    private ReportId done(Asker who, CommitmentId id, Says says) {
        var outcome = reporting.report(aCommand(), who, id, asked(says));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return new ReportId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    private void assertWrong(CommitmentId id, Says says, String code) {
        var outcome = reporting.report(aCommand(), LIAISON, id, asked(says));
        assertRefused(outcome, code, Kind.USER);
    }

    private Report only(CommitmentId id) {
        var reports = followUp.reports(id);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private FollowUp.Followed followed(CommitmentId id) {
        return java.util.Objects.requireNonNull(followUp.of(List.of(id)).get(id));
    }

    private Stage stage(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().state().stage();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(java.time.ZoneId.of("America/Mexico_City")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertDone(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static void assertRefused(Outcome outcome, String code, Kind kind) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo(code);
            assertThat(refused.reason().kind()).isEqualTo(kind);
        });
    }

    private static Command aCommand() {
        return Command.bySystem(new Actor("prueba"), "commitments.test");
    }
}

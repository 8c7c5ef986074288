package mx.andamio.sessions;

import static mx.andamio.sessions.db.Tables.BODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.sessions.Folios.Folio;
import mx.andamio.sessions.Folios.Wanted;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class FoliosTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 14);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 9, 1);

    @Autowired
    Folios folios;

    @Autowired
    Register register;

    @Autowired
    DSLContext database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void manyAtOnceGetNumbersWithoutGapsAndWithoutDoubles() throws Exception {
        var body = aBodyThatWrites("RC-{mm}-{yyyy}/{n:4}");
        Callable<List<Integer>> twenty = () ->
                IntStream.range(0, 20).mapToObj(_ -> take(body, DAY).number()).toList();

        var numbers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<List<Integer>> taken : threads.invokeAll(java.util.Collections.nCopies(16, twenty))) {
                numbers.addAll(taken.get());
            }
        }

        assertThat(numbers)
                .hasSize(320)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 320).boxed().toList());
    }

    @Test
    void aNumberOfAFailedTransactionWasNeverTaken() {
        var body = aBodyThatWrites("{n}/{yyyy}");
        take(body, DAY);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(folios.take(command(), body, DAY, "que falla").number()).isEqualTo(2);
            status.setRollbackOnly();
        });

        assertThat(take(body, DAY).number()).isEqualTo(2);
    }

    @Test
    void aNumberThatWasGivenUpIsNeverUsedAgain() {
        var body = aBodyThatWrites("{n}/{yyyy}");
        var first = take(body, DAY);
        var entries = register.size();

        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> folios.giveUp(command(), first, "la sesión no se celebró"));

        assertThat(take(body, DAY).number()).isEqualTo(2);
        assertThat(register.size()).isEqualTo(entries + 2);
        assertThat(register.newest(2, Long.MAX_VALUE).getLast().payload()).contains("la sesión no se celebró");
    }

    @Test
    void everyPeriodCountsForItself() {
        var body = aBodyThatWrites("RC-{mm}-{yyyy}/{n:4}");

        assertThat(take(body, DAY).text()).isEqualTo("RC-08-2026/0001");
        assertThat(take(body, NEXT_MONTH).text()).isEqualTo("RC-09-2026/0001");
        assertThat(take(body, DAY).text()).isEqualTo("RC-08-2026/0002");
    }

    @Test
    void everyBodyCountsForItself() {
        var one = aBodyThatWrites("{n}/{yyyy}");
        var other = aBodyThatWrites("{n}/{yyyy}");

        assertThat(take(one, DAY).number()).isEqualTo(1);
        assertThat(take(other, DAY).number()).isEqualTo(1);
    }

    @Test
    void theCouncilOfThePackTakesFoliosWithItsNamedPlaces() {
        var wanted = new Wanted("HCT", DAY, "acuerdo", Map.of("clase", "AS3", "área", "DF"));

        var folio = new TransactionTemplate(transactions).execute(_ -> folios.take(command(), wanted));

        assertThat(folio).isNotNull();
        assertThat(folio.text()).isEqualTo("ACDO.AS3.HCT.140826/" + folio.number() + ".P.DF");
        assertThat(folio.period()).isEqualTo("2026");
    }

    @Test
    void refusesWithoutTheNamedPlacesAndTakesNoNumber() {
        var body = aBodyThatWrites("{clase}/{n}/{yyyy}");

        assertThatIllegalArgumentException().isThrownBy(() -> take(body, DAY)).withMessageContaining("{clase}");

        var wanted = new Wanted(body, DAY, "con clase", Map.of("clase", "A"));
        var first = new TransactionTemplate(transactions).execute(_ -> folios.take(command(), wanted));
        assertThat(first).extracting(Folio::number).isEqualTo(1);
    }

    @Test
    void refusesABodyWithoutAPattern() {
        assertThatIllegalArgumentException().isThrownBy(() -> take("AG", DAY)).withMessageContaining("AG");
        assertThatIllegalArgumentException().isThrownBy(() -> take("NADA", DAY)).withMessageContaining("NADA");
    }

    @Test
    void isAlwaysPartOfALargerChange() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> folios.take(command(), "HCT", DAY, "suelto"));
    }

    private Folio take(String body, LocalDate on) {
        return java.util.Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(_ -> folios.take(command(), body, on, "prueba")));
    }

    private static Command command() {
        return Command.bySystem(new Actor("secretaria"), "sessions.folio.take");
    }

    private String aBodyThatWrites(String pattern) {
        var code = "T-" + Unique.word();
        database.insertInto(BODY)
                .set(BODY.CODE, code)
                .set(BODY.NAME, code)
                .set(BODY.KIND, "other")
                .set(BODY.SCOPE, "national")
                .set(BODY.FOLIO_PATTERN, pattern)
                .set(BODY.POSITION, 200_000)
                .set(BODY.ORIGIN, "paper")
                .execute();
        return code;
    }
}

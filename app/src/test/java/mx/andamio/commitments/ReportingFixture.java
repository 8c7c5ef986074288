package mx.andamio.commitments;

import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.SomeReports.LIAISON;
import static mx.andamio.support.SomeReports.PARTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.NewReport.Value;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.support.SomeCommitments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports on commitments of the head of 22, in few words. */
abstract class ReportingFixture extends FollowUpFixture {

    @Autowired
    Reporting reporting;

    @Autowired
    SomeCommitments some;

    CommitmentId signed(@Nullable Stated goal) {
        return some.signedElsewhere("22", "Abrir salas", PARTIES, goal);
    }

    static Stated stock() {
        return reach(Accumulation.STOCK);
    }

    static Stated reach(Accumulation accumulation) {
        return new Reach(
                new Measure(null, "salas", accumulation, 0, null),
                new Trajectory(
                        new Dated(BigDecimal.TEN, SomeCommitments.SIGNED),
                        List.of(),
                        new Dated(new BigDecimal("500"), SomeCommitments.SIGNED.plusYears(9))));
    }

    /** A report in few words. */
    static final class Says {
        private final String text;
        private final ArrayList<NewReport.File> files = new ArrayList<>();
        private final ArrayList<String> links = new ArrayList<>();
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

    static Says says(String text) {
        return new Says(text);
    }

    static NewReport asked(Says says) {
        return new NewReport(Step.REACHABLE, says.text, says.met, says.value, says.files, says.links);
    }

    ReportId done(Asker who, CommitmentId id, Says says) {
        var outcome = reporting.report(aCommand(), who, id, asked(says));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return new ReportId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    void assertWrong(CommitmentId id, Says says, String code) {
        var outcome = reporting.report(aCommand(), LIAISON, id, asked(says));
        assertRefused(outcome, code, Kind.USER);
    }

    Report only(CommitmentId id) {
        var reports = followUp.reports(id);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

package mx.andamio.contradictions;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.contradictions.Contradictions.NewMark;
import mx.andamio.contradictions.Mark.Verdict;
import mx.andamio.identity.Role;
import mx.andamio.library.PaperId;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Done;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Papers that contradict each other, and what is found between them. */
@InstallationTest
abstract class ContradictionsFixture {

    @Autowired
    Contradictions contradictions;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester web;

    Contradiction aContradiction() {
        var counts = "dosis " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(953_872, counts));
        desk.registered(aBulletin().dated(day).figure(948_100, counts));
        return of(first).getFirst();
    }

    /** Contradictions of which the paper speaks; of names and posts other tests speak as well. */
    List<Contradiction> of(PaperId paper) {
        return contradictions.found(Filter.NONE, 0, 500).items().stream()
                .filter(one -> one.kind() != Kind.PERSON_NAME)
                .filter(one -> one.statements().stream()
                        .anyMatch(statement ->
                                paper.value().equals(statement.source().paper())))
                .toList();
    }

    static NewMark explained(Contradiction one, @Nullable String right) {
        return new NewMark(one.id(), Verdict.EXPLAINED, "corte distinto", right);
    }

    static Command asks(String what) {
        return Desk.asks(what);
    }

    static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
    }

    MvcTestResult get(String path) {
        return web.get().uri(path).with(as(Role.UNION)).exchange();
    }

    static String body(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package mx.andamio.reader.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.layout.Letterhead;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How posts and names are printed. */
class RoleTextTest {

    private static Paper paper(String text) {
        return Paper.of(new PaperText("prueba.txt", text), new Letterhead(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Jefatura de Prestaciones Médicas (JPM) del Sur; JPM del Sur
            la Jefatura de Prestaciones Médicas (JPM); la JPM
            Prestaciones Médicas (pm); pm
            Jefatura de Prestaciones Médicas (JPX) del Sur; Jefatura de Prestaciones Médicas del Sur
            Prestaciones Médicas (JPM) del Sur; Prestaciones Médicas del Sur
            Uno (dos tres) cuatro; Uno (dos tres) cuatro
            Sala “Uno” dos, tres.; Sala “Uno” dos, tres.
            “Uno” dos; “Uno” dos
            """)
    void printsTheAbbreviationOfALongName(String text, String printed) {
        Sentence s = OneSentence.of(text);

        assertThat(RoleText.of(paper(text), s, 0, s.size())).isEqualTo(printed);
    }

    @Test
    void printsNoAbbreviationThatIsNotClosed() {
        String text = "Prestaciones Médicas (PM) del Sur";

        assertThat(RoleText.of(paper(text), OneSentence.of(text), 0, 4)).isEqualTo("Prestaciones Médicas (PM");
        assertThat(RoleText.of(paper(text), OneSentence.of(text), 0, 5)).isEqualTo("PM");
        assertThat(RoleText.of(paper(text), OneSentence.of(text), 1, 2)).isEqualTo("Médicas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            de las representaciones de Uno; de la representación de Uno
            de los hospitales de Uno; del hospital de Uno
            de las unidades; de la unidad
            de las jefaturas de Uno; de la jefatura de Uno
            de las UMAE de Uno; de la UMAE de Uno
            de la jefatura; de la jefatura
            """)
    void printsTheOneOfMany(String many, String one) {
        assertThat(RoleText.singular(many)).isEqualTo(one);
    }

    @Test
    void printsALaterMemberLikeTheFirst() {
        assertThat(RoleText.like("representación de Uno", "de Dos", true)).isEqualTo("de la representación de Dos");
        assertThat(RoleText.like("delegación de Uno", "de Dos", true)).isEqualTo("de la delegación de Dos");
        assertThat(RoleText.like("hospital de Uno", "de Dos", true)).isEqualTo("del hospital de Dos");
        assertThat(RoleText.like("hospital en Uno", "de Dos", true)).isEqualTo("de Dos");
        assertThat(RoleText.like("hospital de Uno", "de Dos", false)).isEqualTo("de Dos");
        assertThat(RoleText.like(null, "de Dos", true)).isEqualTo("de Dos");
        assertThat(RoleText.withoutPreposition("de la sala de Uno")).isEqualTo("sala de Uno");
        assertThat(RoleText.withoutPreposition("sala de Uno")).isEqualTo("sala de Uno");
    }

    @Test
    void printsNamesInCapitalsAsUsual() {
        assertThat(Names.printed("ANA DE LA LUZ RUIZ")).isEqualTo("Ana de la Luz Ruiz");
        assertThat(Names.printed("ANA Ruiz")).isEqualTo("ANA Ruiz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ruiz; ruis; true
            ruiz; ruizz; true
            perez; erez; true
            ruiz; ruz; false
            ruz; rus; false
            ruiz; ruiz; false
            ruiz; rubs; false
            ruiz; ruizzz; false
            """)
    void comparesWordsOfFourLettersOrMore(String a, String b, boolean one) {
        assertThat(Names.distanceOne(a, b)).isEqualTo(one);
        assertThat(Names.distanceOne(b, a)).isEqualTo(one);
    }

    @Test
    void comparesNamesWordByWord() {
        assertThat(Names.oneLetterApart(List.of("ana", "ruiz"), List.of("ana", "ruis")))
                .isTrue();
        assertThat(Names.oneLetterApart(List.of("ana", "ruiz"), List.of("ana", "ruiz")))
                .isFalse();
        assertThat(Names.oneLetterApart(List.of("anas", "ruiz"), List.of("anaz", "ruis")))
                .isFalse();
        assertThat(Names.oneLetterApart(List.of("ana", "ruiz"), List.of("ana", "gil")))
                .isFalse();
        assertThat(Names.oneLetterApart(List.of("ruiz"), List.of("ruis"))).isFalse();
        assertThat(Names.oneLetterApart(List.of("ana", "ruiz"), List.of("ana", "ruis", "gil")))
                .isFalse();
    }

    @Test
    void knowsAPersonByPartOfTheName() {
        Sentence s = OneSentence.of("Ana Lara Ruiz");
        Known ana = new Known(new Mention(s, 0, Told.run(false, true, "ana", "lara", "ruiz"), null, 0, 3, "test"));

        assertThat(ana.is(Told.run(false, false, "lara"))).isTrue();
        assertThat(ana.is(Told.run(false, false, "ruiz"))).isTrue();
        assertThat(ana.is(Told.run(false, true, "ana"))).isFalse();
        assertThat(ana.is(Told.run(false, true, "ana", "ruiz"))).isTrue();
        assertThat(ana.is(Told.run(false, true, "ruiz", "ana"))).isFalse();
        assertThat(ana.is(Told.run(false, false, "lara", "ruis"))).isTrue();
        assertThat(ana.is(Told.run(false, true, "ana", "lara", "ruiz", "gil"))).isTrue();
        assertThat(ana.is(Told.run(false, true, "ana", "gil"))).isFalse();
    }

    @Test
    void goesOnWithTheSecondSurnameUnlessAGivenNameOrTitleBeginsAnother() {
        Sentence s = OneSentence.of("Ana Lara");
        Known ana = new Known(new Mention(s, 0, Told.run(false, true, "ana", "lara"), null, 0, 2, "test"));

        assertThat(ana.is(Told.run(false, false, "lara", "gil"))).isTrue();
        assertThat(ana.is(Told.run(false, true, "lara", "gil"))).isFalse();
        assertThat(ana.is(Told.run(true, false, "lara", "gil"))).isFalse();
        assertThat(ana.is(Told.run(false, false, "ana", "gil"))).isFalse();
    }

    @Test
    void isPresentWhenSeenAndNotExcused() {
        Known ana = new Known(Told.of("Ana Lara"));

        assertThat(ana.present()).isFalse();
        ana.seen();
        assertThat(ana.present()).isTrue();
        ana.excuse();
        assertThat(ana.present()).isFalse();
    }

    @Test
    void keepsTheFullestNameAndInTheTitleTheOneOfTheBody() {
        Mention whole = named(Sentence.Part.TITLE, "ana", "lara", "abre");
        Mention lesser = named(Sentence.Part.BODY, "ana", "lara");
        Known ofTitle = new Known(whole);
        ofTitle.add(lesser);
        Known ofBody = new Known(named(Sentence.Part.BODY, "ana", "lara", "gil"));
        ofBody.add(lesser);
        Known shortTitle = new Known(whole);
        shortTitle.add(named(Sentence.Part.BODY, "ana"));
        Known otherEnd = new Known(whole);
        otherEnd.add(named(Sentence.Part.BODY, "lara", "abre"));
        Known longer = new Known(lesser);
        longer.add(named(Sentence.Part.BODY, "ana", "lara"));
        longer.add(whole);

        assertThat(ofTitle.fullest()).isSameAs(lesser);
        assertThat(ofBody.fullest().name().core()).hasSize(3);
        assertThat(shortTitle.fullest()).isSameAs(whole);
        assertThat(otherEnd.fullest()).isSameAs(whole);
        assertThat(longer.fullest()).isSameAs(whole);
        assertThat(longer.mentions()).hasSize(3);
    }

    private static Mention named(Sentence.Part part, String... words) {
        Sentence s = OneSentence.of(String.join(" ", words), part);
        return new Mention(s, 0, Told.run(false, true, words), null, 0, words.length, "test");
    }
}

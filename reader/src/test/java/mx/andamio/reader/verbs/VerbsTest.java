package mx.andamio.reader.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.Span;
import mx.andamio.reader.text.Sentences;
import mx.andamio.reader.text.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of verbs, from lists conjugated anew in each test. */
class VerbsTest {

    private static Token word(String word) {
        return Sentences.tokens(word, new Span(0, word.length())).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "informar, informar",
        "informo, informar",
        "informaron, informar",
        "informa, informar",
        "informan, informar",
        "informaba, informar",
        "informaban, informar",
        "informando, informar",
        "informado, informar",
        "ofrecio, ofrecer",
        "ofrecieron, ofrecer",
        "ofrece, ofrecer",
        "ofrecen, ofrecer",
        "ofrecia, ofrecer",
        "ofrecian, ofrecer",
        "ofreciendo, ofrecer",
        "ofrecido, ofrecer",
        "dijo, decir",
        "dijeron, decir",
        "refirio, referir",
        "anadio, añadir",
        "senala, señalar"
    })
    void conjugatesTheVerbsOfSaying(String form, String infinitive) {
        Conjugation speech = new Conjugation("speech.txt");

        assertThat(speech.knows(form)).isTrue();
        assertThat(speech.infinitive(form)).isEqualTo(infinitive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"informaste", "casa", "", "ofrecaron", "informio", "tuvo"})
    void knowsNoOtherForm(String form) {
        Conjugation speech = new Conjugation("speech.txt");

        assertThat(speech.knows(form)).isFalse();
        assertThat(speech.infinitive(form)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "entregue, entregar",
        "entreguen, entregar",
        "realice, realizar",
        "aplique, aplicar",
        "revise, revisar",
        "construya, construir",
        "construyan, construir",
        "abra, abrir",
        "abran, abrir",
        "ponga, poner",
        "cierren, cerrar",
        "esté, estar",
        "haga, hacer"
    })
    void keepsTheSoundOfTheStemInASubjunctive(String form, String infinitive) {
        assertThat(new Subjunctives("firm_verbs.txt").infinitive(word(form))).isEqualTo(infinitive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"este", "Entregue", "entrege", "realize", "construa", "mesa"})
    void findsNoSubjunctiveInOtherWords(String form) {
        assertThat(new Subjunctives("firm_verbs.txt").infinitive(word(form))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abriría, abrir",
        "abrirían, abrir",
        "tendría, tener",
        "daría, ''",
        "serían, ''",
        "estaría, estar",
        "Abriría, ''",
        "había, ''",
        "abriera, ''"
    })
    void readsTheInfinitiveOfAConditional(String form, String infinitive) {
        assertThat(Futures.ofConditional(word(form))).isEqualTo(infinitive);
    }

    @ParameterizedTest
    @CsvSource({
        "abrirá, abrir", "abrirán, abrir", "abriré, abrir", "abriremos, abrir", "tendrá, tener", "será, ser",
                "hará, hacer",
        "irá, ''", "quizá, ''", "esperemos, ''", "esperaremos, esperar", "extremos, ''", "mamá, ''", "12, ''"
    })
    void readsTheInfinitiveOfAFuture(String form, String infinitive) {
        assertThat(Futures.infinitive(word(form))).isEqualTo(infinitive);
    }

    @ParameterizedTest
    @CsvSource({
        "trabajando, trabajar",
        "haciendo, hacer",
        "dando, ''",
        "usando, usar",
        "siendo, ser",
        "Cuando, ''",
        "bando, ''"
    })
    void readsTheInfinitiveOfAGerund(String form, String infinitive) {
        assertThat(Futures.ofGerund(word(form))).isEqualTo(infinitive);
    }

    @ParameterizedTest
    @CsvSource({
        "abierta, abrir",
        "abiertos, abrir",
        "instaladas, instalar",
        "instalado, instalar",
        "traducidos, traducir",
        "lista, quedar listo",
        "hecho, hacer",
        "lado, ''",
        "nido, ''",
        "mesa, ''",
        "mes, ''"
    })
    void readsTheInfinitiveOfAParticiple(String form, String infinitive) {
        assertThat(Futures.ofParticiple(word(form))).isEqualTo(infinitive);
    }

    @ParameterizedTest
    @CsvSource({
        "abrir, abrir",
        "dejarlo, dejar",
        "hacernos, hacer",
        "entregarlas, entregar",
        "ir, ''",
        "dar, dar",
        "taller, ''",
        "Abrir, ''",
        "mesa, ''"
    })
    void readsAnInfinitiveWithItsPronoun(String form, String infinitive) {
        Token word = word(form);

        assertThat(Futures.isInfinitive(word)).isEqualTo(!infinitive.isEmpty());
        if (!infinitive.isEmpty()) {
            assertThat(Futures.base(word)).isEqualTo(infinitive);
        }
    }
}

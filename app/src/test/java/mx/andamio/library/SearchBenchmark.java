package mx.andamio.library;

import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.PASSAGE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import mx.andamio.library.PaperArchive.Order;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long questions take over many invented papers, through the service. Run by hand with {@code -Dandamio.search.papers=2000}, which
 * come in as papers do, and {@code -Dandamio.search.copies=4}, which are copied in the database, each on another day: 10,000 in all.
 * Prints median, 95th percentile and maximum in milliseconds and asserts nothing.
 */
@InstallationTest
@EnabledIfSystemProperty(named = "andamio.search.papers", matches = "[0-9]+")
class SearchBenchmark {

    private static final int TIMES = 60;
    private static final int BATCH = 200;
    private static final List<String> FREQUENT = List.of(
            "hospital",
            "unidad",
            "médica",
            "atención",
            "derechohabientes",
            "servicio",
            "director",
            "programa",
            "salud",
            "estado",
            "reunión",
            "representación",
            "titular",
            "instituto",
            "mexicano",
            "seguro",
            "social",
            "compromiso",
            "avance",
            "consulta");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "trá", "ción", "gre",
            "plo");
    private static final List<String> BETWEEN = List.of("de", "la", "en", "el", "y", "con", "para", "los");
    private static final List<String> GIVEN = List.of("Ana", "Luis", "Zoé", "Tomás", "Inés", "Raúl", "Eva", "Hugo");
    private static final List<String> ORGANS = List.of("14", "19", "15", "21", "31", "02", "08", "11", "26", "30");

    private static final String COPY = """
            drop table if exists twin;
            create temporary table twin as select id as old, gen_random_uuid() as new from original;
            insert into library.paper (id, origin, file_name, content, sha256, format, text, kind, number, title, folded, published_on,
                received_at, received_by, session_id, body_code, registered_at, registered_by)
            select new, origin, file_name, content, sha256(sha256 || int4send(:copy)), format, text, kind, number || ':copy', title,
                folded, published_on + :copy, received_at, received_by, session_id, body_code, registered_at, registered_by
            from library.paper join twin on id = old where sha256 is not null;
            insert into library.item (id, paper_id, kind, ordinal, rule, machine, amended, folded, origin, warned, decision,
                decided_at, decided_by)
            select gen_random_uuid(), new, i.kind, ordinal, rule, machine, amended, i.folded, i.origin, warned, decision, decided_at,
                decided_by
            from library.item i join twin on paper_id = old join library.paper p on p.id = new;
            insert into library.paper_words select new, words from library.paper_words join twin on paper_id = old
            join library.paper p on p.id = new;
            insert into library.passage select new, part, begins, ends, words from library.passage join twin on paper_id = old
            join library.paper p on p.id = new""";

    @Autowired
    PaperArchive archive;

    @Autowired
    Desk desk;

    @Autowired
    DSLContext database;

    @Value("${spring.datasource.url}")
    String url;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random chance = new Random(20261122);
    private final List<String> vocabulary = new ArrayList<>();

    @Test
    void measure() throws Exception {
        var papers = Integer.getInteger("andamio.search.papers");
        for (var i = 0; i < 30_000; i++) {
            vocabulary.add(invented(i));
        }
        var begun = System.nanoTime();
        for (var i = 0; i < papers; i += BATCH) {
            var first = i;
            // Many in one transaction, so that filling does not wait for the disk.
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                for (var j = first; j < Math.min(papers, first + BATCH); j++) {
                    takeIn(j);
                }
            });
        }
        System.out.printf(
                Locale.ROOT,
                "BENCH %d papers, %.1f ms each to take in%n",
                papers,
                (System.nanoTime() - begun) / 1e6 / papers);
        var copies = Integer.getInteger("andamio.search.copies", 0);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> copy(copies));
        asAutovacuumWould();
        timeAll();
    }

    /** Only the owner may. */
    private void asAutovacuumWould() throws Exception {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("target/test-data" + System.getProperty("andamio.test.fork", ""), "credentials"))) {
            secrets.load(file);
        }
        try (var connection = DriverManager.getConnection(url, "andamio_owner", secrets.getProperty("owner"));
                var statement = connection.createStatement()) {
            for (var table : List.of("paper", "item", "passage", "paper_words", "word", "reading")) {
                statement.execute("vacuum analyze library." + table);
            }
        }
    }

    private void timeAll() {
        System.out.printf("BENCH %d papers, %d parts%n", database.fetchCount(PAPER), database.fetchCount(PASSAGE));
        questions().forEach((name, question) -> time(name, question, 0));
        time("frequent word, page 100", words("hospital"), 99);
        time("all papers, page 150", Question.ALL, 149);
    }

    /** Until there are so many copies of every paper that was taken in, each on another day. */
    private void copy(int copies) {
        database.execute("create temporary table original as select id from library.paper");
        for (var i = 1; i <= copies; i++) {
            for (var statement : COPY.split(";")) {
                database.execute(statement.replace(":copy", Integer.toString(i)));
            }
        }
    }

    private void takeIn(int i) {
        var id = desk.receive(paper(i)).id();
        if (i % 3 == 0) {
            desk.acceptRest(id);
            desk.register(id);
        }
    }

    private Map<String, Question> questions() {
        var questions = new LinkedHashMap<String, Question>();
        questions.put("rare word", words(vocabulary.get(29_000)));
        questions.put("frequent word", words("hospital"));
        questions.put("frequent word, by relevance", ordered("hospital"));
        questions.put("three frequent words", words("hospital salud consulta"));
        questions.put("three frequent, by relevance", ordered("hospital salud consulta"));
        questions.put("phrase", words("\"banco de sangre\""));
        questions.put("phrase of frequent words", words("\"instituto mexicano del seguro social\""));
        questions.put(
                "word and organ",
                new Question("hospital", null, "14", null, null, null, null, null, false, Order.NEWEST));
        questions.put(
                "word and person",
                new Question(
                        "hospital",
                        null,
                        null,
                        "zoe " + vocabulary.get(7),
                        null,
                        null,
                        null,
                        null,
                        false,
                        Order.NEWEST));
        questions.put(
                "word and year",
                new Question(
                        "hospital",
                        null,
                        null,
                        null,
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2021, 12, 31),
                        null,
                        null,
                        false,
                        Order.NEWEST));
        questions.put("organ alone", new Question("", null, "14", null, null, null, null, null, false, Order.NEWEST));
        questions.put("person alone", new Question("", null, null, "zoe", null, null, null, null, false, Order.NEWEST));
        questions.put(
                "state waiting alone",
                new Question("", null, null, null, null, null, null, "waiting", false, Order.NEWEST));
        questions.put(
                "registered only", new Question("", null, null, null, null, null, null, null, true, Order.NEWEST));
        questions.put("no question", Question.ALL);
        questions.put("nothing found", words("xilofonista"));
        questions.put("frequent without another", words("hospital -sangre"));
        questions.put("only an exclusion", words("-hospital"));
        return questions;
    }

    private static Question words(String words) {
        return Question.ALL.about(words);
    }

    private static Question ordered(String words) {
        return new Question(words, null, null, null, null, null, null, null, false, Order.RELEVANCE);
    }

    private void time(String name, Question question, int page) {
        for (var i = 0; i < 10; i++) {
            archive.find(question, page, 50);
        }
        var times = new double[TIMES];
        var total = 0L;
        for (var i = 0; i < TIMES; i++) {
            var begun = System.nanoTime();
            total = archive.find(question, page, 50).total();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "BENCH | %s | %d | %.1f | %.1f | %.1f |%n",
                name,
                total,
                times[TIMES / 2],
                times[TIMES * 95 / 100],
                times[TIMES - 1]);
    }

    private String invented(int seed) {
        var word = new StringBuilder();
        for (var rest = seed + 20; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    private Bulletin paper(int i) {
        var day = LocalDate.of(2015, 1, 1).plusDays(i * 37L % 4000);
        var paper = Bulletin.aBulletin().scalar("title", sentence(8)).dated(day);
        paper.ooad(ORGANS.get(chance.nextInt(ORGANS.size())), "Representación " + i % 35);
        for (var p = 0; p < 4; p++) {
            paper.present(pick(GIVEN) + " " + vocabulary.get(chance.nextInt(400)), "Titular", null);
        }
        for (var s = 0; s < 40; s++) {
            paper.say(sentence(14 + chance.nextInt(14)));
        }
        paper.say("El Instituto Mexicano del Seguro Social lo informó");
        if (i % 50 == 0) {
            paper.say("Se amplió el banco de sangre");
        } else if (i % 7 == 0) {
            paper.say("La sangre no llegó al banco");
        }
        return paper;
    }

    /** Half of the words are of the frequent ones, the others of a long vocabulary in which the first are the most used. */
    private String sentence(int words) {
        var sentence = new StringBuilder();
        for (var i = 0; i < words; i++) {
            var rank = chance.nextDouble();
            sentence.append(
                            chance.nextInt(10) < 3
                                    ? pick(BETWEEN)
                                    : chance.nextInt(10) < 3
                                            ? pick(FREQUENT)
                                            : vocabulary.get((int) (rank * rank * rank * vocabulary.size())))
                    .append(' ');
        }
        return sentence.toString().strip();
    }

    private String pick(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }
}

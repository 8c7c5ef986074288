package mx.andamio.library;

import static mx.andamio.support.Bulletin.aBulletin;

import java.util.List;
import mx.andamio.library.PaperArchive.Found;
import mx.andamio.library.PaperArchive.Piece;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers with a word of their own, and questions for it. */
@InstallationTest
abstract class ArchiveFixture {

    @Autowired
    PaperArchive archive;

    @Autowired
    Papers papers;

    @Autowired
    Desk desk;

    /** A word that only the papers of one test have. */
    final String mark = Unique.word();

    Bulletin marked(String sentence) {
        return aBulletin().say(mark + ". " + sentence);
    }

    PaperId receive(String sentence) {
        return desk.receive(marked(sentence)).id();
    }

    Found find(String words) {
        return archive.find(Question.ALL.about(mark + " " + words), 0, 20);
    }

    List<PaperId> found(String words) {
        return ids(find(words));
    }

    static List<PaperId> ids(Found found) {
        return found.items().stream().map(hit -> hit.paper().id()).toList();
    }

    static List<String> marked(PaperArchive.Hit hit) {
        return hit.quotes().stream()
                .flatMap(quote -> quote.pieces().stream())
                .filter(Piece::hit)
                .map(Piece::text)
                .toList();
    }
}

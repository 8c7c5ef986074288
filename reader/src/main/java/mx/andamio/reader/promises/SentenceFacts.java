package mx.andamio.reader.promises;

import java.util.List;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Sentence;

/** A sentence with what the lexical layers found in it. */
public record SentenceFacts(
        Sentence sentence, List<DateMention> dates, List<FoundFigure> figures, List<OrganMention> organs) {

    public SentenceFacts {
        dates = List.copyOf(dates);
        figures = List.copyOf(figures);
        organs = List.copyOf(organs);
    }
}

package mx.andamio.reader.checks;

import java.util.List;
import java.util.Map;
import mx.andamio.reader.Reading.EventDate;
import mx.andamio.reader.Reading.Link;
import mx.andamio.reader.Reading.Organs;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.people.People;
import mx.andamio.reader.promises.SentenceFacts;

/** Everything read so far, for the checks to compare. */
public record Draft(
        Paper paper,
        List<SentenceFacts> facts,
        People people,
        Organs organs,
        Map<String, Span> spans,
        List<Promise> promises,
        List<EventDate> eventDates,
        List<Link> links) {}

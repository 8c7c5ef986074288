package mx.andamio.reader.meetings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.reader.Reading.Meeting;
import mx.andamio.reader.Span;

/** The meeting of a paper with the places of what is said of it, by the printed name of each ({@code meeting.name}). */
public record MeetingMention(Meeting meeting, Map<String, Span> spans) {

    public MeetingMention {
        spans = Collections.unmodifiableMap(new LinkedHashMap<>(spans));
    }
}

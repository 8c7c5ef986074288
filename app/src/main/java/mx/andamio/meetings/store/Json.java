package mx.andamio.meetings.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import mx.andamio.meetings.outcomes.Ballot;
import mx.andamio.meetings.outcomes.Result;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** Values that are kept whole as columns, and back. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // What a value computes of itself is no part of it.
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .addMixIn(Result.class, ResultKind.class)
            .addMixIn(Ballot.class, BallotKind.class)
            .build();

    private Json() {}

    static JSONB of(Object value) {
        return JSONB.valueOf(MAPPER.writeValueAsString(value));
    }

    static JSONB result(Result result) {
        return JSONB.valueOf(MAPPER.writerFor(Result.class).writeValueAsString(result));
    }

    static <T> T read(JSONB json, Class<T> as) {
        return MAPPER.readValue(json.data(), as);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Result.Resolution.class, name = "resolution"),
        @JsonSubTypes.Type(value = Result.Commitment.class, name = "commitment"),
        @JsonSubTypes.Type(value = Result.Recommendation.class, name = "recommendation"),
        @JsonSubTypes.Type(value = Result.Information.class, name = "information"),
        @JsonSubTypes.Type(value = Result.Deferred.class, name = "deferred")
    })
    private interface ResultKind {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Ballot.Counted.class, name = "counted"),
        @JsonSubTypes.Type(value = Ballot.ByName.class, name = "by_name"),
        @JsonSubTypes.Type(value = Ballot.BySector.class, name = "by_sector")
    })
    private interface BallotKind {}
}

package mx.andamio.commitments.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Instructed;
import mx.andamio.commitments.life.Origin;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values that are read whole as columns, and back. The model knows nothing of it: names of its kinds are given here. */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // What a value computes of itself is no part of it.
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .addMixIn(Stated.class, GoalKind.class)
            .addMixIn(Origin.class, OriginKind.class)
            .build();

    private Documents() {}

    static JSONB of(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }

    static @Nullable JSONB ofNullable(@Nullable Object value) {
        return value == null ? null : of(value);
    }

    static JSONB goal(Stated goal) {
        return JSONB.valueOf(JSON.writerFor(Stated.class).writeValueAsString(goal));
    }

    static Stated goal(JSONB json) {
        return JSON.readValue(json.data(), Stated.class);
    }

    static JSONB origin(Origin origin) {
        return JSONB.valueOf(JSON.writerFor(Origin.class).writeValueAsString(origin));
    }

    static Origin origin(JSONB json) {
        return JSON.readValue(json.data(), Origin.class);
    }

    static Instructed instructed(JSONB json) {
        return JSON.readValue(json.data(), Instructed.class);
    }

    static @Nullable RecordedAgreement agreement(@Nullable JSONB json) {
        return json == null ? null : JSON.readValue(json.data(), RecordedAgreement.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reach.class, name = "reach"),
        @JsonSubTypes.Type(value = Hold.class, name = "hold"),
        @JsonSubTypes.Type(value = Milestones.class, name = "milestones"),
        @JsonSubTypes.Type(value = Rubric.class, name = "rubric"),
        @JsonSubTypes.Type(value = PartialGoal.class, name = "partial")
    })
    private interface GoalKind {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.SessionItem.class, name = "session"),
        @JsonSubTypes.Type(value = Origin.Bulletin.class, name = "bulletin"),
        @JsonSubTypes.Type(value = Origin.Document.class, name = "document"),
        @JsonSubTypes.Type(value = Origin.Visit.class, name = "visit"),
        @JsonSubTypes.Type(value = Origin.Report.class, name = "report")
    })
    private interface OriginKind {}
}

package mx.andamio.commitments;

import mx.andamio.commitments.life.Blocker;

/**
 * An obstacle of a commitment.
 *
 * @param blocker its owner is the code of an organ or of a post
 * @param organ code of the organ that owns it, or whose post does
 */
public record Obstacle(ObstacleId id, CommitmentId commitment, Blocker blocker, String organ, int version) {}

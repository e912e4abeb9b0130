package tablee.messages.group;

import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/** Somebody's place in a distribution into groups. */
public record Placement(ParticipantId participant, AxisId axis) {}

package tablee.messages.series;

import org.jspecify.annotations.Nullable;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/** @param group the axis they worked on in the workshop that is inherited from; null for none */
public record EarlierPerson(ParticipantId participant, @Nullable AxisId group) {}

package tablee.messages.series;

import tablee.messages.id.WorkshopId;

/**
 * A workshop as it stood at a position of the log. What is inherited is what stood there, and whoever wants to know how
 * it came about goes on reading there.
 */
public record Snapshot(WorkshopId workshop, long position) {}

package tablee.messages;

import tablee.messages.id.WorkshopId;

/**
 * Takes back what an earlier order of the same sender did, by giving the order that does the opposite. What the opposite
 * is shows only when it is known what the order led to and what has come since, so that this is no {@link Command}.
 *
 * @param order the key under which the earlier order counted
 */
public record Undo(WorkshopId workshop, String order, Actor by) {}

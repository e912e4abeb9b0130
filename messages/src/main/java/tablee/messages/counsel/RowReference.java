package tablee.messages.counsel;

import tablee.messages.id.AxisId;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;

/**
 * A row of a grid, as one workshop of the programme has it.
 *
 * @param axis whose grid it stands in
 */
public record RowReference(WorkshopId workshop, AxisId axis, RowId row) {}

package tablee.messages.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.id.AxisId;
import tablee.messages.id.TableId;

/**
 * @param position everything up to this position of the log is in the answer
 * @param head the log's last position when it was asked
 * @param catchingUp whether the answer is behind
 * @param tables in the order they came
 * @param axes in the order they came, withdrawn ones too
 * @param groups those with members
 * @param rows by theme and order in their grid
 * @param people by name
 */
public record WorkshopDescribed(
  long position,
  long head,
  boolean catchingUp,
  WorkshopSummary summary,
  List<Table> tables,
  List<Axis> axes,
  List<Group> groups,
  List<GridRow> rows,
  List<Person> people
) {
  public record Table(TableId table, String name, List<Actor> people) {}

  /**
   * @param reason null for none
   * @param table null for an axis made by a merge
   * @param from the axes it was made of
   * @param into the axis it lives on in
   * @param withdrawn true or null
   * @param validated true or null
   */
  public record Axis(
    AxisId axis,
    String title,
    @Nullable String reason,
    @Nullable TableId table,
    @Nullable Actor by,
    List<AxisId> from,
    @Nullable AxisId into,
    @Nullable Boolean withdrawn,
    @Nullable Boolean validated
  ) {}

  public record Group(AxisId axis, String title, List<Actor> members) {}

  /**
   * @param name null once it was erased
   * @param removed true or null
   */
  public record Person(
    Actor actor,
    @Nullable String name,
    @Nullable TableId table,
    @Nullable Boolean removed
  ) {}
}

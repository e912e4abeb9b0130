package tablee.command.axis;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.InheritAxes;
import tablee.messages.axis.AxisCommand.Inherited;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisEvent;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisInherited;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisRestored;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.axis.AxisEvent.AxisSplit;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.AxisWithdrawn;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.id.AxisId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;

/**
 * A workshop's axes with their lineage: merging puts a new root over some of them, splitting takes it away again.
 * Nothing is ever forgotten.
 */
public final class AxisForest {

  enum Standing {
    LIVE,
    WITHDRAWN,
    /** It lives on in another one. */
    MERGED,
    /** It came from a merge that was undone. */
    SPLIT,
  }

  /**
   * @param table the one that proposed it; null for the result of a merge and for one from an earlier workshop
   * @param from what it was merged from; empty for one that a table proposed
   * @param into what it lives on in; null unless {@link Standing#MERGED}
   * @param inherited whether it comes from an earlier workshop
   */
  record Axis(
    @Nullable TableId table,
    Actor by,
    List<AxisId> from,
    String title,
    String reason,
    Standing standing,
    @Nullable AxisId into,
    boolean validated,
    boolean inherited
  ) {
    private Axis reworded(String newTitle, String newReason) {
      return new Axis(table, by, from, newTitle, newReason, standing, into, validated, inherited);
    }

    private Axis standing(Standing now, @Nullable AxisId nowInto) {
      return new Axis(table, by, from, title, reason, now, nowInto, validated, inherited);
    }

    private Axis validated(boolean now) {
      return new Axis(table, by, from, title, reason, standing, into, now, inherited);
    }
  }

  private final Map<AxisId, Axis> axes = new LinkedHashMap<>();
  private final Map<GroupingId, AxisId> accepted = new HashMap<>();
  private long inheritedAt;

  /** Makes a decision rest on axes being neither withdrawn nor merged away. */
  public static void mustAllLive(Premises premises, WorkshopId workshop, Collection<AxisId> axes) {
    premises.restOn(of(workshop), forest -> {
      axes.forEach(forest::live);
      return true;
    });
  }

  /**
   * Makes a decision rest on an axis being neither withdrawn nor merged away.
   *
   * @return the table that proposed it; empty for the result of a merge
   */
  public static Optional<TableId> tableOfLiving(Premises premises, WorkshopId workshop, AxisId axis) {
    return premises.restOn(of(workshop), forest -> Optional.ofNullable(forest.live(axis).table()));
  }

  /** Makes a decision rest on an axis being validated. */
  public static void mustBeValidated(Premises premises, WorkshopId workshop, AxisId axis) {
    premises.restOn(of(workshop), forest -> {
      forest.validated(axis);
      return true;
    });
  }

  /**
   * Makes a decision rest on an axis being there and not being a theme: what groups work on is reworded, not hidden.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.AxisIsValidated}
   */
  public static void mustNotBeATheme(Premises premises, WorkshopId workshop, AxisId axis) {
    premises.restOn(of(workshop), forest -> {
      if (forest.known(axis).validated()) {
        throw new Rejection.AxisIsValidated(axis).asException();
      }
      return true;
    });
  }

  /** Makes a decision rest on several axes being validated. */
  public static void mustAllBeValidated(Premises premises, WorkshopId workshop, Collection<AxisId> axes) {
    premises.restOn(of(workshop), forest -> {
      axes.forEach(forest::validated);
      return true;
    });
  }

  /** Makes a decision rest on the axes that are validated now, in the order they came. */
  public static List<AxisId> validated(Premises premises, WorkshopId workshop) {
    return premises.restOn(of(workshop), forest ->
      forest.axes
        .entrySet()
        .stream()
        .filter(axis -> axis.getValue().validated() && axis.getValue().standing() == Standing.LIVE)
        .map(Map.Entry::getKey)
        .toList()
    );
  }

  /** Makes a decision rest on a proposed grouping not having been accepted. */
  public static void mustNotHaveAccepted(Premises premises, WorkshopId workshop, GroupingId grouping) {
    premises.restOn(of(workshop), forest -> {
      forest.mustNotHaveAccepted(grouping);
      return true;
    });
  }

  /** Makes a decision rest on an axis having come from an earlier workshop. */
  public static void mustBeInherited(Premises premises, WorkshopId workshop, AxisId axis) {
    premises.restOn(of(workshop), forest -> {
      if (!forest.known(axis).inherited()) {
        throw new Rejection.NotFound("axis", axis.value()).asException();
      }
      return true;
    });
  }

  private static Premise<AxisForest> of(WorkshopId workshop) {
    return new Premise<>(Streams.axes(workshop), AxisForest::new, (forest, event) -> {
      forest.evolve((AxisEvent) event);
      return forest;
    });
  }

  void mustNotHaveAccepted(GroupingId grouping) {
    if (accepted.containsKey(grouping)) {
      throw new Rejection.GroupingSettled().asException();
    }
  }

  void mustBeNew(AxisId id) {
    if (axes.containsKey(id)) {
      throw new Rejection.AlreadyThere("axis", id.value()).asException();
    }
  }

  /** Whether an axis ended by being split into just these, so that merging them under its id makes it live again. */
  boolean wasSplitFrom(MergeAxes it) {
    var axis = axes.get(it.axis());
    return (
      axis != null &&
      axis.standing() == Standing.SPLIT &&
      axis.from().equals(it.from()) &&
      (it.grouping() == null || it.axis().equals(accepted.get(it.grouping())))
    );
  }

  Axis known(AxisId id) {
    var axis = axes.get(id);
    if (axis == null || axis.standing() == Standing.SPLIT) {
      throw new Rejection.NotFound("axis", id.value()).asException();
    }
    return axis;
  }

  /**
   * @throws tablee.messages.RejectedException for an axis that is unknown, withdrawn or merged into another
   */
  Axis live(AxisId id) {
    var axis = known(id);
    return switch (axis.standing()) {
      case LIVE, SPLIT -> axis;
      case WITHDRAWN -> throw new Rejection.AxisWithdrawn(id).asException();
      case MERGED -> throw new Rejection.AxisMergedAway(id, requireNonNull(axis.into())).asException();
    };
  }

  /**
   * @throws tablee.messages.RejectedException for an axis that is not live, or whose validation stands
   */
  Axis free(AxisId id) {
    var axis = live(id);
    if (axis.validated()) {
      throw new Rejection.AxisIsValidated(id).asException();
    }
    return axis;
  }

  /**
   * @throws tablee.messages.RejectedException for an axis that is not live, or not validated
   */
  Axis validated(AxisId id) {
    var axis = live(id);
    if (!axis.validated()) {
      throw new Rejection.AxisNotValidated(id).asException();
    }
    return axis;
  }

  /** A table's axes that were not withdrawn, merged ones included. */
  long standingAt(TableId table) {
    return axes
      .values()
      .stream()
      .filter(axis -> table.equals(axis.table()) && axis.standing() != Standing.WITHDRAWN)
      .count();
  }

  boolean holds(Snapshot snapshot) {
    return inheritedAt == snapshot.position();
  }

  /** What was inherited and is not among these any more, as it stands. */
  List<AxisInherited> leftOut(InheritAxes it) {
    var still = it.axes().stream().map(Inherited::axis).collect(Collectors.toSet());
    return axes
      .entrySet()
      .stream()
      .filter(entry -> entry.getValue().inherited() && !still.contains(entry.getKey()))
      .sorted(Comparator.comparing(entry -> entry.getKey().value()))
      .map(entry -> {
        var axis = entry.getValue();
        return new AxisInherited(
          it.workshop(),
          entry.getKey(),
          it.snapshot(),
          axis.title(),
          axis.reason(),
          axis.by(),
          false,
          it.by()
        );
      })
      .toList();
  }

  int count() {
    return axes.size();
  }

  void evolve(AxisEvent event) {
    switch (event) {
      case AxisProposed it -> axes.put(
        it.axis(),
        new Axis(it.table(), it.by(), List.of(), it.title(), it.reason(), Standing.LIVE, null, false, false)
      );
      case AxisRevised it -> axes.computeIfPresent(it.axis(), (_, axis) ->
        axis.reworded(it.title(), it.reason())
      );
      case AxisWithdrawn it -> stand(List.of(it.axis()), Standing.WITHDRAWN, null);
      case AxisRestored it -> stand(List.of(it.axis()), Standing.LIVE, null);
      case AxesMerged it -> {
        axes.put(
          it.axis(),
          new Axis(null, it.by(), it.from(), it.title(), it.reason(), Standing.LIVE, null, false, false)
        );
        stand(it.from(), Standing.MERGED, it.axis());
        if (it.grouping() != null) {
          accepted.put(it.grouping(), it.axis());
        }
      }
      case AxisSplit it -> {
        stand(List.of(it.axis()), Standing.SPLIT, null);
        stand(it.into(), Standing.LIVE, null);
      }
      case AxisValidated it -> axes.computeIfPresent(it.axis(), (_, axis) -> axis.validated(true));
      case ValidationWithdrawn it -> axes.computeIfPresent(it.axis(), (_, axis) -> axis.validated(false));
      case AxisInherited it -> {
        inheritedAt = it.snapshot().position();
        axes.put(
          it.axis(),
          new Axis(
            null,
            it.author(),
            List.of(),
            it.title(),
            it.reason(),
            Standing.LIVE,
            null,
            it.validated(),
            true
          )
        );
      }
    }
  }

  private void stand(List<AxisId> ids, Standing standing, @Nullable AxisId into) {
    ids.forEach(id -> axes.computeIfPresent(id, (_, axis) -> axis.standing(standing, into)));
  }
}

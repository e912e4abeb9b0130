package tablee.command.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.EarlierPerson;
import tablee.messages.series.SeriesEvent;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.SeriesEvent.NextAnnounced;
import tablee.messages.series.SeriesEvent.PeopleInherited;
import tablee.messages.series.SeriesEvent.WorkshopSituated;
import tablee.messages.series.Snapshot;

/** What a workshop inherits, and how far that has come. */
public final class Inheritance {

  private @Nullable Snapshot begun;
  private @Nullable Snapshot completed;
  private @Nullable Snapshot peopleOf;
  private List<WorkshopId> line = List.of();
  private final Set<ParticipantId> earlier = new HashSet<>();

  private static Premise<Inheritance> of(WorkshopId workshop) {
    return new Premise<>(Streams.series(workshop), Inheritance::new, (inheritance, event) -> {
      inheritance.evolve((SeriesEvent) event);
      return inheritance;
    });
  }

  /** Makes a decision rest on nothing being left to inherit. */
  public static void mustNotBeUnfinished(Premises premises, WorkshopId workshop) {
    if (!premises.restOn(of(workshop), Inheritance::finished)) {
      throw new Rejection.InheritanceUnfinished().asException();
    }
  }

  /** Makes a decision rest on this snapshot being the one that is inherited now. */
  public static void mustBeOf(Premises premises, WorkshopId workshop, Snapshot snapshot) {
    premises.restOn(of(workshop), inheritance -> {
      inheritance.mustBeOf(snapshot);
      return true;
    });
  }

  /** Makes a decision rest on an id not being that of somebody who contributed to an earlier workshop. */
  public static void mustBeNobodyEarlier(Premises premises, WorkshopId workshop, ParticipantId participant) {
    if (premises.restOn(of(workshop), inheritance -> inheritance.earlier.contains(participant))) {
      throw new Rejection.AlreadyThere("participant", participant.value()).asException();
    }
  }

  /** The earlier workshops of a workshop, itself first; none of them changes any more once there is one. */
  static List<WorkshopId> lineFrom(Premises premises, WorkshopId workshop) {
    var earlier = premises.look(of(workshop), inheritance -> inheritance.line);
    var line = new ArrayList<>(List.of(workshop));
    line.addAll(earlier);
    return List.copyOf(line);
  }

  Optional<Snapshot> begun() {
    return Optional.ofNullable(begun);
  }

  boolean finished() {
    return begun == null || begun.equals(completed);
  }

  boolean holdsPeopleOf(Snapshot snapshot) {
    return snapshot.equals(peopleOf);
  }

  void mustBeOf(Snapshot snapshot) {
    if (!snapshot.equals(begun)) {
      throw new Rejection.InheritanceOutdated().asException();
    }
  }

  void evolve(SeriesEvent event) {
    switch (event) {
      case InheritanceBegun it -> {
        begun = it.snapshot();
        line = it.line();
      }
      case PeopleInherited it -> {
        peopleOf = it.snapshot();
        it.people().stream().map(EarlierPerson::participant).forEach(earlier::add);
      }
      case InheritanceCompleted it -> completed = it.snapshot();
      case WorkshopSituated _, NextAnnounced _ -> {
        // Nothing that is inherited.
      }
    }
  }
}

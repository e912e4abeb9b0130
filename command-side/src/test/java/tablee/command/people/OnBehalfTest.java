package tablee.command.people;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.command.axis.Axes;
import tablee.command.expectation.Expectations;
import tablee.messages.Actor;
import tablee.messages.Circumstances;
import tablee.messages.OnBehalf;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.expectation.ExpectationCommand.SayExpectation;
import tablee.messages.expectation.ExpectationEvent.ExpectationSaid;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.moderation.ModerationEvent.TableLocked;
import tablee.messages.people.PeopleCommand.AddParticipant;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.people.PeopleEvent.ParticipantAdded;
import tablee.messages.people.PeopleEvent.ParticipantRemoved;
import tablee.messages.people.PeopleEvent.ParticipantSeated;

/** Somebody without a device, and a table, take part through a facilitator: by the same rules as everybody. */
class OnBehalfTest {

  private static final ParticipantId MAI = new ParticipantId("mai");

  private final Scene<People> people = Scene.of(People.class, People::new);
  private final Scene<Axes> axes = Scene.of(Axes.class, Axes::new);

  /** Mai, who has no device, sits at the oak with Anna, who has one. */
  private static Story exploring() {
    return story(
      roomIn(EXPLORATION),
      happened(
        new ParticipantAdded(WORKSHOP, MAI, FACILITATOR),
        new ParticipantSeated(WORKSHOP, MAI, OAK, null, FACILITATOR)
      )
    );
  }

  private static ProposeAxis propose(AxisId axis, TableId table, Actor by) {
    return new ProposeAxis(WORKSHOP, table, axis, "Manger local", "", by);
  }

  @Test
  void aFacilitatorAddsSomebodyWithoutADeviceEvenBeforeTheStart() {
    var added = new ParticipantAdded(WORKSHOP, MAI, FACILITATOR);
    people
      .given(planned())
      .when(new AddParticipant(WORKSHOP, MAI, FACILITATOR))
      .records(added);
    people
      .given(exploring())
      .when(new AddParticipant(WORKSHOP, MAI, FACILITATOR))
      .isRefused(new Rejection.AlreadyThere("participant", "mai"));
    people
      .given(planned())
      .when(new AddParticipant(WORKSHOP, MAI, by(MAI)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
    people
      .given(workshopIn(CLOSED))
      .when(new AddParticipant(WORKSHOP, MAI, FACILITATOR))
      .isRefused(
        new Rejection.NotInThisPhase(
          tablee.messages.method.Activity.JOIN,
          CLOSED,
          method().phasesThatAllow(tablee.messages.method.Activity.JOIN)
        )
      );
  }

  @Test
  void whatIsEnteredForThemIsTheirs() {
    axes
      .given(exploring())
      .whenEnteredFor(propose(FOOD, OAK, by(MAI)))
      .records(new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", by(MAI)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void theSameRulesHoldForThemAsForEverybody() {
    axes
      .given(exploring())
      .whenEnteredFor(propose(FOOD, ELM, by(MAI)))
      .isRefused(new Rejection.NotAtThisTable());
    axes
      .given(exploring(), proposed(6))
      .whenEnteredFor(propose(FOOD, OAK, by(MAI)))
      .isRefused(new Rejection.TableIsFull(6));
    axes
      .given(exploring().then(new ParticipantRemoved(WORKSHOP, MAI, FACILITATOR)))
      .whenEnteredFor(propose(FOOD, OAK, by(MAI)))
      .isRefused(new Rejection.Removed());
    axes
      .given(exploring().then(new TableLocked(WORKSHOP, OAK, "Une pause.", FACILITATOR)))
      .whenEnteredFor(propose(FOOD, OAK, by(MAI)))
      .isRefused(new Rejection.TableLocked("Une pause."));
  }

  @Test
  void nothingIsEnteredForWhoeverHasADevice() {
    axes
      .given(exploring())
      .whenEnteredFor(propose(FOOD, OAK, by(ANNA)))
      .isRefused(new Rejection.HasDevice());
    people
      .given(exploring())
      .whenEnteredFor(new SitAtTable(WORKSHOP, ANNA, ELM, by(ANNA)))
      .isRefused(new Rejection.HasDevice());
    people
      .given(exploring())
      .whenEnteredFor(new SitAtTable(WORKSHOP, MAI, ELM, by(MAI)))
      .records(new ParticipantSeated(WORKSHOP, MAI, ELM, OAK, by(MAI)));
  }

  @Test
  void nobodyButAFacilitatorEntersForOthers() {
    axes
      .given(exploring())
      .when(propose(FOOD, OAK, by(MAI)), new Circumstances(new OnBehalf(by(ANNA), null, null)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void anEntryForATableIsTheTables() {
    axes
      .given(exploring())
      .whenEnteredFor(OAK, propose(FOOD, OAK, FACILITATOR))
      .records(new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", FACILITATOR));
    axes
      .given(exploring())
      .whenEnteredFor(ELM, propose(FOOD, OAK, FACILITATOR))
      .isRefused(new Rejection.NotAtThisTable());
    axes
      .given(exploring(), proposed(6))
      .whenEnteredFor(OAK, propose(FOOD, OAK, FACILITATOR))
      .isRefused(new Rejection.TableIsFull(6));
    axes
      .given(exploring().then(new TableLocked(WORKSHOP, OAK, "Une pause.", FACILITATOR)))
      .whenEnteredFor(OAK, propose(FOOD, OAK, FACILITATOR))
      .isRefused(new Rejection.TableLocked("Une pause."));
    axes
      .given(exploring())
      .whenEnteredFor(new TableId("none"), propose(FOOD, OAK, FACILITATOR))
      .isRefused(new Rejection.NotFound("table", "none"));
  }

  @Test
  void aTableSaysWhatItExpects() {
    var hope = new ExpectationId("hope");
    Scene.of(Expectations.class, Expectations::new)
      .given(story(roomIn(WELCOME)))
      .whenEnteredFor(OAK, new SayExpectation(WORKSHOP, hope, "Rencontrer", FACILITATOR))
      .records(new ExpectationSaid(WORKSHOP, hope, "Rencontrer", FACILITATOR));
  }
}

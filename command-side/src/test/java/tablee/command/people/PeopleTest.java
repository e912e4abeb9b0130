package tablee.command.people;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.method.Activity;
import tablee.messages.people.PeopleCommand.ChangeNickname;
import tablee.messages.people.PeopleCommand.JoinWorkshop;
import tablee.messages.people.PeopleCommand.ReadmitParticipant;
import tablee.messages.people.PeopleCommand.RemoveParticipant;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.people.PeopleEvent.NicknameChanged;
import tablee.messages.people.PeopleEvent.ParticipantJoined;
import tablee.messages.people.PeopleEvent.ParticipantReadmitted;
import tablee.messages.people.PeopleEvent.ParticipantRemoved;
import tablee.messages.people.PeopleEvent.ParticipantSeated;
import tablee.messages.workshop.WorkshopEvent.JoinCodeChanged;

class PeopleTest {

  private static final List<tablee.messages.id.PhaseId> ALL_BUT_THE_END = List.of(
    WELCOME,
    EXPLORATION,
    POOLING,
    GROUPS,
    APPROPRIATION,
    GRID
  );

  private final Scene<People> scene = Scene.of(People.class, People::new);

  private static JoinWorkshop join(ParticipantId participant, String code, Actor by) {
    return new JoinWorkshop(WORKSHOP, participant, code, "hash", TONIGHT, by);
  }

  private static ParticipantJoined joinedNow(ParticipantId participant, Actor by) {
    return new ParticipantJoined(WORKSHOP, participant, "hash", TONIGHT, by);
  }

  private static SitAtTable sit(ParticipantId participant, TableId table, Actor by) {
    return new SitAtTable(WORKSHOP, participant, table, by);
  }

  @Test
  void whoeverHasTheCodeJoinsAlsoBeforeTheStart() {
    scene
      .given(planned())
      .when(join(ANNA, CODE, by(ANNA)))
      .records(joinedNow(ANNA, by(ANNA)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.series(WORKSHOP));
    scene
      .given(workshopIn(EXPLORATION, GRID))
      .when(join(ANNA, CODE, by(ANNA)))
      .records(joinedNow(ANNA, by(ANNA)));
  }

  @Test
  void aFacilitatorLetsSomebodyWithoutADeviceJoin() {
    scene
      .given(planned())
      .when(join(ANNA, CODE, FACILITATOR))
      .records(joinedNow(ANNA, FACILITATOR));
  }

  @Test
  void aWrongCodeOrAnOldOneOpensNothing() {
    scene
      .given(planned())
      .when(join(ANNA, "AAAAAAAA", by(ANNA)))
      .isRefused(new Rejection.CodeUnknown());
    scene
      .given(planned().then(new JoinCodeChanged(WORKSHOP, "ZZZZZZZZ", FACILITATOR)))
      .when(join(ANNA, CODE, by(ANNA)))
      .isRefused(new Rejection.CodeUnknown());
    scene
      .given(planned().then(new JoinCodeChanged(WORKSHOP, "ZZZZZZZZ", FACILITATOR)))
      .when(join(ANNA, "ZZZZZZZZ", by(ANNA)))
      .records(joinedNow(ANNA, by(ANNA)));
  }

  @Test
  void nobodyJoinsOrSitsDownAfterTheEnd() {
    var refusal = new Rejection.NotInThisPhase(Activity.JOIN, CLOSED, ALL_BUT_THE_END);
    scene
      .given(workshopIn(CLOSED))
      .when(join(ANNA, CODE, by(ANNA)))
      .isRefused(refusal);
    scene
      .given(workshopIn(CLOSED), joined(ANNA))
      .when(sit(ANNA, OAK, by(ANNA)))
      .isRefused(refusal);
    scene
      .given(workshopIn(CLOSED), joined(ANNA))
      .when(sit(ANNA, OAK, FACILITATOR))
      .isRefused(refusal);
  }

  @Test
  void aParticipantIdIsUsedOnce() {
    scene
      .given(planned(), joined(ANNA))
      .when(join(ANNA, CODE, by(ANNA)))
      .isRefused(new Rejection.AlreadyThere("participant", "anna"));
    scene
      .given(planned(), joined(ANNA), removed(ANNA))
      .when(join(ANNA, CODE, by(ANNA)))
      .isRefused(new Rejection.AlreadyThere("participant", "anna"));
  }

  @Test
  void aWorkshopTakesThreeThousandPeople() {
    var crowd = IntStream.range(0, 3_000)
      .mapToObj(n -> new ParticipantId("p" + n))
      .toArray(ParticipantId[]::new);
    scene
      .given(planned(), joined(crowd))
      .when(join(ANNA, CODE, by(ANNA)))
      .isRefused(new Rejection.WorkshopIsFull(3_000));
  }

  @Test
  void thereMustBeSuchAWorkshop() {
    scene
      .given(story())
      .when(join(ANNA, CODE, by(ANNA)))
      .isRefused(new Rejection.NotFound("workshop", "morlaix"));
  }

  @Test
  void aParticipantSitsDownAndMoves() {
    scene
      .given(planned(), joined(ANNA))
      .when(sit(ANNA, OAK, by(ANNA)))
      .records(new ParticipantSeated(WORKSHOP, ANNA, OAK, null, by(ANNA)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
    scene
      .given(workshopIn(EXPLORATION), joined(ANNA), seated(ANNA, OAK))
      .when(sit(ANNA, ELM, FACILITATOR))
      .records(new ParticipantSeated(WORKSHOP, ANNA, ELM, OAK, FACILITATOR));
  }

  @Test
  void sittingWhereOneSitsChangesNothing() {
    scene
      .given(planned(), joined(ANNA), seated(ANNA, OAK))
      .when(sit(ANNA, OAK, by(ANNA)))
      .recordsNothing();
  }

  @Test
  void thereMustBeSuchATableAndSuchAParticipant() {
    scene
      .given(planned(), joined(ANNA))
      .when(sit(ANNA, new TableId("ash"), by(ANNA)))
      .isRefused(new Rejection.NotFound("table", "ash"));
    scene
      .given(planned())
      .when(sit(STRANGER, OAK, by(STRANGER)))
      .isRefused(new Rejection.NotFound("participant", "nobody"));
  }

  @Test
  void aSeatIsOnesOwn() {
    scene
      .given(planned(), joined(ANNA, YANN))
      .when(sit(ANNA, OAK, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(planned())
      .when(join(ANNA, CODE, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(planned(), joined(ANNA))
      .when(sit(ANNA, OAK, PROJECTOR))
      .isRefused(new Rejection.NotAllowed(Role.PROJECTOR));
  }

  @Test
  void aNicknameChangesInAnyPhase() {
    scene
      .given(workshopIn(CLOSED), joined(ANNA))
      .when(new ChangeNickname(WORKSHOP, ANNA, by(ANNA)))
      .records(new NicknameChanged(WORKSHOP, ANNA, by(ANNA)));
    scene
      .given(planned(), joined(ANNA))
      .when(new ChangeNickname(WORKSHOP, ANNA, FACILITATOR))
      .records(new NicknameChanged(WORKSHOP, ANNA, FACILITATOR));
    scene
      .given(planned(), joined(ANNA, YANN))
      .when(new ChangeNickname(WORKSHOP, ANNA, by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void aFacilitatorRemovesAndReadmits() {
    scene
      .given(workshopIn(CLOSED), joined(ANNA))
      .when(new RemoveParticipant(WORKSHOP, ANNA, FACILITATOR))
      .records(new ParticipantRemoved(WORKSHOP, ANNA, FACILITATOR));
    scene
      .given(planned(), joined(ANNA), removed(ANNA))
      .when(new ReadmitParticipant(WORKSHOP, ANNA, FACILITATOR))
      .records(new ParticipantReadmitted(WORKSHOP, ANNA, FACILITATOR));
  }

  @Test
  void whatIsSoAlreadyChangesNothing() {
    scene
      .given(planned(), joined(ANNA), removed(ANNA))
      .when(new RemoveParticipant(WORKSHOP, ANNA, FACILITATOR))
      .recordsNothing();
    scene
      .given(planned(), joined(ANNA))
      .when(new ReadmitParticipant(WORKSHOP, ANNA, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void whoeverWasRemovedDoesNothingUntilReadmitted() {
    scene
      .given(planned(), joined(ANNA), removed(ANNA))
      .when(sit(ANNA, OAK, by(ANNA)))
      .isRefused(new Rejection.Removed());
    scene
      .given(planned(), joined(ANNA), removed(ANNA))
      .when(new ChangeNickname(WORKSHOP, ANNA, by(ANNA)))
      .isRefused(new Rejection.Removed());
  }

  @Test
  void whoeverIsReadmittedSitsWhereTheySat() {
    scene
      .given(
        planned(),
        joined(ANNA),
        seated(ANNA, OAK),
        removed(ANNA).then(new ParticipantReadmitted(WORKSHOP, ANNA, FACILITATOR))
      )
      .when(sit(ANNA, ELM, by(ANNA)))
      .records(new ParticipantSeated(WORKSHOP, ANNA, ELM, OAK, by(ANNA)));
  }

  @Test
  void participantsRemoveAndReadmitNobody() {
    scene
      .given(planned(), joined(ANNA, YANN))
      .when(new RemoveParticipant(WORKSHOP, ANNA, by(YANN)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
    scene
      .given(planned(), joined(ANNA, YANN), removed(ANNA))
      .when(new ReadmitParticipant(WORKSHOP, ANNA, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }
}

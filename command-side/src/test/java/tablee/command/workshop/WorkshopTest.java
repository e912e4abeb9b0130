package tablee.command.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.id.GrantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.TableId;
import tablee.messages.method.Column;
import tablee.messages.method.Method;
import tablee.messages.method.ShortRetrospective;
import tablee.messages.method.Words;
import tablee.messages.workshop.PlannedTable;
import tablee.messages.workshop.WorkshopCommand.AddColumn;
import tablee.messages.workshop.WorkshopCommand.AddTable;
import tablee.messages.workshop.WorkshopCommand.ChangeJoinCode;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;
import tablee.messages.workshop.WorkshopCommand.GrantAccess;
import tablee.messages.workshop.WorkshopCommand.PlanWorkshop;
import tablee.messages.workshop.WorkshopCommand.RenameTable;
import tablee.messages.workshop.WorkshopCommand.RevealContributions;
import tablee.messages.workshop.WorkshopCommand.ReviseWorkshop;
import tablee.messages.workshop.WorkshopCommand.WithdrawAccess;
import tablee.messages.workshop.WorkshopEvent.AccessGranted;
import tablee.messages.workshop.WorkshopEvent.AccessWithdrawn;
import tablee.messages.workshop.WorkshopEvent.ColumnAdded;
import tablee.messages.workshop.WorkshopEvent.ContributionsRevealed;
import tablee.messages.workshop.WorkshopEvent.JoinCodeChanged;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;
import tablee.messages.workshop.WorkshopEvent.TableAdded;
import tablee.messages.workshop.WorkshopEvent.TableRenamed;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;
import tablee.messages.workshop.WorkshopEvent.WorkshopRevised;

class WorkshopTest {

  private static final Words FUNDING = new Words("Financement", "Funding");

  private static final LocalDate DAY = LocalDate.of(2015, 9, 29);
  private static final TableId ASH = new TableId("ash");
  private static final String OTHER_CODE = "ZZZZZZZZ";
  private static final List<PlannedTable> TABLES = List.of(new PlannedTable(OAK, "Chêne"));

  private final Scene<Workshop> scene = Scene.of(Workshop.class, Workshop::new);

  private static PlanWorkshop plan(List<PlannedTable> tables, Method method, Actor by) {
    return new PlanWorkshop(WORKSHOP, PROGRAMME, "Morlaix", DAY, "Salle des fêtes", tables, method, CODE, by);
  }

  private static PlanWorkshop plan() {
    return plan(TABLES, method(), FACILITATOR);
  }

  private static List<PlannedTable> tables(int many) {
    return IntStream.range(0, many)
      .mapToObj(n -> new PlannedTable(new TableId("t" + n), "Table " + n))
      .toList();
  }

  private static AccessGranted granted(String grant, Role role) {
    return new AccessGranted(WORKSHOP, new GrantId(grant), role, "hash", null, FACILITATOR);
  }

  private static GrantAccess grant(String grant, Role role) {
    return new GrantAccess(WORKSHOP, new GrantId(grant), role, "hash", null, FACILITATOR);
  }

  private static WithdrawAccess withdraw(String grant) {
    return new WithdrawAccess(WORKSHOP, new GrantId(grant), FACILITATOR);
  }

  @Test
  void aWorkshopIsPlannedInAProgrammeWithACodeOfItsOwn() {
    scene
      .given(launched(), reserved(CODE))
      .when(plan())
      .records(
        new WorkshopPlanned(
          WORKSHOP,
          PROGRAMME,
          "Morlaix",
          DAY,
          "Salle des fêtes",
          TABLES,
          method(),
          CODE,
          FACILITATOR
        )
      )
      .restingOn(Streams.programme(PROGRAMME), Streams.joinCode(CODE));
  }

  @Test
  void aWorkshopIsPlannedOnce() {
    scene
      .given(launched(), reserved(CODE), planned())
      .when(plan())
      .isRefused(new Rejection.AlreadyThere("workshop", "morlaix"));
  }

  @Test
  void thereMustBeSuchAProgramme() {
    scene.given(reserved(CODE)).when(plan()).isRefused(new Rejection.NotFound("programme", "cooperations"));
  }

  @Test
  void theCodeMustBeReservedForThisWorkshop() {
    scene.given(launched()).when(plan()).isRefused(new Rejection.CodeUnknown());
    scene
      .given(
        launched(),
        happened(new tablee.messages.workshop.WorkshopEvent.JoinCodeReserved(CODE, ELSEWHERE, FACILITATOR))
      )
      .when(plan())
      .isRefused(new Rejection.CodeUnknown());
  }

  @Test
  void aMethodWithoutPhasesHoldsNoWorkshop() {
    var empty = new Method("empty", 1, List.of(), 6, 3, List.of(), List.of());
    assertThatThrownBy(() -> plan(TABLES, empty, FACILITATOR)).isInstanceOfSatisfying(
      RejectedException.class,
      refused -> assertThat(refused.rejection()).isInstanceOf(Rejection.MethodUnsound.class)
    );
  }

  @Test
  void aTableStandsInTheRoomOnce() {
    var twice = List.of(new PlannedTable(OAK, "Chêne"), new PlannedTable(OAK, "Orme"));
    scene
      .given(launched(), reserved(CODE))
      .when(plan(twice, method(), FACILITATOR))
      .isRefused(new Rejection.AlreadyThere("table", "oak"));
  }

  @Test
  void aRoomHoldsTwoHundredTables() {
    scene
      .given(launched(), reserved(CODE))
      .when(plan(tables(201), method(), FACILITATOR))
      .isRefused(new Rejection.TooMany("table", 200));
    var full = tables(200)
      .stream()
      .<Event>map(table -> new TableAdded(ELSEWHERE, table.table(), table.name(), FACILITATOR))
      .toList();
    scene
      .given(
        happened(
          new WorkshopPlanned(ELSEWHERE, PROGRAMME, "Brest", null, "", List.of(), method(), CODE, FACILITATOR)
        ),
        new Story(full)
      )
      .when(new AddTable(ELSEWHERE, ASH, "Frêne", FACILITATOR))
      .isRefused(new Rejection.TooMany("table", 200));
  }

  @Test
  void theFrameIsRevisedAlsoAfterTheEnd() {
    scene
      .given(workshopIn(CLOSED))
      .when(new ReviseWorkshop(WORKSHOP, "Morlaix", DAY, "", FACILITATOR))
      .records(new WorkshopRevised(WORKSHOP, "Morlaix", DAY, "", FACILITATOR));
    scene
      .given(planned().then(new WorkshopRevised(WORKSHOP, "Morlaix", DAY, "Mairie", FACILITATOR)))
      .when(new ReviseWorkshop(WORKSHOP, "Morlaix", null, "Mairie", FACILITATOR))
      .records(new WorkshopRevised(WORKSHOP, "Morlaix", null, "Mairie", FACILITATOR));
  }

  @Test
  void revisingToTheSameChangesNothing() {
    scene
      .given(planned())
      .when(new ReviseWorkshop(WORKSHOP, "Morlaix", null, "", FACILITATOR))
      .recordsNothing();
  }

  @Test
  void aTableIsAddedAndRenamed() {
    scene
      .given(planned())
      .when(new AddTable(WORKSHOP, ASH, "Frêne", FACILITATOR))
      .records(new TableAdded(WORKSHOP, ASH, "Frêne", FACILITATOR));
    scene
      .given(planned().then(new TableAdded(WORKSHOP, ASH, "Frêne", FACILITATOR)))
      .when(new RenameTable(WORKSHOP, ASH, "Hêtre", FACILITATOR))
      .records(new TableRenamed(WORKSHOP, ASH, "Hêtre", FACILITATOR));
    scene
      .given(planned())
      .when(new AddTable(WORKSHOP, OAK, "Frêne", FACILITATOR))
      .isRefused(new Rejection.AlreadyThere("table", "oak"));
    scene
      .given(planned())
      .when(new RenameTable(WORKSHOP, ASH, "Hêtre", FACILITATOR))
      .isRefused(new Rejection.NotFound("table", "ash"));
  }

  @Test
  void aColumnIsAddedAfterTheMethodsOwnAlsoAfterTheEnd() {
    scene
      .given(workshopIn(GRID, CLOSED))
      .when(new AddColumn(WORKSHOP, "funding", FUNDING, FACILITATOR))
      .records(new ColumnAdded(WORKSHOP, new Column("funding", FUNDING), FACILITATOR));
    scene
      .given(planned())
      .when(new AddColumn(WORKSHOP, "funding", FUNDING, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void aColumnIsThereOnceAndTwelveAreTheMost() {
    scene
      .given(planned())
      .when(new AddColumn(WORKSHOP, "stakes", FUNDING, FACILITATOR))
      .isRefused(new Rejection.AlreadyThere("column", "stakes"));
    scene
      .given(planned(), columns(1))
      .when(new AddColumn(WORKSHOP, "c0", FUNDING, FACILITATOR))
      .isRefused(new Rejection.AlreadyThere("column", "c0"));
    scene
      .given(planned(), columns(8))
      .when(new AddColumn(WORKSHOP, "funding", FUNDING, FACILITATOR))
      .isRefused(new Rejection.TooMany("column", 12));
  }

  private static Story columns(int many) {
    return happened(
      IntStream.range(0, many)
        .mapToObj(n -> new ColumnAdded(WORKSHOP, new Column("c" + n, FUNDING), FACILITATOR))
        .toArray(Event[]::new)
    );
  }

  @Test
  void renamingToTheSameNameChangesNothing() {
    scene
      .given(planned())
      .when(new RenameTable(WORKSHOP, OAK, "Chêne", FACILITATOR))
      .recordsNothing();
    scene
      .given(planned().then(new TableRenamed(WORKSHOP, OAK, "Hêtre", FACILITATOR)))
      .when(new RenameTable(WORKSHOP, OAK, "Hêtre", FACILITATOR))
      .recordsNothing();
  }

  @Test
  void aFacilitatorMovesThroughThePhasesForwardAndBack() {
    scene
      .given(planned())
      .when(new EnterPhase(WORKSHOP, EXPLORATION, FACILITATOR))
      .records(new PhaseEntered(WORKSHOP, EXPLORATION, null, FACILITATOR));
    scene
      .given(workshopIn(EXPLORATION, GRID))
      .when(new EnterPhase(WORKSHOP, POOLING, FACILITATOR))
      .records(new PhaseEntered(WORKSHOP, POOLING, GRID, FACILITATOR));
    scene
      .given(workshopIn(CLOSED))
      .when(new EnterPhase(WORKSHOP, GRID, FACILITATOR))
      .records(new PhaseEntered(WORKSHOP, GRID, CLOSED, FACILITATOR));
  }

  @Test
  void aWorkshopStartsInWhateverPhaseItsFacilitatorNames() {
    scene
      .given(planned())
      .when(new EnterPhase(WORKSHOP, GROUPS, FACILITATOR))
      .records(new PhaseEntered(WORKSHOP, GROUPS, null, FACILITATOR));
  }

  @Test
  void enteringThePhaseOneIsInChangesNothing() {
    scene
      .given(workshopIn(EXPLORATION))
      .when(new EnterPhase(WORKSHOP, EXPLORATION, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void whatAPhaseHidesIsRevealedOnceEachTimeItIsEntered() {
    var hiding = ShortRetrospective.method();
    var reveal = new RevealContributions(WORKSHOP, FACILITATOR);
    var revealed = new ContributionsRevealed(WORKSHOP, ShortRetrospective.WENT_WELL, FACILITATOR);
    var there = workshopIn(hiding, ShortRetrospective.WENT_WELL);
    scene.given(there).when(reveal).records(revealed);
    scene.given(there.then(revealed)).when(reveal).recordsNothing();
    scene
      .given(
        there.then(
          revealed,
          new PhaseEntered(
            WORKSHOP,
            ShortRetrospective.VOTE_PHASE,
            ShortRetrospective.WENT_WELL,
            FACILITATOR
          ),
          new PhaseEntered(WORKSHOP, ShortRetrospective.WENT_WELL, ShortRetrospective.VOTE_PHASE, FACILITATOR)
        )
      )
      .when(reveal)
      .records(revealed);
    scene
      .given(there)
      .when(new RevealContributions(WORKSHOP, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void whereNothingIsHiddenThereIsNothingToReveal() {
    scene.given(planned()).when(new RevealContributions(WORKSHOP, FACILITATOR)).recordsNothing();
    scene
      .given(workshopIn(EXPLORATION))
      .when(new RevealContributions(WORKSHOP, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void phasesAreTheMethods() {
    scene
      .given(planned())
      .when(new EnterPhase(WORKSHOP, new PhaseId("siesta"), FACILITATOR))
      .isRefused(new Rejection.NotFound("phase", "siesta"));
  }

  @Test
  void theJoinCodeIsChangedToOneReservedForTheWorkshop() {
    scene
      .given(planned(), reserved(OTHER_CODE))
      .when(new ChangeJoinCode(WORKSHOP, OTHER_CODE, FACILITATOR))
      .records(new JoinCodeChanged(WORKSHOP, OTHER_CODE, FACILITATOR))
      .restingOn(Streams.joinCode(OTHER_CODE));
    scene
      .given(planned())
      .when(new ChangeJoinCode(WORKSHOP, OTHER_CODE, FACILITATOR))
      .isRefused(new Rejection.CodeUnknown());
  }

  @Test
  void changingToTheCodeThatIsInUseChangesNothing() {
    scene
      .given(planned())
      .when(new ChangeJoinCode(WORKSHOP, CODE, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void linksAreGivenOutToFacilitatorsAndProjectors() {
    scene.given(planned()).when(grant("g1", Role.FACILITATOR)).records(granted("g1", Role.FACILITATOR));
    scene.given(planned()).when(grant("g2", Role.PROJECTOR)).records(granted("g2", Role.PROJECTOR));
    scene.given(planned()).when(grant("g3", Role.PARTICIPANT)).isRefused(new Rejection.Malformed("role"));
    scene.given(planned()).when(grant("g4", Role.ANALYST)).isRefused(new Rejection.Malformed("role"));
  }

  @Test
  void aLinkIsWithdrawn() {
    var both = planned().then(granted("g1", Role.FACILITATOR), granted("g2", Role.PROJECTOR));
    scene
      .given(both)
      .when(withdraw("g2"))
      .records(new AccessWithdrawn(WORKSHOP, new GrantId("g2"), FACILITATOR));
    scene
      .given(both.then(new AccessWithdrawn(WORKSHOP, new GrantId("g2"), FACILITATOR)))
      .when(withdraw("g2"))
      .recordsNothing();
    scene.given(both).when(withdraw("g3")).isRefused(new Rejection.NotFound("grant", "g3"));
  }

  @Test
  void theLastFacilitatorsLinkStays() {
    var one = planned().then(granted("g1", Role.FACILITATOR), granted("g2", Role.PROJECTOR));
    scene.given(one).when(withdraw("g1")).isRefused(new Rejection.LastFacilitator());
    scene
      .given(one.then(granted("g3", Role.FACILITATOR)))
      .when(withdraw("g1"))
      .records(new AccessWithdrawn(WORKSHOP, new GrantId("g1"), FACILITATOR));
  }

  @Test
  void aGrantIdIsUsedOnceAlsoAfterItsWithdrawal() {
    scene
      .given(
        planned().then(
          granted("g1", Role.FACILITATOR),
          granted("g2", Role.PROJECTOR),
          new AccessWithdrawn(WORKSHOP, new GrantId("g2"), FACILITATOR)
        )
      )
      .when(grant("g2", Role.PROJECTOR))
      .isRefused(new Rejection.AlreadyThere("grant", "g2"));
  }

  @Test
  void aWorkshopGivesOutTwoHundredLinks() {
    var links = IntStream.range(0, 200)
      .<Event>mapToObj(n -> granted("g" + n, Role.PROJECTOR))
      .toList();
    scene
      .given(planned(), new Story(links))
      .when(grant("more", Role.PROJECTOR))
      .isRefused(new Rejection.TooMany("grant", 200));
  }

  @Test
  void whatWasNeverPlannedIsNotFound() {
    var refusal = new Rejection.NotFound("workshop", "morlaix");
    scene
      .given(story())
      .when(new EnterPhase(WORKSHOP, EXPLORATION, FACILITATOR))
      .isRefused(refusal);
    scene
      .given(story())
      .when(new ReviseWorkshop(WORKSHOP, "x", null, "", FACILITATOR))
      .isRefused(refusal);
    scene
      .given(story())
      .when(new AddTable(WORKSHOP, ASH, "x", FACILITATOR))
      .isRefused(refusal);
    scene
      .given(story())
      .when(new RenameTable(WORKSHOP, ASH, "x", FACILITATOR))
      .isRefused(refusal);
    scene
      .given(story())
      .when(new ChangeJoinCode(WORKSHOP, CODE, FACILITATOR))
      .isRefused(refusal);
    scene.given(story()).when(grant("g1", Role.FACILITATOR)).isRefused(refusal);
    scene.given(story()).when(withdraw("g1")).isRefused(refusal);
  }

  @Test
  void onlyFacilitatorsTouchTheFrame() {
    var refusal = new Rejection.NotAllowed(Role.PARTICIPANT);
    scene
      .given(planned())
      .when(new EnterPhase(WORKSHOP, EXPLORATION, by(ANNA)))
      .isRefused(refusal);
    scene
      .given(launched(), reserved(CODE))
      .when(plan(TABLES, method(), by(ANNA)))
      .isRefused(refusal);
    scene
      .given(planned())
      .when(new ChangeJoinCode(WORKSHOP, CODE, by(ANNA)))
      .isRefused(refusal);
    scene
      .given(planned())
      .when(new AddTable(WORKSHOP, ASH, "x", by(ANNA)))
      .isRefused(refusal);
  }
}

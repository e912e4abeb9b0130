package tablee.command.counsel;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.CLOSED;
import static tablee.messages.method.CollectiveExploration.EXPLORATION;
import static tablee.messages.method.CollectiveExploration.GRID;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.CounselCommand.AcceptAmendment;
import tablee.messages.counsel.CounselCommand.AdoptRecommendation;
import tablee.messages.counsel.CounselCommand.CiteRow;
import tablee.messages.counsel.CounselCommand.DeclineAmendment;
import tablee.messages.counsel.CounselCommand.DiscussRecommendation;
import tablee.messages.counsel.CounselCommand.DraftRecommendation;
import tablee.messages.counsel.CounselCommand.GiveConsent;
import tablee.messages.counsel.CounselCommand.LeaveRowOut;
import tablee.messages.counsel.CounselCommand.ProposeAmendment;
import tablee.messages.counsel.CounselCommand.RaiseObjection;
import tablee.messages.counsel.CounselCommand.RestoreRecommendation;
import tablee.messages.counsel.CounselCommand.RewriteRecommendation;
import tablee.messages.counsel.CounselCommand.SettleObjection;
import tablee.messages.counsel.CounselCommand.SituateRecommendation;
import tablee.messages.counsel.CounselCommand.TakeConsentBack;
import tablee.messages.counsel.CounselCommand.WithdrawAmendment;
import tablee.messages.counsel.CounselCommand.WithdrawObjection;
import tablee.messages.counsel.CounselCommand.WithdrawRecommendation;
import tablee.messages.counsel.CounselEvent.AmendmentAccepted;
import tablee.messages.counsel.CounselEvent.AmendmentDeclined;
import tablee.messages.counsel.CounselEvent.AmendmentProposed;
import tablee.messages.counsel.CounselEvent.AmendmentWithdrawn;
import tablee.messages.counsel.CounselEvent.ConsentGiven;
import tablee.messages.counsel.CounselEvent.ConsentTakenBack;
import tablee.messages.counsel.CounselEvent.ObjectionRaised;
import tablee.messages.counsel.CounselEvent.ObjectionSettled;
import tablee.messages.counsel.CounselEvent.ObjectionWithdrawn;
import tablee.messages.counsel.CounselEvent.RecommendationAdopted;
import tablee.messages.counsel.CounselEvent.RecommendationDiscussed;
import tablee.messages.counsel.CounselEvent.RecommendationDrafted;
import tablee.messages.counsel.CounselEvent.RecommendationRestored;
import tablee.messages.counsel.CounselEvent.RecommendationRewritten;
import tablee.messages.counsel.CounselEvent.RecommendationSituated;
import tablee.messages.counsel.CounselEvent.RecommendationWithdrawn;
import tablee.messages.counsel.CounselEvent.RowCited;
import tablee.messages.counsel.CounselEvent.RowLeftOut;
import tablee.messages.counsel.RowReference;
import tablee.messages.counsel.Status;
import tablee.messages.id.AmendmentId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.RowId;
import tablee.messages.id.TerritoryId;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.programme.TerritoryEvent.TerritoryAdded;
import tablee.messages.programme.TerritoryEvent.TerritoryTakenOut;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;

class CounselTest {

  private static final RecommendationId IT = new RecommendationId("advice1");
  private static final TerritoryId TREGOR = new TerritoryId("tregor");
  private static final AmendmentId FIRST = new AmendmentId("first");
  private static final AmendmentId SECOND = new AmendmentId("second");
  private static final ObjectionId DOUBT = new ObjectionId("doubt");
  private static final RowReference CITED = new RowReference(WORKSHOP, FOOD, ROW);
  private static final String TEXT = "Ouvrir les bâtiments vides";
  private static final String BETTER = "Ouvrir les bâtiments communaux vides";
  private static final Actor AUTHOR = by(ANNA);
  private static final Actor OTHER = by(YANN);

  private final Scene<Counsel> scene = Scene.of(Counsel.class, Counsel::new);

  /** The grid is filled: Anna and Yann are there, and one row stands. */
  private static Story room() {
    return story(
      launched(),
      roomIn(EXPLORATION, GRID),
      proposed(FOOD),
      validated(FOOD),
      rows("row1"),
      happened(new TerritoryAdded(PROGRAMME, TREGOR, "Trégor", null, FACILITATOR))
    );
  }

  private static DraftRecommendation draft(
    @Nullable TerritoryId territory,
    List<RowReference> rows,
    Actor by
  ) {
    return new DraftRecommendation(PROGRAMME, WORKSHOP, IT, territory, Aim.ACCOMPANY, TEXT, rows, by);
  }

  private static RecommendationDrafted drafted(@Nullable TerritoryId territory, List<RowReference> rows) {
    return new RecommendationDrafted(PROGRAMME, WORKSHOP, IT, territory, Aim.ACCOMPANY, TEXT, rows, AUTHOR);
  }

  /** Anna's draft. */
  private static Story draft() {
    return room().then(drafted(null, List.of()));
  }

  private static Story discussion() {
    return draft().then(discussed(Status.DRAFT, AUTHOR));
  }

  private static Story adopted() {
    return discussion().then(adopted(1, 0));
  }

  private static Event discussed(Status from, Actor by) {
    return new RecommendationDiscussed(PROGRAMME, WORKSHOP, IT, from, by);
  }

  private static Event adopted(int version, int consents) {
    return new RecommendationAdopted(PROGRAMME, WORKSHOP, IT, version, consents, FACILITATOR);
  }

  private static ProposeAmendment amend(
    AmendmentId amendment,
    int basedOn,
    String text,
    @Nullable AmendmentId instead,
    Actor by
  ) {
    return new ProposeAmendment(PROGRAMME, WORKSHOP, IT, amendment, basedOn, text, "Plus juste", instead, by);
  }

  private static Event amended(AmendmentId amendment, int basedOn, String text) {
    return new AmendmentProposed(PROGRAMME, WORKSHOP, IT, amendment, basedOn, text, "Plus juste", OTHER);
  }

  private static AcceptAmendment accept(AmendmentId amendment) {
    return new AcceptAmendment(PROGRAMME, WORKSHOP, IT, amendment, FACILITATOR);
  }

  private static Event accepted(AmendmentId amendment, int version, String text) {
    return new AmendmentAccepted(PROGRAMME, WORKSHOP, IT, amendment, version, text, FACILITATOR);
  }

  private static Event consented(int version, String words, Actor by) {
    return new ConsentGiven(PROGRAMME, WORKSHOP, IT, version, words, by);
  }

  private static GiveConsent consent(int basedOn, String words, Actor by) {
    return new GiveConsent(PROGRAMME, WORKSHOP, IT, basedOn, words, by);
  }

  private static RaiseObjection object(int basedOn, Actor by) {
    return new RaiseObjection(PROGRAMME, WORKSHOP, IT, DOUBT, basedOn, "Qui paie ?", by);
  }

  private static Event objected(Actor by) {
    return new ObjectionRaised(PROGRAMME, WORKSHOP, IT, DOUBT, 1, "Qui paie ?", by);
  }

  private static AdoptRecommendation adopt(int basedOn) {
    return new AdoptRecommendation(PROGRAMME, WORKSHOP, IT, basedOn, FACILITATOR);
  }

  // --- drafting ---------------------------------------------------------------------------------------------

  @Test
  void everybodyWhoTakesPartDraftsAndSaysWhichRowsItComesFrom() {
    scene
      .given(room())
      .when(draft(TREGOR, List.of(CITED), AUTHOR))
      .records(drafted(TREGOR, List.of(CITED)))
      .restingOn(Streams.territories(PROGRAMME), Streams.moderation(WORKSHOP));
    scene
      .given(room())
      .when(draft(null, List.of(), AUTHOR))
      .records(drafted(null, List.of()))
      .restingOn(Streams.moderation(WORKSHOP));
  }

  @Test
  void counselGoesOnWhenAWorkshopIsOver() {
    scene
      .given(room(), workshopMovedTo(CLOSED))
      .when(draft(null, List.of(), AUTHOR))
      .records(drafted(null, List.of()));
  }

  @Test
  void aRecommendationIsDraftedOnce() {
    scene
      .given(draft())
      .when(draft(null, List.of(), AUTHOR))
      .isRefused(new Rejection.AlreadyThere("recommendation", "advice1"));
  }

  @Test
  void itIsForATerritoryThatIsThere() {
    scene
      .given(room(), happened(new TerritoryTakenOut(PROGRAMME, TREGOR, FACILITATOR)))
      .when(draft(TREGOR, List.of(), AUTHOR))
      .isRefused(new Rejection.NotFound("territory", "tregor"));
  }

  @Test
  void itComesFromRowsThatStand() {
    var missing = new RowReference(WORKSHOP, FOOD, new RowId("row9"));
    scene
      .given(room())
      .when(draft(null, List.of(CITED, missing), AUTHOR))
      .isRefused(new Rejection.NotFound("row", "row9"));
  }

  @Test
  void participantsCiteTheRowsOfTheirOwnWorkshop() {
    var elsewhere = new RowReference(EARLIER, FOOD, ROW);
    scene
      .given(room(), plannedEarlier())
      .when(draft(null, List.of(elsewhere), AUTHOR))
      .isRefused(new Rejection.NotFound("row", "row1"));
  }

  @Test
  void nobodyCitesARowOfAnotherProgramme() {
    var foreign = happened(
      new WorkshopPlanned(
        ELSEWHERE,
        new ProgrammeId("others"),
        "Brest",
        null,
        "",
        List.of(),
        CollectiveExploration.method(),
        "ELSEWHER",
        FACILITATOR
      )
    );
    scene
      .given(room(), foreign)
      .when(draft(null, List.of(new RowReference(ELSEWHERE, FOOD, ROW)), FACILITATOR))
      .isRefused(new Rejection.NotFound("programme", "cooperations"));
  }

  @Test
  void aProgrammeHasFiveHundredRecommendations() {
    var many = IntStream.range(0, 500).<Event>mapToObj(n ->
      new RecommendationDrafted(
        PROGRAMME,
        WORKSHOP,
        new RecommendationId("r" + n),
        null,
        Aim.TRIGGER,
        TEXT,
        List.of(),
        FACILITATOR
      )
    );
    scene
      .given(room(), new Story(many.toList()))
      .when(draft(null, List.of(), AUTHOR))
      .isRefused(new Rejection.TooMany("recommendation", 500));
  }

  @Test
  void whoeverDoesNotTakePartWritesNothing() {
    scene
      .given(room())
      .when(draft(null, List.of(), PROJECTOR))
      .isRefused(new Rejection.NotAllowed(Role.PROJECTOR));
    scene
      .given(room())
      .when(draft(null, List.of(), by(STRANGER)))
      .isRefused(new Rejection.NotFound("participant", "nobody"));
    scene
      .given(room(), removed(ANNA))
      .when(draft(null, List.of(), AUTHOR))
      .isRefused(new Rejection.Removed());
  }

  @Test
  void aWorkshopOfAnotherProgrammeHasNoSayHere() {
    scene
      .given(room())
      .when(
        new DraftRecommendation(
          new ProgrammeId("others"),
          WORKSHOP,
          IT,
          null,
          Aim.TRIGGER,
          TEXT,
          List.of(),
          FACILITATOR
        )
      )
      .isRefused(new Rejection.NotFound("programme", "others"));
  }

  // --- writing ----------------------------------------------------------------------------------------------

  private static RewriteRecommendation rewrite(String text, int basedOn, Actor by) {
    return new RewriteRecommendation(PROGRAMME, WORKSHOP, IT, text, basedOn, by);
  }

  private static Event rewritten(int version, String text, Actor by) {
    return new RecommendationRewritten(PROGRAMME, WORKSHOP, IT, version, text, by);
  }

  @Test
  void aDraftIsItsAuthorsAndTheFacilitatorsToRewrite() {
    scene
      .given(draft())
      .when(rewrite(BETTER, 1, AUTHOR))
      .records(rewritten(2, BETTER, AUTHOR));
    scene
      .given(draft())
      .when(rewrite(BETTER, 1, FACILITATOR))
      .records(rewritten(2, BETTER, FACILITATOR));
    scene
      .given(draft())
      .when(rewrite(BETTER, 1, OTHER))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void nobodyOverwritesATextTheyHaveNotRead() {
    scene
      .given(draft().then(rewritten(2, BETTER, FACILITATOR)))
      .when(rewrite("Autre chose", 1, AUTHOR))
      .isRefused(new Rejection.ChangedMeanwhile("text"));
    scene
      .given(draft().then(rewritten(2, BETTER, FACILITATOR)))
      .when(rewrite(BETTER, 1, AUTHOR))
      .recordsNothing();
  }

  @Test
  void whatIsDiscussedChangesByAmendmentsAlone() {
    scene
      .given(discussion())
      .when(rewrite(BETTER, 1, FACILITATOR))
      .isRefused(new Rejection.ChangesByAmendment());
  }

  @Test
  void aRecommendationGetsAnotherTerritoryOrAim() {
    var situate = new SituateRecommendation(PROGRAMME, WORKSHOP, IT, TREGOR, Aim.SUSTAIN, AUTHOR);
    scene
      .given(draft())
      .when(situate)
      .records(new RecommendationSituated(PROGRAMME, WORKSHOP, IT, TREGOR, Aim.SUSTAIN, AUTHOR))
      .restingOn(Streams.territories(PROGRAMME), Streams.moderation(WORKSHOP));
    scene
      .given(draft())
      .when(new SituateRecommendation(PROGRAMME, WORKSHOP, IT, null, Aim.ACCOMPANY, AUTHOR))
      .recordsNothing();
    scene
      .given(draft())
      .when(new SituateRecommendation(PROGRAMME, WORKSHOP, IT, null, Aim.SUSTAIN, OTHER))
      .isRefused(new Rejection.NotYours());
    scene.given(adopted()).when(situate).isRefused(new Rejection.RecommendationClosed(Status.ADOPTED));
  }

  @Test
  void aRowIsCitedOnceAndLeftOut() {
    var cite = new CiteRow(PROGRAMME, WORKSHOP, IT, CITED, AUTHOR);
    var leaveOut = new LeaveRowOut(PROGRAMME, WORKSHOP, IT, CITED, AUTHOR);
    var cited = new RowCited(PROGRAMME, WORKSHOP, IT, CITED, AUTHOR);
    scene.given(draft()).when(cite).records(cited);
    scene.given(draft().then(cited)).when(cite).recordsNothing();
    scene
      .given(draft().then(cited))
      .when(leaveOut)
      .records(new RowLeftOut(PROGRAMME, WORKSHOP, IT, CITED, AUTHOR));
    scene.given(draft()).when(leaveOut).recordsNothing();
    scene
      .given(draft())
      .when(new CiteRow(PROGRAMME, WORKSHOP, IT, CITED, OTHER))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void aRecommendationCitesThirtyRows() {
    var many = IntStream.range(0, 30).<Event>mapToObj(n ->
      new RowCited(PROGRAMME, WORKSHOP, IT, new RowReference(WORKSHOP, FOOD, new RowId("other" + n)), AUTHOR)
    );
    scene
      .given(draft(), new Story(many.toList()))
      .when(new CiteRow(PROGRAMME, WORKSHOP, IT, CITED, AUTHOR))
      .isRefused(new Rejection.TooMany("row", 30));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    scene
      .given(room())
      .when(rewrite(BETTER, 1, FACILITATOR))
      .isRefused(new Rejection.NotFound("recommendation", "advice1"));
  }

  // --- amendments -------------------------------------------------------------------------------------------

  @Test
  void anybodyProposesAnotherTextAndSaysWhy() {
    scene
      .given(discussion())
      .when(amend(FIRST, 1, BETTER, null, OTHER))
      .records(amended(FIRST, 1, BETTER));
  }

  @Test
  void anAmendmentChangesTheTextThatStands() {
    var moved = discussion().then(amended(FIRST, 1, BETTER), accepted(FIRST, 2, BETTER));
    scene
      .given(moved)
      .when(amend(SECOND, 1, "Tout ouvrir", null, OTHER))
      .isRefused(new Rejection.ChangedMeanwhile("text"));
    scene
      .given(moved)
      .when(amend(SECOND, 2, BETTER, null, OTHER))
      .isRefused(new Rejection.AmendmentSaysTheSame());
    scene
      .given(moved)
      .when(amend(FIRST, 2, TEXT, null, OTHER))
      .isRefused(new Rejection.AlreadyThere("amendment", "first"));
  }

  @Test
  void aDraftIsNotAmendedYet() {
    scene
      .given(draft())
      .when(amend(FIRST, 1, BETTER, null, OTHER))
      .isRefused(new Rejection.NotUnderDiscussion());
  }

  @Test
  void anAcceptedAmendmentIsTheText() {
    var open = discussion().then(amended(FIRST, 1, BETTER));
    scene
      .given(open)
      .when(accept(FIRST))
      .records(accepted(FIRST, 2, BETTER));
    scene
      .given(open.then(accepted(FIRST, 2, BETTER)))
      .when(accept(FIRST))
      .recordsNothing();
    scene
      .given(open)
      .when(new AcceptAmendment(PROGRAMME, WORKSHOP, IT, FIRST, AUTHOR))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void anAmendmentToAnEarlierTextUndoesNothing() {
    var two = discussion().then(
      amended(FIRST, 1, BETTER),
      amended(SECOND, 1, "Ouvrir les bâtiments vides, à prix fixe"),
      accepted(FIRST, 2, BETTER)
    );
    scene.given(two).when(accept(SECOND)).isRefused(new Rejection.AmendmentOutdated(1, 2));
  }

  @Test
  void anAmendmentIsWrittenAnewOnTheTextThatStands() {
    var two = discussion().then(
      amended(FIRST, 1, BETTER),
      amended(SECOND, 1, "Ouvrir les bâtiments vides, à prix fixe"),
      accepted(FIRST, 2, BETTER)
    );
    var anew = new AmendmentId("third");
    var text = "Ouvrir les bâtiments communaux vides, à prix fixe";
    scene
      .given(two)
      .when(amend(anew, 2, text, SECOND, OTHER))
      .records(new AmendmentWithdrawn(PROGRAMME, WORKSHOP, IT, SECOND, OTHER), amended(anew, 2, text));
    scene
      .given(two)
      .when(amend(anew, 2, text, SECOND, AUTHOR))
      .isRefused(new Rejection.NotYours());
    scene
      .given(two)
      .when(amend(anew, 2, text, FIRST, OTHER))
      .isRefused(new Rejection.AmendmentSettled());
  }

  @Test
  void anAmendmentIsDeclinedWithAReason() {
    var decline = new DeclineAmendment(PROGRAMME, WORKSHOP, IT, FIRST, "Déjà dit", FACILITATOR);
    var declined = new AmendmentDeclined(PROGRAMME, WORKSHOP, IT, FIRST, "Déjà dit", FACILITATOR);
    var open = discussion().then(amended(FIRST, 1, BETTER));
    scene.given(open).when(decline).records(declined);
    scene.given(open.then(declined)).when(decline).recordsNothing();
    scene.given(open.then(declined)).when(accept(FIRST)).isRefused(new Rejection.AmendmentSettled());
    scene
      .given(open)
      .when(new DeclineAmendment(PROGRAMME, WORKSHOP, IT, FIRST, "Non", AUTHOR))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void anAmendmentIsWithdrawnByWhoeverProposedIt() {
    var withdraw = new WithdrawAmendment(PROGRAMME, WORKSHOP, IT, FIRST, OTHER);
    var withdrawn = new AmendmentWithdrawn(PROGRAMME, WORKSHOP, IT, FIRST, OTHER);
    var open = discussion().then(amended(FIRST, 1, BETTER));
    scene.given(open).when(withdraw).records(withdrawn);
    scene.given(open.then(withdrawn)).when(withdraw).recordsNothing();
    scene
      .given(open)
      .when(new WithdrawAmendment(PROGRAMME, WORKSHOP, IT, FIRST, AUTHOR))
      .isRefused(new Rejection.NotYours());
    scene
      .given(open.then(accepted(FIRST, 2, BETTER)))
      .when(withdraw)
      .isRefused(new Rejection.AmendmentSettled());
  }

  // --- consent ----------------------------------------------------------------------------------------------

  @Test
  void peopleConsentToTheTextTheyRead() {
    scene
      .given(discussion())
      .when(consent(1, "Volontiers", OTHER))
      .records(consented(1, "Volontiers", OTHER));
    scene
      .given(discussion().then(consented(1, "Volontiers", OTHER)))
      .when(consent(1, "Volontiers", OTHER))
      .recordsNothing();
    scene
      .given(discussion().then(amended(FIRST, 1, BETTER), accepted(FIRST, 2, BETTER)))
      .when(consent(1, "", OTHER))
      .isRefused(new Rejection.ChangedMeanwhile("text"));
    scene
      .given(draft())
      .when(consent(1, "", OTHER))
      .isRefused(new Rejection.NotUnderDiscussion());
  }

  @Test
  void consentIsTakenBack() {
    var takeBack = new TakeConsentBack(PROGRAMME, WORKSHOP, IT, OTHER);
    scene
      .given(discussion().then(consented(1, "", OTHER)))
      .when(takeBack)
      .records(new ConsentTakenBack(PROGRAMME, WORKSHOP, IT, OTHER));
    scene.given(discussion()).when(takeBack).recordsNothing();
    scene
      .given(discussion().then(consented(1, "", OTHER), objected(OTHER)))
      .when(takeBack)
      .recordsNothing();
  }

  @Test
  void peopleObjectToTheTextTheyRead() {
    scene.given(discussion()).when(object(1, OTHER)).records(objected(OTHER));
    scene
      .given(discussion().then(amended(FIRST, 1, BETTER), accepted(FIRST, 2, BETTER)))
      .when(object(1, OTHER))
      .isRefused(new Rejection.ChangedMeanwhile("text"));
    scene
      .given(discussion().then(objected(OTHER)))
      .when(object(1, OTHER))
      .isRefused(new Rejection.AlreadyThere("objection", "doubt"));
    scene
      .given(adopted())
      .when(object(1, OTHER))
      .isRefused(new Rejection.RecommendationClosed(Status.ADOPTED));
  }

  @Test
  void whoeverConsentsWithdrawsWhatTheyObjected() {
    scene
      .given(discussion().then(objected(OTHER)))
      .when(consent(1, "", OTHER))
      .records(new ObjectionWithdrawn(PROGRAMME, WORKSHOP, IT, DOUBT, OTHER), consented(1, "", OTHER));
    scene
      .given(discussion().then(objected(AUTHOR)))
      .when(consent(1, "", OTHER))
      .records(consented(1, "", OTHER));
  }

  @Test
  void anObjectionIsWithdrawnByWhoeverRaisedItAndByNobodyElse() {
    var withdrawn = new ObjectionWithdrawn(PROGRAMME, WORKSHOP, IT, DOUBT, OTHER);
    var withdraw = new WithdrawObjection(PROGRAMME, WORKSHOP, IT, DOUBT, OTHER);
    scene
      .given(discussion().then(objected(OTHER)))
      .when(withdraw)
      .records(withdrawn);
    scene
      .given(discussion().then(objected(OTHER), withdrawn))
      .when(withdraw)
      .recordsNothing();
    scene
      .given(discussion().then(objected(OTHER)))
      .when(new WithdrawObjection(PROGRAMME, WORKSHOP, IT, DOUBT, FACILITATOR))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void anObjectionIsSettledWithWordsThatSayHow() {
    var settle = new SettleObjection(PROGRAMME, WORKSHOP, IT, DOUBT, "La commune paie", FACILITATOR);
    var settled = new ObjectionSettled(PROGRAMME, WORKSHOP, IT, DOUBT, "La commune paie", FACILITATOR);
    scene
      .given(discussion().then(objected(OTHER)))
      .when(settle)
      .records(settled);
    scene
      .given(discussion().then(objected(OTHER), settled))
      .when(settle)
      .isRefused(new Rejection.ObjectionIsSettled());
    scene
      .given(discussion().then(objected(OTHER), settled))
      .when(new WithdrawObjection(PROGRAMME, WORKSHOP, IT, DOUBT, OTHER))
      .isRefused(new Rejection.ObjectionIsSettled());
    scene
      .given(discussion().then(objected(OTHER)))
      .when(new SettleObjection(PROGRAMME, WORKSHOP, IT, DOUBT, "Bof", AUTHOR))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  // --- adoption ---------------------------------------------------------------------------------------------

  @Test
  void itIsAdoptedWhenNoObjectionStands() {
    scene
      .given(discussion().then(consented(1, "", OTHER), consented(1, "Oui", AUTHOR)))
      .when(adopt(1))
      .records(adopted(1, 2));
    scene
      .given(discussion().then(objected(OTHER)))
      .when(adopt(1))
      .isRefused(new Rejection.RecommendationContested(1));
    scene
      .given(
        discussion().then(objected(OTHER), new ObjectionWithdrawn(PROGRAMME, WORKSHOP, IT, DOUBT, OTHER))
      )
      .when(adopt(1))
      .records(adopted(1, 0));
  }

  @Test
  void anObjectionToAnEarlierTextStandsUntilItIsDealtWith() {
    scene
      .given(discussion().then(objected(OTHER), amended(FIRST, 1, BETTER), accepted(FIRST, 2, BETTER)))
      .when(adopt(2))
      .isRefused(new Rejection.RecommendationContested(1));
  }

  @Test
  void consentToAnEarlierTextIsNotConsentToThisOne() {
    scene
      .given(
        discussion().then(
          consented(1, "", AUTHOR),
          amended(FIRST, 1, BETTER),
          accepted(FIRST, 2, BETTER),
          consented(2, "", OTHER)
        )
      )
      .when(adopt(2))
      .records(adopted(2, 1));
  }

  @Test
  void nobodyIsLeftWithoutAnAnswerToAnAmendment() {
    scene
      .given(discussion().then(amended(FIRST, 1, BETTER)))
      .when(adopt(1))
      .isRefused(new Rejection.AmendmentsWait(1));
  }

  @Test
  void theTextThatIsAdoptedIsTheOneThatWasRead() {
    scene
      .given(discussion().then(amended(FIRST, 1, BETTER), accepted(FIRST, 2, BETTER)))
      .when(adopt(1))
      .isRefused(new Rejection.ChangedMeanwhile("text"));
  }

  @Test
  void onlyWhatIsDiscussedIsAdoptedAndOnce() {
    scene.given(draft()).when(adopt(1)).isRefused(new Rejection.NotUnderDiscussion());
    scene.given(adopted()).when(adopt(1)).recordsNothing();
    scene
      .given(discussion())
      .when(new AdoptRecommendation(PROGRAMME, WORKSHOP, IT, 1, AUTHOR))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void whatIsAdoptedStaysAsItIsUntilItIsDiscussedAnew() {
    var again = new DiscussRecommendation(PROGRAMME, WORKSHOP, IT, FACILITATOR);
    scene
      .given(adopted())
      .when(amend(FIRST, 1, BETTER, null, OTHER))
      .isRefused(new Rejection.RecommendationClosed(Status.ADOPTED));
    scene.given(adopted()).when(again).records(discussed(Status.ADOPTED, FACILITATOR));
    scene
      .given(adopted())
      .when(new DiscussRecommendation(PROGRAMME, WORKSHOP, IT, AUTHOR))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
    scene
      .given(adopted().then(discussed(Status.ADOPTED, FACILITATOR)))
      .when(object(1, OTHER))
      .records(objected(OTHER));
  }

  @Test
  void anAuthorOpensTheirDraftToEverybody() {
    scene
      .given(draft())
      .when(new DiscussRecommendation(PROGRAMME, WORKSHOP, IT, AUTHOR))
      .records(discussed(Status.DRAFT, AUTHOR));
    scene
      .given(draft())
      .when(new DiscussRecommendation(PROGRAMME, WORKSHOP, IT, OTHER))
      .isRefused(new Rejection.NotYours());
    scene
      .given(discussion())
      .when(new DiscussRecommendation(PROGRAMME, WORKSHOP, IT, OTHER))
      .recordsNothing();
  }

  @Test
  void aRecommendationIsWithdrawnWithAReasonAndRestoredAsADraft() {
    var withdraw = new WithdrawRecommendation(PROGRAMME, WORKSHOP, IT, "Dite ailleurs", FACILITATOR);
    var withdrawn = new RecommendationWithdrawn(
      PROGRAMME,
      WORKSHOP,
      IT,
      Status.DISCUSSION,
      "Dite ailleurs",
      FACILITATOR
    );
    var restore = new RestoreRecommendation(PROGRAMME, WORKSHOP, IT, FACILITATOR);
    scene.given(discussion()).when(withdraw).records(withdrawn);
    scene.given(discussion().then(withdrawn)).when(withdraw).recordsNothing();
    scene
      .given(discussion().then(withdrawn))
      .when(new DiscussRecommendation(PROGRAMME, WORKSHOP, IT, FACILITATOR))
      .isRefused(new Rejection.RecommendationClosed(Status.WITHDRAWN));
    scene
      .given(discussion().then(withdrawn))
      .when(restore)
      .records(new RecommendationRestored(PROGRAMME, WORKSHOP, IT, FACILITATOR));
    scene.given(discussion()).when(restore).recordsNothing();
  }

  @Test
  void anAuthorWithdrawsADraftButNotWhatOthersDiscuss() {
    var withdraw = new WithdrawRecommendation(PROGRAMME, WORKSHOP, IT, "Une erreur", AUTHOR);
    scene
      .given(draft())
      .when(withdraw)
      .records(new RecommendationWithdrawn(PROGRAMME, WORKSHOP, IT, Status.DRAFT, "Une erreur", AUTHOR));
    scene.given(discussion()).when(withdraw).isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }
}

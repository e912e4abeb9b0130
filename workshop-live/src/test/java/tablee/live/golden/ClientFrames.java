package tablee.live.golden;

import static tablee.board.Story.FACILITATOR;
import static tablee.board.Story.WORKSHOP;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tablee.board.Story;
import tablee.messages.Command;
import tablee.messages.appropriation.AppropriationCommand;
import tablee.messages.axis.AxisCommand;
import tablee.messages.ballot.BallotCommand;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Secrecy;
import tablee.messages.dates.Answer;
import tablee.messages.dates.DateCommand;
import tablee.messages.dates.ProposedDate;
import tablee.messages.expectation.Assessment;
import tablee.messages.expectation.ExpectationCommand;
import tablee.messages.grid.GridCommand;
import tablee.messages.group.GroupCommand;
import tablee.messages.group.GroupMode;
import tablee.messages.grouping.GroupingCommand;
import tablee.messages.homework.HomeworkCommand;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.ItemId;
import tablee.messages.id.OptionId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.PollId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TableId;
import tablee.messages.id.TerritoryId;
import tablee.messages.library.AttachmentCommand;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.method.Words;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;
import tablee.messages.moderation.ModerationCommand;
import tablee.messages.people.PeopleCommand;
import tablee.messages.series.SeriesCommand;
import tablee.messages.timer.TimerCommand;
import tablee.messages.workshop.WorkshopCommand;

/** Every frame a client sends, and what each command means to the server. */
final class ClientFrames {

  private static final ParticipantId YANN = new ParticipantId("yann");
  private static final TableId T1 = new TableId("t1");
  private static final AxisId A1 = new AxisId("a1");
  private static final AxisId A2 = new AxisId("a2");
  private static final BallotId B1 = new BallotId("b1");
  private static final GroupingId G1 = new GroupingId("g1");
  private static final RowId R1 = new RowId("r1");
  private static final RowId R2 = new RowId("r2");
  private static final FacetId X1 = new FacetId("x1");
  private static final SideId S1 = new SideId("s1");
  private static final ExpectationId E1 = new ExpectationId("e1");
  private static final AnswerId N1 = new AnswerId("n1");

  private static final Map<String, String> FRAMES = new LinkedHashMap<>();
  private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

  private ClientFrames() {}

  static Map<String, String> all() {
    return FRAMES;
  }

  static Map<String, Command> commands() {
    return COMMANDS;
  }

  static {
    FRAMES.put("writing", "{\"type\":\"writing\",\"cell\":\"r1.examples\"}");
    FRAMES.put("writing-no-more", "{\"type\":\"writing\"}");
    FRAMES.put(
      "hello",
      """
      {"type":"hello","v":1,"token":"p.w1.0123456789abcdefABCDEF","lang":"fr"}"""
    );
    FRAMES.put(
      "hello-again",
      """
      {"type":"hello","v":1,"token":"p.w1.0123456789abcdefABCDEF","lang":"en","resume":{"log":"k3Xq","position":4711}}"""
    );
    FRAMES.put("ping", "{\"type\":\"ping\"}");
    deliberation();
    moderation();

    command(
      "revise-workshop",
      """
      {"title":"Pratiques collaboratives","date":"2015-12-14","place":"Morlaix"}""",
      new WorkshopCommand.ReviseWorkshop(
        WORKSHOP,
        "Pratiques collaboratives",
        LocalDate.of(2015, 12, 14),
        "Morlaix",
        FACILITATOR
      )
    );
    command(
      "revise-workshop",
      "-undecided",
      """
      {"title":"Pratiques collaboratives","place":""}""",
      new WorkshopCommand.ReviseWorkshop(WORKSHOP, "Pratiques collaboratives", null, "", FACILITATOR)
    );
    command(
      "add-table",
      """
      {"table":"t1","name":"Table 1"}""",
      new WorkshopCommand.AddTable(WORKSHOP, T1, "Table 1", FACILITATOR)
    );
    command(
      "rename-table",
      """
      {"table":"t1","name":"Table du fond"}""",
      new WorkshopCommand.RenameTable(WORKSHOP, T1, "Table du fond", FACILITATOR)
    );
    command(
      "add-column",
      """
      {"column":"budget","title":{"fr":"Budget","en":"Funding"}}""",
      new WorkshopCommand.AddColumn(WORKSHOP, "budget", new Words("Budget", "Funding"), FACILITATOR)
    );
    command(
      "enter-phase",
      """
      {"phase":"pooling"}""",
      new WorkshopCommand.EnterPhase(WORKSHOP, new PhaseId("pooling"), FACILITATOR)
    );
    command("reveal-contributions", "{}", new WorkshopCommand.RevealContributions(WORKSHOP, FACILITATOR));
    command(
      "start-timer",
      """
      {"minutes":30}""",
      new TimerCommand.StartTimer(WORKSHOP, 30, Story.START, FACILITATOR)
    );
    command("pause-timer", "{}", new TimerCommand.PauseTimer(WORKSHOP, Story.START, FACILITATOR));
    command("resume-timer", "{}", new TimerCommand.ResumeTimer(WORKSHOP, Story.START, FACILITATOR));
    command(
      "extend-timer",
      """
      {"minutes":5}""",
      new TimerCommand.ExtendTimer(WORKSHOP, 5, Story.START, FACILITATOR)
    );
    command("stop-timer", "{}", new TimerCommand.StopTimer(WORKSHOP, FACILITATOR));
    command(
      "sit-at-table",
      """
      {"table":"t1","participant":"yann"}""",
      new PeopleCommand.SitAtTable(WORKSHOP, YANN, T1, FACILITATOR)
    );
    command(
      "remove-participant",
      """
      {"participant":"yann"}""",
      new PeopleCommand.RemoveParticipant(WORKSHOP, YANN, FACILITATOR)
    );
    command(
      "readmit-participant",
      """
      {"participant":"yann"}""",
      new PeopleCommand.ReadmitParticipant(WORKSHOP, YANN, FACILITATOR)
    );
    command(
      "propose-axis",
      """
      {"table":"t1","axis":"a1","title":"Manger local","reason":"On gaspille trop."}""",
      new AxisCommand.ProposeAxis(WORKSHOP, T1, A1, "Manger local", "On gaspille trop.", FACILITATOR)
    );
    command(
      "revise-axis",
      """
      {"axis":"a1","title":"Manger local et bio","reason":""}""",
      new AxisCommand.ReviseAxis(WORKSHOP, A1, "Manger local et bio", "", FACILITATOR)
    );
    onAnAxis("withdraw-axis", new AxisCommand.WithdrawAxis(WORKSHOP, A1, FACILITATOR));
    onAnAxis("restore-axis", new AxisCommand.RestoreAxis(WORKSHOP, A1, FACILITATOR));
    command(
      "merge-axes",
      """
      {"axis":"m1","from":["a1","a2"],"title":"Bien manger","reason":""}""",
      new AxisCommand.MergeAxes(WORKSHOP, new AxisId("m1"), List.of(A1, A2), "Bien manger", "", FACILITATOR)
    );
    onAnAxis("split-axis", new AxisCommand.SplitAxis(WORKSHOP, A1, FACILITATOR));
    onAnAxis("validate-axis", new AxisCommand.ValidateAxis(WORKSHOP, A1, FACILITATOR));
    onAnAxis("withdraw-validation", new AxisCommand.WithdrawValidation(WORKSHOP, A1, FACILITATOR));
    command(
      "open-ballot",
      """
      {"ballot":"b1","budget":3,"axes":["a1","a2"]}""",
      new BallotCommand.OpenBallot(WORKSHOP, B1, 3, List.of(A1, A2), FACILITATOR)
    );
    command(
      "cast-vote",
      """
      {"ballot":"b1","axis":"a1"}""",
      new BallotCommand.CastVote(WORKSHOP, B1, YANN, A1, Story.person("yann"))
    );
    command(
      "take-vote-back",
      """
      {"ballot":"b1","axis":"a1"}""",
      new BallotCommand.TakeVoteBack(WORKSHOP, B1, YANN, A1, Story.person("yann"))
    );
    onABallot("close-ballot", new BallotCommand.CloseBallot(WORKSHOP, B1, FACILITATOR));
    onABallot("reopen-ballot", new BallotCommand.ReopenBallot(WORKSHOP, B1, FACILITATOR));
    onABallot("reveal-ballot", new BallotCommand.RevealBallot(WORKSHOP, B1, FACILITATOR));
    command(
      "join-group",
      """
      {"axis":"a1","participant":"yann"}""",
      new GroupCommand.JoinGroup(WORKSHOP, YANN, A1, FACILITATOR)
    );
    command(
      "leave-group",
      """
      {"participant":"yann"}""",
      new GroupCommand.LeaveGroup(WORKSHOP, YANN, FACILITATOR)
    );
    command(
      "add-row",
      """
      {"axis":"a1","row":"r1"}""",
      new GridCommand.AddRow(WORKSHOP, A1, R1, null, FACILITATOR)
    );
    command(
      "add-row",
      "-after-another",
      """
      {"axis":"a1","row":"r2","after":"r1"}""",
      new GridCommand.AddRow(WORKSHOP, A1, R2, R1, FACILITATOR)
    );
    command(
      "move-row",
      """
      {"axis":"a1","row":"r1","after":"r2"}""",
      new GridCommand.MoveRow(WORKSHOP, A1, R1, R2, FACILITATOR)
    );
    command(
      "edit-cell",
      """
      {"axis":"a1","row":"r1","column":"practice","text":"Circuits courts","basedOn":[1,2]}""",
      new GridCommand.EditCell(WORKSHOP, A1, R1, "practice", "Circuits courts", Set.of(1, 2), FACILITATOR)
    );
    onARow("take-row-out", new GridCommand.TakeRowOut(WORKSHOP, A1, R1, FACILITATOR));
    onARow("put-row-back", new GridCommand.PutRowBack(WORKSHOP, A1, R1, FACILITATOR));
    command(
      "add-facet",
      """
      {"axis":"a1","row":"r1","facet":"x1","kind":"gem","text":"La cantine"}""",
      new GridCommand.AddFacet(WORKSHOP, A1, R1, X1, "gem", "La cantine", FACILITATOR)
    );
    command(
      "revise-facet",
      """
      {"axis":"a1","row":"r1","facet":"x1","text":"La cantine bio"}""",
      new GridCommand.ReviseFacet(WORKSHOP, A1, R1, X1, "La cantine bio", FACILITATOR)
    );
    onAFacet("take-facet-out", new GridCommand.TakeFacetOut(WORKSHOP, A1, R1, X1, FACILITATOR));
    onAFacet("put-facet-back", new GridCommand.PutFacetBack(WORKSHOP, A1, R1, X1, FACILITATOR));
    controversies();
    expectations();
    appropriation();
    attachments();
    afterwards();
  }

  private static void controversies() {
    command(
      "add-side",
      """
      {"axis":"a1","row":"r1","facet":"x1","side":"s1","text":"Le bio coûte trop cher"}""",
      new GridCommand.AddSide(WORKSHOP, A1, R1, X1, S1, "Le bio coûte trop cher", FACILITATOR)
    );
    command(
      "revise-side",
      """
      {"axis":"a1","row":"r1","facet":"x1","side":"s1","text":"Le bio revient cher"}""",
      new GridCommand.ReviseSide(WORKSHOP, A1, R1, X1, S1, "Le bio revient cher", FACILITATOR)
    );
    var on = "{\"axis\":\"a1\",\"row\":\"r1\",\"facet\":\"x1\",\"side\":\"s1\"}";
    command("take-side-out", on, new GridCommand.TakeSideOut(WORKSHOP, A1, R1, X1, S1, FACILITATOR));
    command("put-side-back", on, new GridCommand.PutSideBack(WORKSHOP, A1, R1, X1, S1, FACILITATOR));
  }

  private static void expectations() {
    command(
      "say-expectation",
      """
      {"expectation":"e1","text":"Rencontrer des voisins"}""",
      new ExpectationCommand.SayExpectation(WORKSHOP, E1, "Rencontrer des voisins", FACILITATOR)
    );
    command(
      "revise-expectation",
      """
      {"expectation":"e1","text":"Rencontrer mes voisins"}""",
      new ExpectationCommand.ReviseExpectation(WORKSHOP, E1, "Rencontrer mes voisins", FACILITATOR)
    );
    var on = "{\"expectation\":\"e1\"}";
    var of = "{\"expectation\":\"e1\",\"participant\":\"yann\"}";
    command(
      "withdraw-expectation",
      on,
      new ExpectationCommand.WithdrawExpectation(WORKSHOP, E1, FACILITATOR)
    );
    command("restore-expectation", on, new ExpectationCommand.RestoreExpectation(WORKSHOP, E1, FACILITATOR));
    command(
      "share-expectation",
      of,
      new ExpectationCommand.ShareExpectation(WORKSHOP, E1, YANN, FACILITATOR)
    );
    command(
      "unshare-expectation",
      of,
      new ExpectationCommand.UnshareExpectation(WORKSHOP, E1, YANN, FACILITATOR)
    );
    command(
      "group-expectations",
      """
      {"expectation":"e3","from":["e1","e2"],"text":"Se rencontrer"}""",
      new ExpectationCommand.GroupExpectations(
        WORKSHOP,
        new ExpectationId("e3"),
        List.of(E1, new ExpectationId("e2")),
        "Se rencontrer",
        FACILITATOR
      )
    );
    command(
      "ungroup-expectations",
      on,
      new ExpectationCommand.UngroupExpectations(WORKSHOP, E1, FACILITATOR)
    );
    command(
      "assess-expectation",
      """
      {"expectation":"e1","participant":"yann","assessment":"partly"}""",
      new ExpectationCommand.AssessExpectation(WORKSHOP, E1, YANN, Assessment.PARTLY, FACILITATOR)
    );
    command(
      "take-assessment-back",
      of,
      new ExpectationCommand.TakeAssessmentBack(WORKSHOP, E1, YANN, FACILITATOR)
    );
  }

  private static void appropriation() {
    command(
      "add-answer",
      """
      {"axis":"a1","answer":"n1","question":"stakes","text":"Le foncier"}""",
      new AppropriationCommand.AddAnswer(WORKSHOP, A1, N1, "stakes", "Le foncier", FACILITATOR)
    );
    command(
      "edit-answer",
      """
      {"axis":"a1","answer":"n1","text":"Le foncier agricole","basedOn":[1]}""",
      new AppropriationCommand.EditAnswer(WORKSHOP, A1, N1, "Le foncier agricole", Set.of(1), FACILITATOR)
    );
    var on = "{\"axis\":\"a1\",\"answer\":\"n1\"}";
    command("take-answer-out", on, new AppropriationCommand.TakeAnswerOut(WORKSHOP, A1, N1, FACILITATOR));
    command("put-answer-back", on, new AppropriationCommand.PutAnswerBack(WORKSHOP, A1, N1, FACILITATOR));
  }

  private static void attachments() {
    var item = new ItemId("i1");
    var attachment = new AttachmentId("k1");
    command(
      "attach-item",
      """
      {"attachment":"k1","item":"i1","on":"axis","axis":"a1"}""",
      new AttachmentCommand.AttachItem(WORKSHOP, attachment, item, Target.AXIS, A1, null, null, FACILITATOR)
    );
    command(
      "attach-item",
      "-to-a-row",
      """
      {"attachment":"k1","item":"i1","on":"row","axis":"a1","row":"r1","stance":"contradicts"}""",
      new AttachmentCommand.AttachItem(
        WORKSHOP,
        attachment,
        item,
        Target.ROW,
        A1,
        R1,
        Stance.CONTRADICTS,
        FACILITATOR
      )
    );
    command(
      "take-stance",
      """
      {"attachment":"k1","stance":"supports"}""",
      new AttachmentCommand.TakeStance(WORKSHOP, attachment, Stance.SUPPORTS, FACILITATOR)
    );
    command(
      "detach-item",
      """
      {"attachment":"k1"}""",
      new AttachmentCommand.DetachItem(WORKSHOP, attachment, FACILITATOR)
    );
  }

  private static void moderation() {
    FRAMES.put(
      "command-propose-axis-on-behalf",
      """
      {"type":"command","id":"c-0001-abcd","name":"propose-axis",
       "args":{"table":"t1","axis":"a1","title":"Manger local","reason":""},
       "onBehalf":{"participant":"yann","happened":"2015-09-29T09:05:00Z"}}"""
    );
    FRAMES.put(
      "command-undo",
      """
      {"type":"command","id":"c-0002-abcd","name":"undo","args":{"command":"c-0001-abcd"}}"""
    );
    var cell = new Contribution(ContributionKind.CELL, "r1.examples", A1);
    command(
      "hide-contribution",
      """
      {"kind":"cell","id":"r1.examples","axis":"a1","reason":"Une personne y est nommée."}""",
      new ModerationCommand.HideContribution(WORKSHOP, cell, "Une personne y est nommée.", FACILITATOR)
    );
    command(
      "restore-contribution",
      """
      {"kind":"axis","id":"a1"}""",
      new ModerationCommand.RestoreContribution(WORKSHOP, Contribution.axis(A1), FACILITATOR)
    );
    command(
      "lock-table",
      """
      {"table":"t1","reason":"Une pause, s’il vous plaît."}""",
      new ModerationCommand.LockTable(WORKSHOP, T1, "Une pause, s’il vous plaît.", FACILITATOR)
    );
    command(
      "unlock-table",
      """
      {"table":"t1"}""",
      new ModerationCommand.UnlockTable(WORKSHOP, T1, FACILITATOR)
    );
  }

  private static void deliberation() {
    command(
      "merge-axes",
      "-proposed",
      """
      {"axis":"m1","from":["a1","a2"],"title":"Bien manger","reason":"","grouping":"g1"}""",
      new AxisCommand.MergeAxes(
        WORKSHOP,
        new AxisId("m1"),
        List.of(A1, A2),
        "Bien manger",
        "",
        FACILITATOR,
        G1
      )
    );
    command(
      "validate-axis",
      "-on-a-result",
      """
      {"axis":"a1","ballot":"b1"}""",
      new AxisCommand.ValidateAxis(WORKSHOP, A1, FACILITATOR, B1)
    );
    command(
      "open-ballot",
      "-confidential",
      """
      {"ballot":"b1","budget":1,"axes":["a1","a2"],"kind":"consent","confidential":true}""",
      new BallotCommand.OpenBallot(
        WORKSHOP,
        B1,
        1,
        List.of(A1, A2),
        FACILITATOR,
        BallotKind.CONSENT,
        Secrecy.CONFIDENTIAL
      )
    );
    command(
      "hand-in-paper",
      """
      {"ballot":"b1","paper":"p1","marks":[{"axis":"a1","value":0,"reason":"Trop large"},{"axis":"a2","value":2}]}""",
      new BallotCommand.HandInPaper(
        WORKSHOP,
        B1,
        YANN,
        new PaperId("p1"),
        List.of(new Mark(A1, 0, "Trop large"), new Mark(A2, 2, "")),
        Story.person("yann")
      )
    );
    command(
      "resolve-objection",
      """
      {"ballot":"b1","objection":1,"how":"Titre précisé"}""",
      new BallotCommand.ResolveObjection(WORKSHOP, B1, 1, "Titre précisé", FACILITATOR)
    );
    command(
      "propose-grouping",
      """
      {"grouping":"g1","axes":["a1","a2"],"title":"Bien manger","reason":"Voisins"}""",
      new GroupingCommand.ProposeGrouping(
        WORKSHOP,
        G1,
        List.of(A1, A2),
        "Bien manger",
        "Voisins",
        Story.person("yann")
      )
    );
    onAGrouping(
      "support-grouping",
      new GroupingCommand.SupportGrouping(WORKSHOP, G1, YANN, Story.person("yann"))
    );
    onAGrouping(
      "withdraw-support",
      new GroupingCommand.WithdrawSupport(WORKSHOP, G1, YANN, Story.person("yann"))
    );
    onAGrouping(
      "withdraw-grouping",
      new GroupingCommand.WithdrawGrouping(WORKSHOP, G1, Story.person("yann"))
    );
    command(
      "decline-grouping",
      """
      {"grouping":"g1","reason":"Deux sujets distincts"}""",
      new GroupingCommand.DeclineGrouping(WORKSHOP, G1, "Deux sujets distincts", FACILITATOR)
    );
    command(
      "arrange-groups",
      """
      {"mode":"wishes","smallest":3,"largest":8}""",
      new GroupCommand.ArrangeGroups(WORKSHOP, GroupMode.WISHES, 3, 8, FACILITATOR)
    );
    command(
      "arrange-groups",
      "-freely",
      """
      {"mode":"free"}""",
      new GroupCommand.ArrangeGroups(WORKSHOP, GroupMode.FREE, null, null, FACILITATOR)
    );
    command(
      "rank-themes",
      """
      {"ranking":["a2","a1"]}""",
      new GroupCommand.RankThemes(WORKSHOP, YANN, List.of(A2, A1), Story.person("yann"))
    );
    command("draw-distribution", "{}", new GroupCommand.DrawDistribution(WORKSHOP, FACILITATOR));
    command(
      "move-placement",
      """
      {"participant":"yann","axis":"a2"}""",
      new GroupCommand.MovePlacement(WORKSHOP, YANN, A2, FACILITATOR)
    );
    command(
      "move-placement",
      "-out",
      """
      {"participant":"yann"}""",
      new GroupCommand.MovePlacement(WORKSHOP, YANN, null, FACILITATOR)
    );
    command("confirm-distribution", "{}", new GroupCommand.ConfirmDistribution(WORKSHOP, FACILITATOR));
  }

  private static void afterwards() {
    command(
      "situate-workshop",
      """
      {"territory":"tregor"}""",
      new SeriesCommand.SituateWorkshop(WORKSHOP, new TerritoryId("tregor"), FACILITATOR)
    );
    var task = new Task("Compter les lieux vides", A1, R1, YANN, LocalDate.of(2015, 11, 9));
    var homework = new HomeworkId("h1");
    command(
      "assign-homework",
      """
      {"homework":"h1","what":"Compter les lieux vides","axis":"a1","row":"r1","who":"yann","due":"2015-11-09"}""",
      new HomeworkCommand.AssignHomework(WORKSHOP, homework, task, FACILITATOR)
    );
    command(
      "assign-homework",
      "-for-everybody",
      """
      {"homework":"h1","what":"Lire"}""",
      new HomeworkCommand.AssignHomework(
        WORKSHOP,
        homework,
        new Task("Lire", null, null, null, null),
        FACILITATOR
      )
    );
    command(
      "revise-homework",
      """
      {"homework":"h1","what":"Compter les lieux vides","axis":"a1","row":"r1","who":"yann","due":"2015-11-09"}""",
      new HomeworkCommand.ReviseHomework(WORKSHOP, homework, task, FACILITATOR)
    );
    command(
      "report-homework",
      """
      {"homework":"h1","done":true,"found":"Onze"}""",
      new HomeworkCommand.ReportHomework(WORKSHOP, homework, new Report(true, "Onze"), FACILITATOR)
    );
    command(
      "drop-homework",
      """
      {"homework":"h1"}""",
      new HomeworkCommand.DropHomework(WORKSHOP, homework, FACILITATOR)
    );
    command(
      "take-homework-up",
      """
      {"homework":"h1"}""",
      new HomeworkCommand.TakeHomeworkUp(WORKSHOP, homework, FACILITATOR)
    );
    command(
      "propose-dates",
      """
      {"poll":"d1","options":[{"option":"o1","date":"2015-11-09","place":"Morlaix"},{"option":"o2","date":"2015-12-14"}]}""",
      new DateCommand.ProposeDates(
        WORKSHOP,
        new PollId("d1"),
        List.of(
          new ProposedDate(new OptionId("o1"), LocalDate.of(2015, 11, 9), "Morlaix"),
          new ProposedDate(new OptionId("o2"), LocalDate.of(2015, 12, 14), "")
        ),
        FACILITATOR
      )
    );
    command(
      "answer-date",
      """
      {"poll":"d1","option":"o1","participant":"yann","answer":"maybe"}""",
      new DateCommand.AnswerDate(
        WORKSHOP,
        new PollId("d1"),
        new OptionId("o1"),
        YANN,
        Answer.MAYBE,
        FACILITATOR
      )
    );
    command(
      "withdraw-dates",
      """
      {"poll":"d1"}""",
      new DateCommand.WithdrawDates(WORKSHOP, new PollId("d1"), FACILITATOR)
    );
  }

  private static void onAGrouping(String name, Command meaning) {
    command(name, "{\"grouping\":\"g1\"}", meaning);
  }

  private static void onAnAxis(String name, Command meaning) {
    command(name, "{\"axis\":\"a1\"}", meaning);
  }

  private static void onABallot(String name, Command meaning) {
    command(name, "{\"ballot\":\"b1\"}", meaning);
  }

  private static void onARow(String name, Command meaning) {
    command(name, "{\"axis\":\"a1\",\"row\":\"r1\"}", meaning);
  }

  private static void onAFacet(String name, Command meaning) {
    command(name, "{\"axis\":\"a1\",\"row\":\"r1\",\"facet\":\"x1\"}", meaning);
  }

  private static void command(String name, String args, Command meaning) {
    command(name, "", args, meaning);
  }

  private static void command(String name, String variant, String args, Command meaning) {
    FRAMES.put(
      "command-" + name + variant,
      "{\"type\":\"command\",\"id\":\"c-0001-abcd\",\"name\":\"%s\",\"args\":%s}".formatted(name, args)
    );
    COMMANDS.put(name + variant, meaning);
  }
}

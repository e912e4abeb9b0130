package tablee.live.command;

import static tablee.messages.Role.FACILITATOR;
import static tablee.messages.Role.PARTICIPANT;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.appropriation.AppropriationCommand.AddAnswer;
import tablee.messages.appropriation.AppropriationCommand.EditAnswer;
import tablee.messages.appropriation.AppropriationCommand.PutAnswerBack;
import tablee.messages.appropriation.AppropriationCommand.TakeAnswerOut;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisCommand.RestoreAxis;
import tablee.messages.axis.AxisCommand.ReviseAxis;
import tablee.messages.axis.AxisCommand.SplitAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisCommand.WithdrawAxis;
import tablee.messages.axis.AxisCommand.WithdrawValidation;
import tablee.messages.ballot.BallotCommand.CastVote;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.HandInPaper;
import tablee.messages.ballot.BallotCommand.OpenBallot;
import tablee.messages.ballot.BallotCommand.ReopenBallot;
import tablee.messages.ballot.BallotCommand.ResolveObjection;
import tablee.messages.ballot.BallotCommand.RevealBallot;
import tablee.messages.ballot.BallotCommand.TakeVoteBack;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Secrecy;
import tablee.messages.dates.Answer;
import tablee.messages.dates.DateCommand.AnswerDate;
import tablee.messages.dates.DateCommand.ProposeDates;
import tablee.messages.dates.DateCommand.WithdrawDates;
import tablee.messages.dates.ProposedDate;
import tablee.messages.expectation.Assessment;
import tablee.messages.expectation.ExpectationCommand.AssessExpectation;
import tablee.messages.expectation.ExpectationCommand.GroupExpectations;
import tablee.messages.expectation.ExpectationCommand.RestoreExpectation;
import tablee.messages.expectation.ExpectationCommand.ReviseExpectation;
import tablee.messages.expectation.ExpectationCommand.SayExpectation;
import tablee.messages.expectation.ExpectationCommand.ShareExpectation;
import tablee.messages.expectation.ExpectationCommand.TakeAssessmentBack;
import tablee.messages.expectation.ExpectationCommand.UngroupExpectations;
import tablee.messages.expectation.ExpectationCommand.UnshareExpectation;
import tablee.messages.expectation.ExpectationCommand.WithdrawExpectation;
import tablee.messages.grid.GridCommand.AddFacet;
import tablee.messages.grid.GridCommand.AddRow;
import tablee.messages.grid.GridCommand.AddSide;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridCommand.MoveRow;
import tablee.messages.grid.GridCommand.PutFacetBack;
import tablee.messages.grid.GridCommand.PutRowBack;
import tablee.messages.grid.GridCommand.PutSideBack;
import tablee.messages.grid.GridCommand.ReviseFacet;
import tablee.messages.grid.GridCommand.ReviseSide;
import tablee.messages.grid.GridCommand.TakeFacetOut;
import tablee.messages.grid.GridCommand.TakeRowOut;
import tablee.messages.grid.GridCommand.TakeSideOut;
import tablee.messages.group.GroupCommand.ArrangeGroups;
import tablee.messages.group.GroupCommand.ConfirmDistribution;
import tablee.messages.group.GroupCommand.DrawDistribution;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupCommand.LeaveGroup;
import tablee.messages.group.GroupCommand.MovePlacement;
import tablee.messages.group.GroupCommand.RankThemes;
import tablee.messages.group.GroupMode;
import tablee.messages.grouping.GroupingCommand.DeclineGrouping;
import tablee.messages.grouping.GroupingCommand.ProposeGrouping;
import tablee.messages.grouping.GroupingCommand.SupportGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawSupport;
import tablee.messages.homework.HomeworkCommand.AssignHomework;
import tablee.messages.homework.HomeworkCommand.DropHomework;
import tablee.messages.homework.HomeworkCommand.ReportHomework;
import tablee.messages.homework.HomeworkCommand.ReviseHomework;
import tablee.messages.homework.HomeworkCommand.TakeHomeworkUp;
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
import tablee.messages.id.Id;
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
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentCommand.AttachItem;
import tablee.messages.library.AttachmentCommand.DetachItem;
import tablee.messages.library.AttachmentCommand.TakeStance;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.method.Words;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;
import tablee.messages.moderation.ModerationCommand.HideContribution;
import tablee.messages.moderation.ModerationCommand.LockTable;
import tablee.messages.moderation.ModerationCommand.RestoreContribution;
import tablee.messages.moderation.ModerationCommand.UnlockTable;
import tablee.messages.people.PeopleCommand.ReadmitParticipant;
import tablee.messages.people.PeopleCommand.RemoveParticipant;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.series.SeriesCommand.SituateWorkshop;
import tablee.messages.timer.TimerCommand.ExtendTimer;
import tablee.messages.timer.TimerCommand.PauseTimer;
import tablee.messages.timer.TimerCommand.ResumeTimer;
import tablee.messages.timer.TimerCommand.StartTimer;
import tablee.messages.timer.TimerCommand.StopTimer;
import tablee.messages.workshop.WorkshopCommand.AddColumn;
import tablee.messages.workshop.WorkshopCommand.AddTable;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;
import tablee.messages.workshop.WorkshopCommand.RenameTable;
import tablee.messages.workshop.WorkshopCommand.RevealContributions;
import tablee.messages.workshop.WorkshopCommand.ReviseWorkshop;
import tools.jackson.databind.node.ObjectNode;

/** Every command of the protocol, as its table lists them. */
public final class Catalogue {

  private static final Set<Role> FACILITATORS = EnumSet.of(FACILITATOR);
  private static final Set<Role> PARTICIPANTS = EnumSet.of(PARTICIPANT);
  private static final Set<Role> BOTH = EnumSet.of(FACILITATOR, PARTICIPANT);

  /** Makes one kind of command out of a frame's arguments. */
  @FunctionalInterface
  private interface Maker {
    Command make(Sender from, Args args);
  }

  private record Entry(Set<Role> who, Maker maker) {}

  /** Who sends a command, and in which workshop: known from their token, never from the frame. And when it came. */
  private record Sender(WorkshopId workshop, Actor by, Instant at) {
    /** Participants act for themselves; facilitators name somebody. */
    ParticipantId participant(Args args) {
      var named = args.idOrNull("participant", ParticipantId::new);
      var self = by.participant().orElse(null);
      if (self != null && named != null && !named.equals(self)) {
        throw new Rejection.NotYours().asException();
      }
      @Nullable
      ParticipantId participant = self == null ? named : self;
      if (participant == null) {
        throw new Rejection.Malformed("participant").asException();
      }
      return participant;
    }
  }

  private static final Map<String, Entry> ENTRIES = entries();

  private Catalogue() {}

  /** Every command's name. */
  public static Set<String> names() {
    return ENTRIES.keySet();
  }

  /** Whether somebody with this role gives this order; an order that there is not is nobody's. */
  public static boolean isFor(String name, Role role) {
    var entry = ENTRIES.get(name);
    return entry != null && entry.who.contains(role);
  }

  /** Makes commands with this name, if there is such a command. */
  public static Optional<Function<ObjectNode, Command>> find(
    String name,
    WorkshopId workshop,
    Actor by,
    Instant at
  ) {
    var from = new Sender(workshop, by, at);
    return Optional.ofNullable(ENTRIES.get(name)).map(entry -> args -> make(entry, args, from));
  }

  /**
   * @throws RejectedException if the sender's role has no such command, or an argument has the wrong form
   */
  private static Command make(Entry entry, ObjectNode object, Sender from) {
    if (!entry.who.contains(from.by.role())) {
      throw new Rejection.NotAllowed(from.by.role()).asException();
    }
    var args = new Args(object);
    var command = entry.maker.make(from, args);
    args.nothingElse();
    return command;
  }

  private static Map<String, Entry> entries() {
    Map<String, Entry> all = new LinkedHashMap<>();
    frame(all);
    people(all);
    axes(all);
    groupings(all);
    ballots(all);
    groups(all);
    grids(all);
    series(all);
    homework(all);
    dates(all);
    controversies(all);
    expectations(all);
    appropriation(all);
    attachments(all);
    timer(all);
    moderation(all);
    return all;
  }

  private static void frame(Map<String, Entry> all) {
    put(all, "revise-workshop", FACILITATORS, (from, args) ->
      new ReviseWorkshop(
        from.workshop,
        args.text("title"),
        args.dateOrNull("date"),
        args.text("place"),
        from.by
      )
    );
    put(all, "add-table", FACILITATORS, (from, args) ->
      new AddTable(from.workshop, args.id("table", TableId::new), args.text("name"), from.by)
    );
    put(all, "rename-table", FACILITATORS, (from, args) ->
      new RenameTable(from.workshop, args.id("table", TableId::new), args.text("name"), from.by)
    );
    put(all, "add-column", FACILITATORS, (from, args) ->
      new AddColumn(from.workshop, word(args, "column"), words(args.object("title")), from.by)
    );
    put(all, "enter-phase", FACILITATORS, (from, args) ->
      new EnterPhase(from.workshop, args.id("phase", PhaseId::new), from.by)
    );
    put(all, "reveal-contributions", FACILITATORS, (from, _) ->
      new RevealContributions(from.workshop, from.by)
    );
  }

  private static void people(Map<String, Entry> all) {
    put(all, "sit-at-table", BOTH, (from, args) ->
      new SitAtTable(from.workshop, from.participant(args), args.id("table", TableId::new), from.by)
    );
    put(all, "remove-participant", FACILITATORS, (from, args) ->
      new RemoveParticipant(from.workshop, from.participant(args), from.by)
    );
    put(all, "readmit-participant", FACILITATORS, (from, args) ->
      new ReadmitParticipant(from.workshop, from.participant(args), from.by)
    );
  }

  private static void axes(Map<String, Entry> all) {
    put(all, "propose-axis", BOTH, (from, args) ->
      new ProposeAxis(
        from.workshop,
        args.id("table", TableId::new),
        axis(args),
        args.text("title"),
        args.text("reason"),
        from.by
      )
    );
    put(all, "revise-axis", BOTH, (from, args) ->
      new ReviseAxis(from.workshop, axis(args), args.text("title"), args.text("reason"), from.by)
    );
    put(all, "withdraw-axis", BOTH, (from, args) -> new WithdrawAxis(from.workshop, axis(args), from.by));
    put(all, "restore-axis", BOTH, (from, args) -> new RestoreAxis(from.workshop, axis(args), from.by));
    put(all, "merge-axes", FACILITATORS, (from, args) ->
      new MergeAxes(
        from.workshop,
        axis(args),
        args.ids("from", AxisId::new),
        args.text("title"),
        args.text("reason"),
        from.by,
        args.idOrNull("grouping", GroupingId::new)
      )
    );
    put(all, "split-axis", FACILITATORS, (from, args) -> new SplitAxis(from.workshop, axis(args), from.by));
    put(all, "validate-axis", FACILITATORS, (from, args) ->
      new ValidateAxis(from.workshop, axis(args), from.by, args.idOrNull("ballot", BallotId::new))
    );
    put(all, "withdraw-validation", FACILITATORS, (from, args) ->
      new WithdrawValidation(from.workshop, axis(args), from.by)
    );
  }

  private static void ballots(Map<String, Entry> all) {
    put(all, "open-ballot", FACILITATORS, (from, args) ->
      new OpenBallot(
        from.workshop,
        ballot(args),
        args.number("budget"),
        args.ids("axes", AxisId::new),
        from.by,
        args.word("kind", BallotKind.values(), BallotKind::word),
        args.yes("confidential") ? Secrecy.CONFIDENTIAL : Secrecy.OPEN
      )
    );
    put(all, "hand-in-paper", PARTICIPANTS, (from, args) ->
      new HandInPaper(
        from.workshop,
        ballot(args),
        from.participant(args),
        args.id("paper", PaperId::new),
        args.objects("marks", mark -> new Mark(axis(mark), mark.number("value"), mark.text("reason"))),
        from.by
      )
    );
    put(all, "resolve-objection", FACILITATORS, (from, args) ->
      new ResolveObjection(from.workshop, ballot(args), args.number("objection"), args.text("how"), from.by)
    );
    put(all, "cast-vote", PARTICIPANTS, (from, args) ->
      new CastVote(from.workshop, ballot(args), from.participant(args), axis(args), from.by)
    );
    put(all, "take-vote-back", PARTICIPANTS, (from, args) ->
      new TakeVoteBack(from.workshop, ballot(args), from.participant(args), axis(args), from.by)
    );
    put(all, "close-ballot", FACILITATORS, (from, args) ->
      new CloseBallot(from.workshop, ballot(args), from.by)
    );
    put(all, "reopen-ballot", FACILITATORS, (from, args) ->
      new ReopenBallot(from.workshop, ballot(args), from.by)
    );
    put(all, "reveal-ballot", FACILITATORS, (from, args) ->
      new RevealBallot(from.workshop, ballot(args), from.by)
    );
  }

  private static void groupings(Map<String, Entry> all) {
    put(all, "propose-grouping", BOTH, (from, args) ->
      new ProposeGrouping(
        from.workshop,
        grouping(args),
        args.ids("axes", AxisId::new),
        args.text("title"),
        args.text("reason"),
        from.by
      )
    );
    put(all, "support-grouping", PARTICIPANTS, (from, args) ->
      new SupportGrouping(from.workshop, grouping(args), from.participant(args), from.by)
    );
    put(all, "withdraw-support", PARTICIPANTS, (from, args) ->
      new WithdrawSupport(from.workshop, grouping(args), from.participant(args), from.by)
    );
    put(all, "decline-grouping", FACILITATORS, (from, args) ->
      new DeclineGrouping(from.workshop, grouping(args), args.text("reason"), from.by)
    );
    put(all, "withdraw-grouping", BOTH, (from, args) ->
      new WithdrawGrouping(from.workshop, grouping(args), from.by)
    );
  }

  private static void groups(Map<String, Entry> all) {
    put(all, "arrange-groups", FACILITATORS, (from, args) ->
      new ArrangeGroups(
        from.workshop,
        args.word("mode", GroupMode.values(), GroupMode::word),
        args.numberOrNull("smallest"),
        args.numberOrNull("largest"),
        from.by
      )
    );
    put(all, "rank-themes", BOTH, (from, args) ->
      new RankThemes(from.workshop, from.participant(args), args.ids("ranking", AxisId::new), from.by)
    );
    put(all, "draw-distribution", FACILITATORS, (from, _) -> new DrawDistribution(from.workshop, from.by));
    put(all, "move-placement", FACILITATORS, (from, args) ->
      new MovePlacement(from.workshop, from.participant(args), args.idOrNull("axis", AxisId::new), from.by)
    );
    put(all, "confirm-distribution", FACILITATORS, (from, _) ->
      new ConfirmDistribution(from.workshop, from.by)
    );
    put(all, "join-group", BOTH, (from, args) ->
      new JoinGroup(from.workshop, from.participant(args), axis(args), from.by)
    );
    put(all, "leave-group", BOTH, (from, args) ->
      new LeaveGroup(from.workshop, from.participant(args), from.by)
    );
  }

  private static void grids(Map<String, Entry> all) {
    put(all, "add-row", BOTH, (from, args) ->
      new AddRow(from.workshop, axis(args), row(args), args.idOrNull("after", RowId::new), from.by)
    );
    put(all, "move-row", BOTH, (from, args) ->
      new MoveRow(from.workshop, axis(args), row(args), args.idOrNull("after", RowId::new), from.by)
    );
    put(all, "edit-cell", BOTH, (from, args) ->
      new EditCell(
        from.workshop,
        axis(args),
        row(args),
        word(args, "column"),
        args.text("text"),
        args.numbers("basedOn"),
        from.by
      )
    );
    put(all, "take-row-out", BOTH, (from, args) ->
      new TakeRowOut(from.workshop, axis(args), row(args), from.by)
    );
    put(all, "put-row-back", BOTH, (from, args) ->
      new PutRowBack(from.workshop, axis(args), row(args), from.by)
    );
    put(all, "add-facet", BOTH, (from, args) ->
      new AddFacet(
        from.workshop,
        axis(args),
        row(args),
        facet(args),
        word(args, "kind"),
        args.text("text"),
        from.by
      )
    );
    put(all, "revise-facet", BOTH, (from, args) ->
      new ReviseFacet(from.workshop, axis(args), row(args), facet(args), args.text("text"), from.by)
    );
    put(all, "take-facet-out", BOTH, (from, args) ->
      new TakeFacetOut(from.workshop, axis(args), row(args), facet(args), from.by)
    );
    put(all, "put-facet-back", BOTH, (from, args) ->
      new PutFacetBack(from.workshop, axis(args), row(args), facet(args), from.by)
    );
  }

  private static void series(Map<String, Entry> all) {
    put(all, "situate-workshop", FACILITATORS, (from, args) ->
      new SituateWorkshop(from.workshop, args.idOrNull("territory", TerritoryId::new), from.by)
    );
  }

  private static void homework(Map<String, Entry> all) {
    put(all, "assign-homework", BOTH, (from, args) ->
      new AssignHomework(from.workshop, homework(args), task(args), from.by)
    );
    put(all, "revise-homework", BOTH, (from, args) ->
      new ReviseHomework(from.workshop, homework(args), task(args), from.by)
    );
    put(all, "report-homework", BOTH, (from, args) ->
      new ReportHomework(
        from.workshop,
        homework(args),
        new Report(args.flag("done"), args.text("found")),
        from.by
      )
    );
    put(all, "drop-homework", BOTH, (from, args) -> new DropHomework(from.workshop, homework(args), from.by));
    put(all, "take-homework-up", BOTH, (from, args) ->
      new TakeHomeworkUp(from.workshop, homework(args), from.by)
    );
  }

  private static void dates(Map<String, Entry> all) {
    put(all, "propose-dates", FACILITATORS, (from, args) ->
      new ProposeDates(
        from.workshop,
        poll(args),
        args.objects("options", option ->
          new ProposedDate(option.id("option", OptionId::new), option.date("date"), option.text("place"))
        ),
        from.by
      )
    );
    put(all, "answer-date", BOTH, (from, args) ->
      new AnswerDate(
        from.workshop,
        poll(args),
        args.id("option", OptionId::new),
        from.participant(args),
        args.id("answer", Answer::of),
        from.by
      )
    );
    put(all, "withdraw-dates", FACILITATORS, (from, args) ->
      new WithdrawDates(from.workshop, poll(args), from.by)
    );
  }

  private static HomeworkId homework(Args args) {
    return args.id("homework", HomeworkId::new);
  }

  private static Task task(Args args) {
    return new Task(
      args.text("what"),
      args.idOrNull("axis", AxisId::new),
      args.idOrNull("row", RowId::new),
      args.idOrNull("who", ParticipantId::new),
      args.dateOrNull("due")
    );
  }

  private static PollId poll(Args args) {
    return args.id("poll", PollId::new);
  }

  private static void controversies(Map<String, Entry> all) {
    put(all, "add-side", BOTH, (from, args) ->
      new AddSide(from.workshop, axis(args), row(args), facet(args), side(args), args.text("text"), from.by)
    );
    put(all, "revise-side", BOTH, (from, args) ->
      new ReviseSide(
        from.workshop,
        axis(args),
        row(args),
        facet(args),
        side(args),
        args.text("text"),
        from.by
      )
    );
    put(all, "take-side-out", BOTH, (from, args) ->
      new TakeSideOut(from.workshop, axis(args), row(args), facet(args), side(args), from.by)
    );
    put(all, "put-side-back", BOTH, (from, args) ->
      new PutSideBack(from.workshop, axis(args), row(args), facet(args), side(args), from.by)
    );
  }

  private static void expectations(Map<String, Entry> all) {
    put(all, "say-expectation", BOTH, (from, args) ->
      new SayExpectation(from.workshop, expectation(args), args.text("text"), from.by)
    );
    put(all, "revise-expectation", BOTH, (from, args) ->
      new ReviseExpectation(from.workshop, expectation(args), args.text("text"), from.by)
    );
    put(all, "withdraw-expectation", BOTH, (from, args) ->
      new WithdrawExpectation(from.workshop, expectation(args), from.by)
    );
    put(all, "restore-expectation", BOTH, (from, args) ->
      new RestoreExpectation(from.workshop, expectation(args), from.by)
    );
    put(all, "share-expectation", BOTH, (from, args) ->
      new ShareExpectation(from.workshop, expectation(args), from.participant(args), from.by)
    );
    put(all, "unshare-expectation", BOTH, (from, args) ->
      new UnshareExpectation(from.workshop, expectation(args), from.participant(args), from.by)
    );
    put(all, "group-expectations", FACILITATORS, (from, args) ->
      new GroupExpectations(
        from.workshop,
        expectation(args),
        args.ids("from", ExpectationId::new),
        args.text("text"),
        from.by
      )
    );
    put(all, "ungroup-expectations", FACILITATORS, (from, args) ->
      new UngroupExpectations(from.workshop, expectation(args), from.by)
    );
    put(all, "assess-expectation", BOTH, (from, args) ->
      new AssessExpectation(
        from.workshop,
        expectation(args),
        from.participant(args),
        args.id("assessment", Assessment::of),
        from.by
      )
    );
    put(all, "take-assessment-back", BOTH, (from, args) ->
      new TakeAssessmentBack(from.workshop, expectation(args), from.participant(args), from.by)
    );
  }

  private static void appropriation(Map<String, Entry> all) {
    put(all, "add-answer", BOTH, (from, args) ->
      new AddAnswer(
        from.workshop,
        axis(args),
        answer(args),
        word(args, "question"),
        args.text("text"),
        from.by
      )
    );
    put(all, "edit-answer", BOTH, (from, args) ->
      new EditAnswer(
        from.workshop,
        axis(args),
        answer(args),
        args.text("text"),
        args.numbers("basedOn"),
        from.by
      )
    );
    put(all, "take-answer-out", BOTH, (from, args) ->
      new TakeAnswerOut(from.workshop, axis(args), answer(args), from.by)
    );
    put(all, "put-answer-back", BOTH, (from, args) ->
      new PutAnswerBack(from.workshop, axis(args), answer(args), from.by)
    );
  }

  private static void attachments(Map<String, Entry> all) {
    put(all, "attach-item", BOTH, (from, args) ->
      new AttachItem(
        from.workshop,
        attachment(args),
        args.id("item", ItemId::new),
        args.id("on", Target::of),
        axis(args),
        args.idOrNull("row", RowId::new),
        args.idOrNull("stance", Stance::of),
        from.by
      )
    );
    put(all, "take-stance", BOTH, (from, args) ->
      new TakeStance(from.workshop, attachment(args), args.id("stance", Stance::of), from.by)
    );
    put(all, "detach-item", BOTH, (from, args) -> new DetachItem(from.workshop, attachment(args), from.by));
  }

  private static void timer(Map<String, Entry> all) {
    put(all, "start-timer", FACILITATORS, (from, args) ->
      new StartTimer(from.workshop, args.number("minutes"), from.at, from.by)
    );
    put(all, "pause-timer", FACILITATORS, (from, _) -> new PauseTimer(from.workshop, from.at, from.by));
    put(all, "resume-timer", FACILITATORS, (from, _) -> new ResumeTimer(from.workshop, from.at, from.by));
    put(all, "extend-timer", FACILITATORS, (from, args) ->
      new ExtendTimer(from.workshop, args.number("minutes"), from.at, from.by)
    );
    put(all, "stop-timer", FACILITATORS, (from, _) -> new StopTimer(from.workshop, from.by));
  }

  private static void moderation(Map<String, Entry> all) {
    put(all, "hide-contribution", FACILITATORS, (from, args) ->
      new HideContribution(from.workshop, contribution(args), args.text("reason"), from.by)
    );
    put(all, "restore-contribution", FACILITATORS, (from, args) ->
      new RestoreContribution(from.workshop, contribution(args), from.by)
    );
    put(all, "lock-table", FACILITATORS, (from, args) ->
      new LockTable(from.workshop, args.id("table", TableId::new), args.text("reason"), from.by)
    );
    put(all, "unlock-table", FACILITATORS, (from, args) ->
      new UnlockTable(from.workshop, args.id("table", TableId::new), from.by)
    );
  }

  private static Contribution contribution(Args args) {
    return new Contribution(
      args.id("kind", ContributionKind::of),
      args.text("id"),
      args.idOrNull("axis", AxisId::new)
    );
  }

  private static AxisId axis(Args args) {
    return args.id("axis", AxisId::new);
  }

  private static GroupingId grouping(Args args) {
    return args.id("grouping", GroupingId::new);
  }

  private static BallotId ballot(Args args) {
    return args.id("ballot", BallotId::new);
  }

  private static RowId row(Args args) {
    return args.id("row", RowId::new);
  }

  private static FacetId facet(Args args) {
    return args.id("facet", FacetId::new);
  }

  private static SideId side(Args args) {
    return args.id("side", SideId::new);
  }

  private static ExpectationId expectation(Args args) {
    return args.id("expectation", ExpectationId::new);
  }

  private static AnswerId answer(Args args) {
    return args.id("answer", AnswerId::new);
  }

  private static AttachmentId attachment(Args args) {
    return args.id("attachment", AttachmentId::new);
  }

  private static Words words(Args args) {
    return new Words(args.text("fr"), args.text("en"));
  }

  /** A word of the method's, such as a column; written like an id. */
  private static String word(Args args, String field) {
    return args.id(field, word -> {
      Id.check(word);
      return word;
    });
  }

  private static void put(Map<String, Entry> all, String name, Set<Role> who, Maker maker) {
    all.put(name, new Entry(who, maker));
  }
}

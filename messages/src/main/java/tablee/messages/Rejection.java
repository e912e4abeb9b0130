package tablee.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import tablee.messages.counsel.Status;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.PhaseId;
import tablee.messages.method.Activity;
import tablee.messages.method.MethodFault;

/**
 * Why something asked for was not done, for the one who asked. Never an event and never a bare sentence: the edge
 * words it in the sender's language from {@link #code()} and the record's components.
 */
public sealed interface Rejection {
  /** What the sender's client should do next. */
  enum Advice {
    /** Change what was sent, then send it anew. */
    CORRECT,
    /** Keep it: a coming phase or another person's action may make room for it. */
    WAIT,
    /** Send the same again a little later. */
    RETRY,
    /** What the client shows is out of date: take the board afresh. */
    RELOAD,
    /** Nothing the client does will help. */
    GIVE_UP,
  }

  Advice advice();

  /** The stable name on the wire: {@code table-is-full} for {@link TableIsFull}. */
  default String code() {
    return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  default RejectedException asException() {
    return new RejectedException(this);
  }

  // --- what was sent cannot be read -----------------------------------------------------------------------

  /** A field holds something that can't stand there at all. */
  record Malformed(String field) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** A text that must say something says nothing. */
  record TextMissing(String field) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /**
   * A text is longer than its place allows.
   *
   * @param limit in UTF-16 code units, as browsers count {@code maxlength}
   */
  record TextTooLong(String field, int limit, int length) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  // --- who may, and when ----------------------------------------------------------------------------------

  /** The sender's role has no such command. */
  record NotAllowed(Role role) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /** The contribution is somebody else's. */
  record NotYours() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /**
   * The workshop's phase does not take this.
   *
   * @param now the phase it is in; null before the start
   * @param takenIn the phases that would take it, in the method's order
   */
  record NotInThisPhase(
    Activity activity,
    @org.jspecify.annotations.Nullable PhaseId now,
    List<PhaseId> takenIn
  ) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /**
   * The phase leaves this to facilitators.
   *
   * @param now the phase it is in
   */
  record LeftToFacilitators(Activity activity, PhaseId now) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** The workshop is in no phase yet. */
  record NotStarted() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** Nobody could facilitate the workshop any more: another link has to be given out first. */
  record LastFacilitator() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The participant was removed from the workshop. */
  record Removed() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  // --- what is there and what is not ----------------------------------------------------------------------

  /**
   * @param kind what was looked for, such as {@code axis}
   * @param id as it was sent
   */
  record NotFound(String kind, String id) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** A new thing came with the id of one that exists. */
  record AlreadyThere(String kind, String id) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  // --- people ---------------------------------------------------------------------------------------------

  /** Somebody in the workshop has this nickname. */
  record NicknameTaken() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** No workshop can be joined with this code: mistyped, replaced, or the workshop has ended. */
  record CodeUnknown() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The workshop takes no more participants. */
  record WorkshopIsFull(int limit) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /** Only somebody who sits at this table can do this. */
  record NotAtThisTable() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** People sit at the table, or axes came from it. */
  record TableInUse() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  // --- axes -----------------------------------------------------------------------------------------------

  /** The table has as many live axes as the method allows. */
  record TableIsFull(int limit) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** The axis was withdrawn. */
  record AxisWithdrawn(AxisId axis) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** The axis lives on in another one. */
  record AxisMergedAway(AxisId axis, AxisId into) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** The axis did not come from a merge, so there is nothing to split. */
  record AxisNotMerged(AxisId axis) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** The axis came from a merge: it ends only by being split. */
  record AxisIsMerged(AxisId axis) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** A merge takes at least two axes. */
  record MergeNeedsTwoAxes() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The axis is validated; the validation has to be withdrawn first. */
  record AxisIsValidated(AxisId axis) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** Only a validated axis has a group and a grid. */
  record AxisNotValidated(AxisId axis) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** People are in the axis's group. */
  record GroupHasMembers(AxisId axis, int members) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The proposed grouping was accepted, declined or withdrawn. */
  record GroupingSettled() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  // --- votes ----------------------------------------------------------------------------------------------

  /** The ballot takes no votes. */
  record BallotNotOpen() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** A ballot is open; it has to be closed first. */
  record BallotStillOpen() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** The results are known to everybody, so the ballot can't take votes again. */
  record BallotRevealed() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /** The participant has spent every vote they had. */
  record BudgetSpent(int budget) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** This ballot is voted on in another way: with whole papers, or with votes one by one. */
  record OtherKindOfBallot() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** A mark says more than the ballot lets it say. */
  record MarkTooHigh(int limit) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The papers were counted and destroyed, so the ballot can't take votes again. */
  record PapersCounted() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /** Nothing can be told from a ballot, or be done about it, before it is revealed. */
  record BallotNotRevealed() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** Somebody objects in the ballot that the decision would rest on. */
  record ObjectionsStand(AxisId axis, int objections) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The participant has no vote on this axis. */
  record NoVoteThere() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  // --- groups and grids -----------------------------------------------------------------------------------

  /** The group has as many members as it may have. */
  record GroupIsFull(AxisId axis, int limit) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** Groups come from wishes: themes are ranked, and a facilitator distributes. */
  record GroupsComeFromWishes() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** Groups are joined freely: nobody distributes people by their wishes. */
  record GroupsAreFree() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** No distribution waits to be confirmed. */
  record NoDistribution() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** Only the group's members write in its grid. */
  record NotInThisGroup(AxisId axis) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The row was taken out; it can be put back. */
  record RowTakenOut() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** The edit names versions of the cell that never were. */
  record BasedOnNothing() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** There is as much of it as one workshop can hold. */
  record TooMany(String kind, int limit) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  // --- expectations, the library, controversies ---------------------------------------------------------------

  /** The expectation was withdrawn. */
  record ExpectationWithdrawn() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** The expectation stands for itself no more: it was grouped with others. */
  record ExpectationGrouped(ExpectationId expectation, ExpectationId into) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** The expectation came from a grouping: it is nobody's to withdraw, and ends only by being ungrouped. */
  record ExpectationIsGroup() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  // --- methods and time -----------------------------------------------------------------------------------

  /**
   * The method cannot be run.
   *
   * @param faults everything that is wrong with it
   */
  record MethodUnsound(List<MethodFault> faults) implements Rejection {
    public MethodUnsound {
      faults = List.copyOf(faults);
    }

    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** There is nothing to ungroup. */
  record ExpectationNotGroup() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /**
   * Somebody published another version meanwhile.
   *
   * @param latest the last version there is; 0 for a method that nobody published yet
   */
  record MethodMovedOn(String method, int latest) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** A grouping takes at least two expectations. */
  record GroupingNeedsTwo() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** Only those who had an expectation say what became of it. */
  record NotYourExpectation() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /** The item of the library was taken out. */
  record ItemTakenOut() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** The phase has no timer. */
  record NoTimer() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** Only a facet of the kind controversy has opposing positions. */
  record NotControversy() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  // --- a programme and its series ---------------------------------------------------------------------------

  /** Somebody wrote there since the sender read it. */
  record ChangedMeanwhile(String field) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** The workshop has not taken over all of the earlier one yet, and cannot start before. */
  record InheritanceUnfinished() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** Somebody lets the workshop inherit a later state of the earlier one. */
  record InheritanceOutdated() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RETRY;
    }
  }

  /** Only a workshop that has not started inherits. */
  record AlreadyStarted() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /** The date is decided. */
  record DateIsDecided() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  // --- recommendations --------------------------------------------------------------------------------------

  /**
   * It was adopted or withdrawn, and stays as it is until it is discussed anew.
   *
   * @param status how far it is
   */
  record RecommendationClosed(Status status) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** People consent and object, and a recommendation is adopted, only while it is under discussion. */
  record NotUnderDiscussion() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** What is under discussion changes by amendments alone. */
  record ChangesByAmendment() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The amendment says what the text says already. */
  record AmendmentSaysTheSame() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /**
   * The text has changed since the amendment was written, so that accepting it would undo something unseen.
   *
   * @param basedOn the version it changes
   * @param version the one that stands
   */
  record AmendmentOutdated(int basedOn, int version) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** The amendment was accepted, declined or withdrawn. */
  record AmendmentSettled() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  /** Amendments wait for an answer. */
  record AmendmentsWait(int amendments) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.CORRECT;
    }
  }

  /** Objections to the recommendation stand. */
  record RecommendationContested(int objections) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** The objection was settled or withdrawn. */
  record ObjectionIsSettled() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RELOAD;
    }
  }

  // --- for others -----------------------------------------------------------------------------------------

  /** Whoever has a device enters what they say and do themselves. */
  record HasDevice() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /** A confidential paper is nobody's to fill in for somebody else. */
  record NotForOthers() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  // --- moderation -----------------------------------------------------------------------------------------

  /**
   * Nobody of this table writes for now.
   *
   * @param reason the facilitator's
   */
  record TableLocked(String reason) implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  /** A facilitator keeps this from sight for now. */
  record ContributionHidden() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.WAIT;
    }
  }

  // --- undoing --------------------------------------------------------------------------------------------

  /** The sender gave no such order, or it changed nothing. */
  record NothingToUndo() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /**
   * What the order did is no longer as it left it.
   *
   * @param since what has become of it
   * @param by who did that; null where the sender may not know
   */
  record BuiltUpon(Since since, @org.jspecify.annotations.Nullable Actor by) implements Rejection {
    /** What has become of something since. */
    public enum Since {
      /** Its words are others. */
      REWORDED,
      /** It stands somewhere else, or in another state. */
      MOVED,
      /** Somebody has gone on from it. */
      CONTINUED;

      /** Its name on the wire. */
      @JsonValue
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  /** There is no way back from what the order did. */
  record CannotBeUndone(Why why) implements Rejection {
    /** Why there is none. */
    public enum Why {
      /** Everybody has seen it. */
      SHOWN,
      /** It lies in a confidential ballot, where nobody can look. */
      SEALED,
      /** Papers were counted and destroyed. */
      COUNTED,
      /** Texts were joined that had stood side by side, and one edit cannot part them. */
      JOINED,
      /** It is ended or changed in its own way, but not made never to have been. */
      STAYS;

      /** Its name on the wire. */
      @JsonValue
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public Advice advice() {
      return Advice.GIVE_UP;
    }
  }

  // --- the moment -----------------------------------------------------------------------------------------

  /** Others wrote to the same place at the same instant, again and again. */
  record Crowded() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RETRY;
    }
  }

  /** The log cannot be written now; nothing is lost and nothing was recorded. */
  record Unavailable() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RETRY;
    }
  }

  /** This sender sends faster than people act. */
  record TooFast() implements Rejection {
    @Override
    public Advice advice() {
      return Advice.RETRY;
    }
  }
}

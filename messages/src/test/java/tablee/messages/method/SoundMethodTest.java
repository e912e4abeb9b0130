package tablee.messages.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tablee.messages.method.MethodFault.Problem.CONTRADICTION;
import static tablee.messages.method.MethodFault.Problem.DUPLICATE;
import static tablee.messages.method.MethodFault.Problem.MARKUP;
import static tablee.messages.method.MethodFault.Problem.MISSING;
import static tablee.messages.method.MethodFault.Problem.OUT_OF_RANGE;
import static tablee.messages.method.MethodFault.Problem.TOO_LONG;
import static tablee.messages.method.MethodFault.Problem.TOO_MANY;
import static tablee.messages.method.MethodFault.Problem.WRONG_FORM;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.id.PhaseId;

class SoundMethodTest {

  private static final Words WORDS = new Words("Mots", "Words");

  private static Phase phase(String id, Activity... allows) {
    return new Phase(new PhaseId(id), WORDS, WORDS, Set.of(allows), true);
  }

  private static Method method(Words title, List<Column> columns, Phase... phases) {
    return new Method("ours", 1, List.of(phases), 6, 3, columns, List.of(), List.of(), title, null);
  }

  private static Method method(Phase... phases) {
    return method(WORDS, List.of(new Column("what", WORDS)), phases);
  }

  private static List<MethodFault> faults(Method method) {
    var refused = catchThrowableOfType(RejectedException.class, () -> SoundMethod.of(method));
    return ((Rejection.MethodUnsound) refused.rejection()).faults();
  }

  @Test
  void theBuiltInMethodsAreSoundAsTheyStand() {
    assertThat(BuiltInMethods.all()).hasSize(2);
    assertThat(BuiltInMethods.all()).allSatisfy(method ->
      assertThat(SoundMethod.of(method)).isEqualTo(method)
    );
  }

  @Test
  void textsComeOutClean() {
    var clean = SoundMethod.of(
      method(new Words("  Jour\u0007née ", "A\u202Eday"), List.of(), phase("one", Activity.JOIN))
    );
    assertThat(clean.title()).isEqualTo(new Words("Jour née", "Aday"));
  }

  @Test
  void aMethodWithoutPhasesOrWithNothingButAnEndHoldsNoWorkshop() {
    assertThat(faults(method())).containsExactly(new MethodFault("phases", MISSING));
    assertThat(faults(method(phase("end", Activity.ASSESS_EXPECTATIONS)))).containsExactly(
      new MethodFault("phases", MISSING)
    );
  }

  @Test
  void idsAreUniqueAndWrittenAsIds() {
    var doubled = method(
      WORDS,
      List.of(new Column("what", WORDS), new Column("a b", WORDS), new Column("what", WORDS)),
      phase("one", Activity.JOIN),
      phase("one", Activity.JOIN)
    );
    assertThat(faults(doubled)).containsExactlyInAnyOrder(
      new MethodFault("phases[1].id", DUPLICATE),
      new MethodFault("columns[1].id", WRONG_FORM),
      new MethodFault("columns[2].id", DUPLICATE)
    );
  }

  @Test
  void everythingThatIsWrongIsNamedWithItsPlace() {
    var wrong = method(
      new Words("", "x".repeat(121)),
      List.of(),
      new Phase(
        new PhaseId("one"),
        new Words("<b>Un</b>", "One"),
        new Words("1 < 2", "\uD800"),
        Set.of(Activity.FILL_GRID),
        true
      ).lasting(0)
    );
    assertThat(faults(wrong)).containsExactlyInAnyOrder(
      new MethodFault("title.fr", MISSING),
      new MethodFault("title.en", TOO_LONG, 120),
      new MethodFault("phases[0].title.fr", MARKUP),
      new MethodFault("phases[0].guidance.en", WRONG_FORM),
      new MethodFault("phases[0].minutes", OUT_OF_RANGE, 480),
      new MethodFault("columns", MISSING)
    );
  }

  @Test
  void aMethodHasATitle() {
    var untitled = new Method("ours", 1, List.of(phase("one", Activity.JOIN)), 6, 3, List.of(), List.of());
    assertThat(faults(untitled)).containsExactly(new MethodFault("title", MISSING));
  }

  @Test
  void groupsThatAnswerAreAskedSomething() {
    assertThat(faults(method(phase("one", Activity.APPROPRIATE)))).containsExactly(
      new MethodFault("questions", MISSING)
    );
  }

  @Test
  void nothingIsDoneWithAllAxesWhileSomeAreHidden() {
    var hiding = phase("one", Activity.PROPOSE_AXES, Activity.VOTE).hidden();
    assertThat(faults(method(hiding))).containsExactly(
      new MethodFault("phases[0].hiddenUntilReveal", CONTRADICTION)
    );
  }

  @Test
  void facilitatorsAloneDoOnlyWhatThePhaseAllowsAndVotingIsNobodysAlone() {
    var other = phase("one", Activity.JOIN).facilitated(Set.of(Activity.FILL_GRID));
    var voting = phase("two", Activity.VOTE).facilitated(Set.of(Activity.VOTE));
    assertThat(faults(method(other, voting))).containsExactly(
      new MethodFault("phases[0].onlyFacilitators", CONTRADICTION),
      new MethodFault("phases[1].onlyFacilitators", CONTRADICTION)
    );
  }

  @Test
  void budgetsAndLimitsStayWithinWhatARoomCanUse() {
    var greedy = new Method(
      "ours",
      0,
      List.of(phase("one", Activity.JOIN).within(new Budgets(21, 0))),
      21,
      -1,
      List.of(),
      List.of(),
      List.of(),
      WORDS,
      null
    );
    assertThat(faults(greedy)).containsExactlyInAnyOrder(
      new MethodFault("version", OUT_OF_RANGE, 1_000_000),
      new MethodFault("maxAxesPerTable", OUT_OF_RANGE, 20),
      new MethodFault("voteBudget", OUT_OF_RANGE, 100),
      new MethodFault("phases[0].budgets.axesPerTable", OUT_OF_RANGE, 20),
      new MethodFault("phases[0].budgets.votes", OUT_OF_RANGE, 100)
    );
  }

  @Test
  void whatIsHugeIsRefusedAndItsFaultsAreBounded() {
    var phases = IntStream.range(0, 10_000)
      .mapToObj(n -> new Phase(new PhaseId("p" + n), new Words("", ""), WORDS, Set.of(Activity.JOIN), true))
      .toArray(Phase[]::new);
    assertThat(faults(method(phases)))
      .contains(new MethodFault("phases", TOO_MANY, 20))
      .hasSizeLessThanOrEqualTo(41);
  }
}

package tablee.messages.method;

import static tablee.messages.method.MethodFault.Problem.CONTRADICTION;
import static tablee.messages.method.MethodFault.Problem.DUPLICATE;
import static tablee.messages.method.MethodFault.Problem.MARKUP;
import static tablee.messages.method.MethodFault.Problem.MISSING;
import static tablee.messages.method.MethodFault.Problem.OUT_OF_RANGE;
import static tablee.messages.method.MethodFault.Problem.TOO_LONG;
import static tablee.messages.method.MethodFault.Problem.TOO_MANY;
import static tablee.messages.method.MethodFault.Problem.WRONG_FORM;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.id.Id;
import tablee.messages.text.Texts;

/**
 * What a method must be before a workshop may run it. Texts come out clean; everything that is wrong is named with its
 * place, so that whoever wrote the file can mend all of it at once.
 */
public final class SoundMethod {

  public static final int MOST_PHASES = 20;
  public static final int MOST_COLUMNS = 12;
  public static final int MOST_FACETS = 24;
  public static final int MOST_QUESTIONS = 10;
  public static final int MOST_AXES = 20;
  public static final int MOST_VOTES = 100;
  public static final int LONGEST_PHASE = 480;
  public static final int ABOUT = 2_000;

  /** More would help nobody. */
  private static final int MOST_FAULTS = 40;
  private static final int HIGHEST_VERSION = 1_000_000;
  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
  /** What is done with everybody's axes, and so not while some of them are hidden. */
  private static final Set<Activity> WITH_ALL_AXES = EnumSet.of(
    Activity.MERGE_AXES,
    Activity.VOTE,
    Activity.VALIDATE_AXES
  );

  private final List<MethodFault> faults;

  private SoundMethod(List<MethodFault> faults) {
    this.faults = new ArrayList<>(faults);
  }

  /**
   * The method with its texts clean.
   *
   * @throws RejectedException with {@link Rejection.MethodUnsound}
   */
  public static Method of(Method method) {
    return of(method, List.of());
  }

  /**
   * The same for one that was read from a file.
   *
   * @param found what was wrong with the file itself
   */
  public static Method of(Method method, List<MethodFault> found) {
    var check = new SoundMethod(found);
    var clean = check.clean(method);
    if (!check.faults.isEmpty()) {
      var named = check.faults.stream().distinct().limit(MOST_FAULTS).toList();
      throw new Rejection.MethodUnsound(named).asException();
    }
    return clean;
  }

  private Method clean(Method it) {
    id("id", it.id());
    within("version", it.version(), HIGHEST_VERSION);
    within("maxAxesPerTable", it.maxAxesPerTable(), MOST_AXES);
    within("voteBudget", it.voteBudget(), MOST_VOTES);
    if (it.title() == null) {
      add("title", MISSING);
    }
    var clean = new Method(
      it.id(),
      it.version(),
      each("phases", it.phases(), MOST_PHASES, phase -> phase.id().value(), this::phase),
      it.maxAxesPerTable(),
      it.voteBudget(),
      each("columns", it.columns(), MOST_COLUMNS, Column::id, (at, column) ->
        new Column(column.id(), line(at + ".title", column.title()))
      ),
      each("facets", it.facets(), MOST_FACETS, FacetKind::id, (at, facet) ->
        new FacetKind(facet.id(), line(at + ".title", facet.title()))
      ),
      each("questions", it.groupQuestions(), MOST_QUESTIONS, GroupQuestion::id, (at, question) ->
        new GroupQuestion(question.id(), line(at + ".title", question.title()))
      ),
      it.title() == null ? null : line("title", it.title()),
      it.about() == null ? null : lines("about", it.about(), ABOUT)
    );
    together(clean);
    return clean;
  }

  private void together(Method it) {
    if (it.phases().stream().allMatch(Phase::ends)) {
      add("phases", MISSING);
    }
    if (it.provides(Activity.FILL_GRID) && it.columns().isEmpty()) {
      add("columns", MISSING);
    }
    if (it.provides(Activity.APPROPRIATE) && it.groupQuestions().isEmpty()) {
      add("questions", MISSING);
    }
  }

  private Phase phase(String at, Phase it) {
    var theirs = it.onlyFacilitators();
    if (theirs != null && (!it.allows().containsAll(theirs) || theirs.contains(Activity.VOTE))) {
      add(at + ".onlyFacilitators", CONTRADICTION);
    }
    if (it.hidesUntilReveal() && it.allows().stream().anyMatch(WITH_ALL_AXES::contains)) {
      add(at + ".hiddenUntilReveal", CONTRADICTION);
    }
    within(at + ".minutes", it.minutes(), LONGEST_PHASE);
    var budgets = it.budgets();
    if (budgets != null) {
      within(at + ".budgets.axesPerTable", budgets.axesPerTable(), MOST_AXES);
      within(at + ".budgets.votes", budgets.votes(), MOST_VOTES);
    }
    return new Phase(
      it.id(),
      line(at + ".title", it.title()),
      lines(at + ".guidance", it.guidance(), Texts.REASON),
      it.allows(),
      it.showsAuthors(),
      it.groupsApart(),
      theirs,
      it.hiddenUntilReveal(),
      it.minutes(),
      budgets
    );
  }

  /** Makes one out of another, both in the same place. */
  private interface Cleaner<T> {
    T clean(String at, T dirty);
  }

  private <T> List<T> each(String at, List<T> all, int most, Function<T, String> ids, Cleaner<T> cleaner) {
    if (all.size() > most) {
      faults.add(new MethodFault(at, TOO_MANY, most));
    }
    Set<String> seen = new HashSet<>();
    List<T> clean = new ArrayList<>();
    for (T one : all.subList(0, Math.min(all.size(), most))) {
      var place = at + "[" + clean.size() + "]";
      var id = ids.apply(one);
      id(place + ".id", id);
      if (!seen.add(id)) {
        add(place + ".id", DUPLICATE);
      }
      clean.add(cleaner.clean(place, one));
    }
    return clean;
  }

  private void id(String at, String id) {
    if (!Id.isOne(id)) {
      add(at, WRONG_FORM);
    }
  }

  private void within(String at, @Nullable Integer number, int most) {
    if (number != null && (number < 1 || number > most)) {
      faults.add(new MethodFault(at, OUT_OF_RANGE, most));
    }
  }

  private Words line(String at, Words words) {
    return words(at, words, (place, text) -> Texts.line(place, text, Texts.TITLE));
  }

  private Words lines(String at, Words words, int limit) {
    return words(at, words, (place, text) -> Texts.lines(place, text, limit));
  }

  private Words words(String at, Words words, Cleaner<String> cleaner) {
    return new Words(text(at + ".fr", words.fr(), cleaner), text(at + ".en", words.en(), cleaner));
  }

  private String text(String at, String text, Cleaner<String> cleaner) {
    try {
      var clean = cleaner.clean(at, text);
      if (TAG.matcher(clean).find()) {
        add(at, MARKUP);
      }
      return clean;
    } catch (RejectedException e) {
      switch (e.rejection()) {
        case Rejection.TextMissing _ -> add(at, MISSING);
        case Rejection.TextTooLong it -> faults.add(new MethodFault(at, TOO_LONG, it.limit()));
        default -> add(at, WRONG_FORM);
      }
      return "";
    }
  }

  private void add(String at, MethodFault.Problem problem) {
    faults.add(new MethodFault(at, problem));
  }
}

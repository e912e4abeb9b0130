package tablee.live.method;

import static tablee.messages.method.MethodFault.Problem.MISSING;
import static tablee.messages.method.MethodFault.Problem.TOO_MANY;
import static tablee.messages.method.MethodFault.Problem.UNKNOWN;
import static tablee.messages.method.MethodFault.Problem.WRONG_FORM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tablee.live.wire.Json;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.id.Id;
import tablee.messages.id.PhaseId;
import tablee.messages.method.Activity;
import tablee.messages.method.Budgets;
import tablee.messages.method.Column;
import tablee.messages.method.FacetKind;
import tablee.messages.method.GroupQuestion;
import tablee.messages.method.Method;
import tablee.messages.method.MethodFault;
import tablee.messages.method.Phase;
import tablee.messages.method.SoundMethod;
import tablee.messages.method.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A method as a file, as docs/method-package.md describes it. Whoever wrote the file may mean harm. */
public final class MethodFile {

  public static final String FORMAT = "tablee-method/1";

  private static final Set<String> METHOD = Set.of(
    "format",
    "id",
    "version",
    "title",
    "about",
    "phases",
    "maxAxesPerTable",
    "voteBudget",
    "columns",
    "facets",
    "questions"
  );
  private static final Set<String> PHASE = Set.of(
    "id",
    "title",
    "guidance",
    "allows",
    "showsAuthors",
    "groupsApart",
    "onlyFacilitators",
    "hiddenUntilReveal",
    "minutes",
    "budgets"
  );
  private static final Set<String> NAMED = Set.of("id", "title");
  private static final Set<String> WORDS = Set.of("fr", "en");
  private static final Set<String> BUDGETS = Set.of("axesPerTable", "votes");
  private static final Words NO_WORDS = new Words("", "");
  /** Enough for every list of a method, and little enough to look at. */
  private static final int LONGEST_LIST = 100;

  private final List<MethodFault> faults = new ArrayList<>();

  private MethodFile() {}

  public static ObjectNode write(Method method) {
    var file = Json.MAPPER.createObjectNode().put("format", FORMAT);
    file.setAll((ObjectNode) Json.MAPPER.valueToTree(method));
    file.set("questions", Json.MAPPER.valueToTree(method.groupQuestions()));
    return file;
  }

  /**
   * The method that a file holds, sound and clean.
   *
   * @throws RejectedException with {@link Rejection.MethodUnsound} that names everything that is wrong
   */
  public static Method read(ObjectNode file) {
    var reader = new MethodFile();
    var method = reader.method(file);
    return SoundMethod.of(method, reader.faults);
  }

  private Method method(ObjectNode file) {
    onlyMembers("", file, METHOD);
    if (!FORMAT.equals(text("format", file.get("format")))) {
      add("format", WRONG_FORM);
    }
    return new Method(
      id("id", file.get("id")),
      number("version", file.get("version"), 1),
      list("phases", file.get("phases"), this::phase),
      number("maxAxesPerTable", file.get("maxAxesPerTable"), 1),
      number("voteBudget", file.get("voteBudget"), 1),
      list("columns", file.get("columns"), (at, node) -> named(at, node, Column::new)),
      list("facets", file.get("facets"), (at, node) -> named(at, node, FacetKind::new)),
      list("questions", file.get("questions"), (at, node) -> named(at, node, GroupQuestion::new)),
      words("title", file.get("title")),
      file.hasNonNull("about") ? words("about", file.get("about")) : null
    );
  }

  private @Nullable Phase phase(String at, JsonNode node) {
    if (!(node instanceof ObjectNode phase)) {
      add(at, WRONG_FORM);
      return null;
    }
    onlyMembers(at, phase, PHASE);
    return new Phase(
      new PhaseId(id(at + ".id", phase.get("id"))),
      words(at + ".title", phase.get("title")),
      words(at + ".guidance", phase.get("guidance")),
      activities(at + ".allows", phase.get("allows")),
      Boolean.TRUE.equals(truth(at + ".showsAuthors", phase.get("showsAuthors"))),
      truth(at + ".groupsApart", phase.get("groupsApart")),
      phase.hasNonNull("onlyFacilitators")
        ? activities(at + ".onlyFacilitators", phase.get("onlyFacilitators"))
        : null,
      truth(at + ".hiddenUntilReveal", phase.get("hiddenUntilReveal")),
      numberOrNull(at + ".minutes", phase.get("minutes")),
      budgets(at + ".budgets", phase.get("budgets"))
    );
  }

  private @Nullable Budgets budgets(String at, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!(node instanceof ObjectNode budgets)) {
      add(at, WRONG_FORM);
      return null;
    }
    onlyMembers(at, budgets, BUDGETS);
    return new Budgets(
      numberOrNull(at + ".axesPerTable", budgets.get("axesPerTable")),
      numberOrNull(at + ".votes", budgets.get("votes"))
    );
  }

  private <T> @Nullable T named(String at, JsonNode node, BiFunction<String, Words, T> maker) {
    if (!(node instanceof ObjectNode named)) {
      add(at, WRONG_FORM);
      return null;
    }
    onlyMembers(at, named, NAMED);
    return maker.apply(id(at + ".id", named.get("id")), words(at + ".title", named.get("title")));
  }

  private Set<Activity> activities(String at, @Nullable JsonNode node) {
    Set<Activity> activities = EnumSet.noneOf(Activity.class);
    activities.addAll(
      list(at, node, (place, each) -> {
        var word = text(place, each);
        var known = Arrays.stream(Activity.values())
          .filter(activity -> activity.word().equals(word))
          .findFirst();
        if (known.isEmpty()) {
          add(place, UNKNOWN);
        }
        return known.orElse(null);
      })
    );
    return activities;
  }

  private Words words(String at, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      add(at, MISSING);
      return NO_WORDS;
    }
    if (!(node instanceof ObjectNode words)) {
      add(at, WRONG_FORM);
      return NO_WORDS;
    }
    onlyMembers(at, words, WORDS);
    return new Words(text(at + ".fr", words.get("fr")), text(at + ".en", words.get("en")));
  }

  /** Makes a part out of a node in its place; null for one that is none. */
  private interface Part<T> {
    @Nullable
    T of(String at, JsonNode node);
  }

  private <T> List<T> list(String at, @Nullable JsonNode node, Part<T> part) {
    List<T> all = new ArrayList<>();
    if (node == null || node.isNull()) {
      add(at, MISSING);
      return all;
    }
    if (!node.isArray()) {
      add(at, WRONG_FORM);
      return all;
    }
    if (node.size() > LONGEST_LIST) {
      faults.add(new MethodFault(at, TOO_MANY, LONGEST_LIST));
    }
    for (int i = 0; i < Math.min(node.size(), LONGEST_LIST); i++) {
      var one = part.of(at + "[" + i + "]", node.get(i));
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  /** What stands there, or something that can stand where an id does and is reported as wrong. */
  private String id(String at, @Nullable JsonNode node) {
    var id = text(at, node);
    if (Id.isOne(id)) {
      return id;
    }
    if (!id.isEmpty()) {
      add(at, WRONG_FORM);
    } else if (node != null && node.isString()) {
      add(at, MISSING);
    }
    return "unreadable-" + faults.size();
  }

  private String text(String at, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      add(at, MISSING);
      return "";
    }
    if (!node.isString()) {
      add(at, WRONG_FORM);
      return "";
    }
    return node.stringValue();
  }

  private int number(String at, @Nullable JsonNode node, int otherwise) {
    if (node == null || node.isNull()) {
      add(at, MISSING);
      return otherwise;
    }
    var number = numberOrNull(at, node);
    return number == null ? otherwise : number;
  }

  private @Nullable Integer numberOrNull(String at, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isInt()) {
      add(at, WRONG_FORM);
      return null;
    }
    return node.intValue();
  }

  private @Nullable Boolean truth(String at, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isBoolean()) {
      add(at, WRONG_FORM);
      return null;
    }
    return node.booleanValue();
  }

  private void onlyMembers(String at, ObjectNode object, Set<String> known) {
    for (var name : object.propertyNames()) {
      if (!known.contains(name)) {
        add(
          (at.isEmpty() ? "" : at + ".") + (name.length() > 40 ? name.substring(0, 40) + "…" : name),
          UNKNOWN
        );
      }
    }
  }

  private void add(String at, MethodFault.Problem problem) {
    faults.add(new MethodFault(at, problem));
  }
}

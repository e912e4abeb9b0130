package tablee.live.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tablee.live.wire.Goodbye;
import tablee.live.wire.Lang;
import tablee.live.wire.Trouble;
import tablee.messages.Rejection;
import tablee.messages.id.PhaseId;
import tablee.messages.method.Activity;
import tablee.messages.method.Method;
import tablee.messages.method.MethodFault;
import tablee.messages.method.Phase;

/** Says to people why something was not done. */
public final class Wording {

  private static final Wording FRENCH = new Wording(Lang.FR);
  private static final Wording ENGLISH = new Wording(Lang.EN);

  private static final int SHOWN_FAULTS = 5;

  private final Lang lang;
  private final Phrases phrases;

  private Wording(Lang lang) {
    this.lang = lang;
    this.phrases = Phrases.load("refusals", lang);
  }

  public static Wording in(Lang lang) {
    return lang == Lang.EN ? ENGLISH : FRENCH;
  }

  /** @param method the workshop's, which has the words for its phases; null where there is no workshop */
  public String say(Rejection rejection, @Nullable Method method) {
    var code = rejection.code();
    return switch (rejection) {
      case Rejection.Malformed it -> phrases.say(code, Map.of("field", field(it.field())));
      case Rejection.TextMissing it -> phrases.say(code, Map.of("field", field(it.field())));
      case Rejection.TextTooLong it -> phrases.say(
        code,
        Map.of("field", field(it.field()), "limit", number(it.limit()), "length", number(it.length()))
      );
      case Rejection.NotInThisPhase it -> notInThisPhase(it, method);
      case Rejection.LeftToFacilitators it -> phrases.say(
        code,
        Map.of("activity", activity(it.activity()), "now", phase(it.now(), method))
      );
      case Rejection.MethodUnsound it -> phrases.say(code, Map.of("faults", faults(it.faults())));
      case Rejection.MethodMovedOn it -> phrases.say(code, Map.of("latest", number(it.latest())));
      case Rejection.NotFound it -> phrases.say(code, Map.of("kind", kind(it.kind())));
      case Rejection.AlreadyThere it -> phrases.say(code, Map.of("kind", kind(it.kind())));
      case Rejection.WorkshopIsFull it -> phrases.say(code, Map.of("limit", number(it.limit())));
      case Rejection.TableIsFull it -> phrases.say(code, Map.of("limit", number(it.limit())));
      case Rejection.GroupHasMembers it -> phrases.say(code, Map.of("members", number(it.members())));
      case Rejection.BudgetSpent it -> phrases.say(code, Map.of("budget", number(it.budget())));
      case Rejection.MarkTooHigh it -> phrases.say(code, Map.of("limit", number(it.limit())));
      case Rejection.ObjectionsStand it -> phrases.say(code, Map.of("objections", number(it.objections())));
      case Rejection.GroupIsFull it -> phrases.say(code, Map.of("limit", number(it.limit())));
      case Rejection.TooMany it -> phrases.say(code, Map.of("limit", number(it.limit())));
      case Rejection.TableLocked it -> phrases.say(code, Map.of("reason", it.reason()));
      case Rejection.RecommendationClosed it -> phrases.say(code + "." + it.status().word(), Map.of());
      case Rejection.AmendmentOutdated it -> phrases.say(
        code,
        Map.of("based", number(it.basedOn()), "version", number(it.version()))
      );
      case Rejection.AmendmentsWait it -> phrases.say(code, Map.of("amendments", number(it.amendments())));
      case Rejection.RecommendationContested it -> phrases.say(
        code,
        Map.of("objections", number(it.objections()))
      );
      case Rejection.BuiltUpon it -> phrases.say(code + "." + it.since().word(), Map.of());
      case Rejection.CannotBeUndone it -> phrases.say(code + "." + it.why().word(), Map.of());
      case Rejection.ChangedMeanwhile it -> phrases.say(code, Map.of("field", field(it.field())));
      // The others say everything with their name. One with a gap that is not filled here fails its test.
      default -> phrases.say(code, Map.of());
    };
  }

  public String say(Trouble trouble) {
    return phrases.say("trouble." + trouble.code(), Map.of());
  }

  public String say(Goodbye goodbye) {
    return phrases.say("bye." + goodbye.name().toLowerCase(Locale.ROOT).replace('_', '-'), Map.of());
  }

  private String notInThisPhase(Rejection.NotInThisPhase it, @Nullable Method method) {
    Map<String, String> values = new HashMap<>();
    values.put("activity", activity(it.activity()));
    values.put(
      "when",
      it.takenIn().isEmpty()
        ? phrases.say("not-in-this-phase.never", Map.of())
        : phrases.say("not-in-this-phase.when", Map.of("phases", phases(it.takenIn(), method)))
    );
    if (it.now() == null) {
      return phrases.say("not-in-this-phase.not-started", values);
    }
    values.put("now", phase(it.now(), method));
    return phrases.say("not-in-this-phase", values);
  }

  private String activity(Activity activity) {
    return phrases.say("activity." + activity.word(), Map.of());
  }

  /** The first of them; whoever has the whole list shows it all. */
  private String faults(List<MethodFault> faults) {
    return faults
      .stream()
      .limit(SHOWN_FAULTS)
      .map(
        fault ->
          fault.at() +
          phrases.say("colon", Map.of()) +
          phrases.say("fault." + fault.problem().word(), Map.of())
      )
      .collect(Collectors.joining(" ; "));
  }

  private String phases(List<PhaseId> phases, @Nullable Method method) {
    return phases
      .stream()
      .map(phase -> phrases.say("phase", Map.of("phase", phase(phase, method))))
      .collect(Collectors.joining(phrases.say("or", Map.of())));
  }

  private String phase(PhaseId id, @Nullable Method method) {
    return method == null
      ? id.value()
      : method.phase(id).map(Phase::title).map(lang::choose).orElse(id.value());
  }

  private String field(String field) {
    var key = "field." + field;
    return phrases.has(key) ? phrases.say(key, Map.of()) : phrases.say("field.other", Map.of("field", field));
  }

  private String kind(String kind) {
    var key = "kind." + kind;
    return phrases.say(phrases.has(key) ? key : "kind.other", Map.of());
  }

  private String number(int number) {
    return String.format(lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH, "%,d", number);
  }
}

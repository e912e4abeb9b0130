package tablee.live.words;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.counsel.Status;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.PhaseId;
import tablee.messages.method.Activity;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.MethodFault;

/** One of every refusal there is. */
public final class Rejections {

  private static final Map<Class<?>, Object> VALUES = Map.of(
    int.class,
    6,
    Role.class,
    Role.PROJECTOR,
    AxisId.class,
    new AxisId("a1"),
    ExpectationId.class,
    new ExpectationId("e1"),
    PhaseId.class,
    CollectiveExploration.GROUPS,
    List.class,
    List.of(CollectiveExploration.EXPLORATION, CollectiveExploration.POOLING),
    Activity.class,
    Activity.PROPOSE_AXES,
    Status.class,
    Status.ADOPTED,
    Actor.class,
    Actor.parse("participant:yann")
  );
  private static final Map<String, String> WORDS = Map.of(
    "field",
    "title",
    "kind",
    "axis",
    "id",
    "a1",
    "method",
    "ours",
    "reason",
    "Une pause, s’il vous plaît."
  );

  private Rejections() {}

  public static List<Rejection> samples() {
    return Arrays.stream(Rejection.class.getPermittedSubclasses())
      .map(Rejections::sample)
      .sorted(Comparator.comparing(Rejection::code))
      .toList();
  }

  private static Rejection sample(Class<?> type) {
    var components = type.getRecordComponents();
    try {
      var maker = type.getDeclaredConstructor(
        Arrays.stream(components)
          .map(RecordComponent::getType)
          .toArray(Class[]::new)
      );
      return (Rejection) maker.newInstance(Arrays.stream(components).map(Rejections::value).toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has parts that no sample is known for", e);
    }
  }

  private static Object value(RecordComponent component) {
    if (
      component.getType().isEnum() &&
      component.getType().getEnclosingClass() == component.getDeclaringRecord()
    ) {
      return component.getType().getEnumConstants()[0];
    }
    if (component.getName().equals("faults")) {
      return List.of(new MethodFault("phases[0].title.fr", MethodFault.Problem.MISSING));
    }
    var value =
      component.getType() == String.class ? WORDS.get(component.getName()) : VALUES.get(component.getType());
    if (value == null) {
      throw new AssertionError("no sample for " + component);
    }
    return value;
  }
}

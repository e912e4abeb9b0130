package tablee.live.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tablee.messages.method.MethodFault.Problem.DUPLICATE;
import static tablee.messages.method.MethodFault.Problem.MARKUP;
import static tablee.messages.method.MethodFault.Problem.MISSING;
import static tablee.messages.method.MethodFault.Problem.TOO_MANY;
import static tablee.messages.method.MethodFault.Problem.UNKNOWN;
import static tablee.messages.method.MethodFault.Problem.WRONG_FORM;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.live.wire.Json;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.method.BuiltInMethods;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.Method;
import tablee.messages.method.MethodFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What leaves as a file comes back as it was; what never was a method is told what it is not. */
class MethodFileTest {

  private static ObjectNode file() {
    return MethodFile.write(CollectiveExploration.method());
  }

  private static ObjectNode file(Consumer<ObjectNode> change) {
    var file = file();
    change.accept(file);
    return file;
  }

  private static List<MethodFault> faults(ObjectNode file) {
    var refused = catchThrowableOfType(RejectedException.class, () -> MethodFile.read(file));
    return ((Rejection.MethodUnsound) refused.rejection()).faults();
  }

  private static ObjectNode phase(ObjectNode file, int n) {
    return (ObjectNode) file.get("phases").get(n);
  }

  static List<Method> builtIn() {
    return BuiltInMethods.all();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void aMethodComesBackFromItsFileAsItWas(Method method) {
    var bytes = Json.MAPPER.writeValueAsBytes(MethodFile.write(method));
    assertThat(bytes.length).isLessThan(32 * 1024);
    assertThat(MethodFile.read((ObjectNode) Json.MAPPER.readTree(bytes))).isEqualTo(method);
  }

  @Test
  void aFileSaysWhatItIs() {
    assertThat(faults(file(it -> it.remove("format")))).contains(new MethodFault("format", MISSING));
    assertThat(faults(file(it -> it.put("format", "tablee-method/2")))).containsExactly(
      new MethodFault("format", WRONG_FORM)
    );
  }

  @Test
  void anEmptyObjectIsToldEverythingItLacks() {
    assertThat(faults(Json.MAPPER.createObjectNode()))
      .extracting(MethodFault::at)
      .contains(
        "format",
        "id",
        "version",
        "title",
        "phases",
        "maxAxesPerTable",
        "voteBudget",
        "columns",
        "facets"
      );
  }

  @Test
  void membersThatNobodyWouldHeedAreNamed() {
    var surprising = file(it -> {
      it.put("__proto__", "x");
      phase(it, 1).put("allow", "join");
      ((ObjectNode) phase(it, 1).get("title")).put("br", "Ergerzhout");
    });
    assertThat(faults(surprising)).containsExactlyInAnyOrder(
      new MethodFault("__proto__", UNKNOWN),
      new MethodFault("phases[1].allow", UNKNOWN),
      new MethodFault("phases[1].title.br", UNKNOWN)
    );
  }

  @Test
  void anActivityThatThisVersionDoesNotHaveIsNamed() {
    var later = file(it -> ((ArrayNode) phase(it, 0).get("allows")).add("teleport"));
    assertThat(faults(later))
      .singleElement()
      .satisfies(fault -> {
        assertThat(fault.problem()).isEqualTo(UNKNOWN);
        assertThat(fault.at()).startsWith("phases[0].allows[");
      });
  }

  @Test
  void whatHasAnotherFormIsNamedWhereItStands() {
    var odd = file(it -> {
      it.put("version", "two");
      it.put("columns", "four");
      it.put("maxAxesPerTable", 2.5);
      phase(it, 0).put("showsAuthors", "yes");
      ((ArrayNode) it.get("facets")).add(7);
      phase(it, 2).put("id", "no spaces please");
      phase(it, 3).put("minutes", 1e99);
    });
    assertThat(faults(odd)).contains(
      new MethodFault("version", WRONG_FORM),
      new MethodFault("columns", WRONG_FORM),
      new MethodFault("maxAxesPerTable", WRONG_FORM),
      new MethodFault("phases[0].showsAuthors", WRONG_FORM),
      new MethodFault("facets[9]", WRONG_FORM),
      new MethodFault("phases[2].id", WRONG_FORM),
      new MethodFault("phases[3].minutes", WRONG_FORM)
    );
  }

  @Test
  void tagsAndDoubledIdsAreFound() {
    var hostile = file(it -> {
      ((ObjectNode) phase(it, 0).get("guidance")).put("fr", "<img src=x onerror=alert(1)>");
      phase(it, 1).put("id", "welcome");
    });
    assertThat(faults(hostile)).containsExactlyInAnyOrder(
      new MethodFault("phases[0].guidance.fr", MARKUP),
      new MethodFault("phases[1].id", DUPLICATE)
    );
  }

  @Test
  void aListWithoutEndIsNotReadToItsEnd() {
    var endless = file(it -> {
      var phases = (ArrayNode) it.get("phases");
      for (int n = 0; n < 50_000; n++) {
        phases.add(n);
      }
    });
    assertThat(faults(endless))
      .contains(new MethodFault("phases", TOO_MANY, 100))
      .hasSizeLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = { "{\"a\":1,\"a\":2}", "{\"a\":", "[[[[[[[[[[1]]]]]]]]]]", "{} {}" })
  void whatIsNoJsonOrDoubledOrTooDeepIsNotReadAtAll(String text) {
    assertThatThrownBy(() -> Json.MAPPER.readTree(text)).isInstanceOf(JacksonException.class);
  }
}

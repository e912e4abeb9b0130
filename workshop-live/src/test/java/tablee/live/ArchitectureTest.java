package tablee.live;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The picture of the house. ArchUnit fails a rule that matches no class. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT = new ClassFileImporter()
    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
    .withImportOption(location -> !location.contains("-tests.jar"))
    .importPackages("tablee");

  private static final String SPRING = "org.springframework..";
  private static final String AXON = "org.axonframework..";

  /** Where Spring joins the parts: configuration, settings, and what Spring calls. */
  private static final DescribedPredicate<JavaClass> CONFIGURATION = resideInAPackage("..spring..")
    .or(nested(simpleNameEndingWith("Configuration")))
    .or(nested(simpleNameEndingWith("Properties")))
    .or(nested(simpleNameEndingWith("Settings")))
    .or(nested(implement(EnvironmentPostProcessor.class)))
    .as("configuration");

  private static DescribedPredicate<JavaClass> nested(DescribedPredicate<JavaClass> predicate) {
    return DescribedPredicate.describe("top-level class " + predicate.getDescription(), each ->
      predicate.test(topLevel(each))
    );
  }

  private static JavaClass topLevel(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
  }

  @Test
  void theModulesDependOnEachOtherInOneDirection() {
    layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("messages")
      .definedBy("tablee.messages..")
      .layer("board")
      .definedBy("tablee.board..")
      .layer("event-log")
      .definedBy("tablee.log..")
      .layer("command-side")
      .definedBy("tablee.command..")
      .layer("query-side")
      .definedBy("tablee.query..")
      .layer("workshop-live")
      .definedBy("tablee.live..")
      .whereLayer("messages")
      .mayNotAccessAnyLayer()
      .whereLayer("board")
      .mayOnlyAccessLayers("messages")
      .whereLayer("event-log")
      .mayOnlyAccessLayers("messages")
      .whereLayer("command-side")
      .mayOnlyAccessLayers("messages")
      .whereLayer("query-side")
      .mayOnlyAccessLayers("messages", "board")
      .whereLayer("workshop-live")
      .mayOnlyAccessLayers("messages", "board")
      .check(PRODUCT);
  }

  /** Board is one package; aggregates rest on each other's facts both ways, which is what premises are for. */
  @ParameterizedTest
  @ValueSource(strings = { "messages", "log", "query", "live" })
  void noPartOfAModuleGoesInCircles(String module) {
    slices()
      .matching("tablee." + module + ".(*)..")
      .should()
      .beFreeOfCycles()
      .check(PRODUCT);
  }

  @Test
  void whatIsSaidAndWhatIsShownIsPlainJava() {
    noClasses()
      .that()
      .resideInAnyPackage("tablee.messages..", "tablee.board..")
      .should()
      .dependOnClassesThat(resideInAnyPackage(SPRING, AXON, "java.sql..", "com.mongodb..", "tools.jackson.."))
      .check(PRODUCT);
  }

  @Test
  void springIsAtTheEdgesAndInConfigurationOnly() {
    noClasses()
      .that()
      .resideInAnyPackage("tablee.log..", "tablee.command..", "tablee.query..")
      .and(DescribedPredicate.not(CONFIGURATION))
      .should()
      .dependOnClassesThat(resideInAPackage(SPRING))
      .check(PRODUCT);
  }

  @Test
  void insideTheEdgeSpringIsInConfigurationOnly() {
    noClasses()
      .that()
      .resideInAnyPackage(
        "tablee.live.access..",
        "tablee.live.command..",
        "tablee.live.connection..",
        "tablee.live.measure..",
        "tablee.live.room..",
        "tablee.live.wire..",
        "tablee.live.words.."
      )
      .and(DescribedPredicate.not(CONFIGURATION))
      .should()
      .dependOnClassesThat(resideInAPackage(SPRING))
      .check(PRODUCT);
  }

  @Test
  void theEdgeKnowsNoAxonAndNoStorage() {
    noClasses()
      .that()
      .resideInAPackage("tablee.live..")
      .should()
      .dependOnClassesThat(resideInAnyPackage(AXON, "java.sql..", "org.sqlite..", "com.mongodb.."))
      .check(PRODUCT);
  }

  @Test
  void onlyTheLinesKnowWhichServerCarriesThem() {
    noClasses()
      .that()
      .resideOutsideOfPackages("tablee.live.websocket..", "tablee.live.stream..", "tablee.live.http..")
      .should()
      .dependOnClassesThat(resideInAPackage("org.eclipse.jetty.."))
      .check(PRODUCT);
  }

  @Test
  void decisionsAndFoldsReadNoClockAndDrawNoNumber() {
    noClasses()
      .that()
      .resideInAnyPackage("tablee.messages..", "tablee.board..", "tablee.command.*..")
      .should()
      .callMethod(Instant.class, "now")
      .orShould()
      .callMethod(LocalDate.class, "now")
      .orShould()
      .callMethod(System.class, "currentTimeMillis")
      .orShould()
      .callMethod(UUID.class, "randomUUID")
      .orShould()
      .dependOnClassesThat()
      .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
      .check(PRODUCT);
  }

  @Test
  void everyPackageSaysThatNothingInItIsNullUnlessItSaysSo() {
    var packages = PRODUCT.stream().map(JavaClass::getPackage).distinct().toList();
    assertThat(packages).hasSizeGreaterThan(30);
    assertThat(packages).allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }

  @Test
  void whatNoOtherPackageNeedsIsNotPublic() {
    classes()
      .that()
      .resideInAnyPackage("tablee.live..", "tablee.board..", "tablee.command..", "tablee.query..")
      .and()
      .areTopLevelClasses()
      .and()
      .haveModifier(JavaModifier.PUBLIC)
      .and()
      .areNotAnnotatedWith(SpringBootApplication.class)
      .and()
      .areNotAnnotatedWith(AutoConfiguration.class)
      .and()
      .areNotAssignableTo(Throwable.class)
      .and()
      .areNotAssignableTo(ToolProvider.class)
      .should(beNeededByAnotherPackage())
      .check(PRODUCT);
  }

  private static ArchCondition<JavaClass> beNeededByAnotherPackage() {
    return new ArchCondition<>("be needed by another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean needed = PRODUCT.stream()
          .filter(other -> topLevel(other).equals(type))
          .flatMap(other -> other.getDirectDependenciesToSelf().stream())
          .anyMatch(
            dependency -> !dependency.getOriginClass().getPackageName().equals(type.getPackageName())
          );
        if (!needed) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is public for nobody"));
        }
      }
    };
  }

  @Test
  void theRulesSeeEveryModule() {
    for (var module : List.of("messages", "board", "log", "command", "query", "live")) {
      assertThat(
        PRODUCT.stream().filter(each -> each.getPackageName().startsWith("tablee." + module))
      ).isNotEmpty();
    }
  }
}

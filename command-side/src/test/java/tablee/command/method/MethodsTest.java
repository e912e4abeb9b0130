package tablee.command.method;

import static tablee.command.Story.*;

import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.Method;
import tablee.messages.method.MethodCommand.PublishMethod;
import tablee.messages.method.MethodEvent.MethodPublished;

class MethodsTest {

  private final Scene<Methods> scene = Scene.of(Methods.class, Methods::new);

  /** The default method with a table limit of its own, under another name. */
  private static Method ours(int version, int axes) {
    var it = CollectiveExploration.method();
    return new Method(
      "ours",
      version,
      it.phases(),
      axes,
      it.voteBudget(),
      it.columns(),
      it.facets(),
      it.questions(),
      it.title(),
      it.about()
    );
  }

  private static PublishMethod publish(Method method) {
    return new PublishMethod(PROGRAMME, method, FACILITATOR);
  }

  private static MethodPublished published(Method method) {
    return new MethodPublished(PROGRAMME, method, FACILITATOR);
  }

  @Test
  void aProgrammeKeepsMethodsOfItsOwn() {
    scene
      .given(launched())
      .when(publish(ours(1, 6)))
      .records(published(ours(1, 6)))
      .restingOn(Streams.programme(PROGRAMME));
  }

  @Test
  void aChangedMethodIsTheNextVersion() {
    scene
      .given(launched().then(published(ours(1, 6))))
      .when(publish(ours(2, 5)))
      .records(published(ours(2, 5)));
  }

  @Test
  void whoHasNotSeenTheLatestVersionDoesNotOverwriteIt() {
    var two = launched().then(published(ours(1, 6)), published(ours(2, 5)));
    scene
      .given(two)
      .when(publish(ours(2, 4)))
      .isRefused(new Rejection.MethodMovedOn("ours", 2));
    scene
      .given(two)
      .when(publish(ours(4, 4)))
      .isRefused(new Rejection.MethodMovedOn("ours", 2));
    scene
      .given(launched())
      .when(publish(ours(2, 4)))
      .isRefused(new Rejection.MethodMovedOn("ours", 0));
  }

  @Test
  void publishingWhatIsThereAlreadyChangesNothing() {
    scene
      .given(launched().then(published(ours(1, 6))))
      .when(publish(ours(2, 6)))
      .recordsNothing();
  }

  @Test
  void aBuiltInMethodKeepsItsName() {
    scene
      .given(launched())
      .when(publish(CollectiveExploration.method().as(1)))
      .isRefused(new Rejection.AlreadyThere("method", "collective-exploration"));
  }

  @Test
  void thereMustBeSuchAProgramme() {
    scene.when(publish(ours(1, 6))).isRefused(new Rejection.NotFound("programme", "cooperations"));
  }

  @Test
  void onlyFacilitatorsPublish() {
    scene
      .given(launched())
      .when(new PublishMethod(PROGRAMME, ours(1, 6), by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }
}

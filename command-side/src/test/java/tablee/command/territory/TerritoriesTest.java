package tablee.command.territory;

import static tablee.command.Refused.assertRefused;
import static tablee.command.Story.*;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.id.TerritoryId;
import tablee.messages.programme.Aspect;
import tablee.messages.programme.Coordinates;
import tablee.messages.programme.TerritoryCommand.AddTerritory;
import tablee.messages.programme.TerritoryCommand.DescribeTerritory;
import tablee.messages.programme.TerritoryCommand.PutTerritoryBack;
import tablee.messages.programme.TerritoryCommand.ReviseTerritory;
import tablee.messages.programme.TerritoryCommand.TakeTerritoryOut;
import tablee.messages.programme.TerritoryEvent.TerritoryAdded;
import tablee.messages.programme.TerritoryEvent.TerritoryDescribed;
import tablee.messages.programme.TerritoryEvent.TerritoryPutBack;
import tablee.messages.programme.TerritoryEvent.TerritoryRevised;
import tablee.messages.programme.TerritoryEvent.TerritoryTakenOut;

class TerritoriesTest {

  private static final TerritoryId TREGOR = new TerritoryId("tregor");
  private static final Coordinates THERE = new Coordinates(48.6, -3.8);
  private static final Event ADDED = new TerritoryAdded(PROGRAMME, TREGOR, "Trégor", THERE, FACILITATOR);
  private static final Event OUT = new TerritoryTakenOut(PROGRAMME, TREGOR, FACILITATOR);
  private static final Event WRITTEN = new TerritoryDescribed(
    PROGRAMME,
    TREGOR,
    Aspect.ACTORS,
    1,
    "Les communes",
    FACILITATOR
  );

  private final Scene<Territories> scene = Scene.of(Territories.class, Territories::new);

  private static DescribeTerritory write(String text, int basedOn) {
    return new DescribeTerritory(PROGRAMME, TREGOR, Aspect.ACTORS, text, basedOn, FACILITATOR);
  }

  @Test
  void aTerritoryIsAddedOnceToALaunchedProgramme() {
    var add = new AddTerritory(PROGRAMME, TREGOR, "Trégor", THERE, FACILITATOR);
    scene.given(launched()).when(add).records(ADDED).restingOn(Streams.programme(PROGRAMME));
    scene
      .given(launched().then(ADDED))
      .when(add)
      .isRefused(new Rejection.AlreadyThere("territory", "tregor"));
    scene.given(story()).when(add).isRefused(new Rejection.NotFound("programme", "cooperations"));
  }

  @Test
  void aTerritoryIsRenamedAndMoved() {
    scene
      .given(launched().then(ADDED))
      .when(new ReviseTerritory(PROGRAMME, TREGOR, "Le Trégor", null, FACILITATOR))
      .records(new TerritoryRevised(PROGRAMME, TREGOR, "Le Trégor", null, FACILITATOR));
    scene
      .given(launched().then(ADDED))
      .when(new ReviseTerritory(PROGRAMME, TREGOR, "Trégor", THERE, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void anAspectIsWrittenAndRewritten() {
    scene.given(launched().then(ADDED)).when(write("Les communes", 0)).records(WRITTEN);
    scene
      .given(launched().then(ADDED, WRITTEN))
      .when(write("Les communes, les associations", 1))
      .records(
        new TerritoryDescribed(
          PROGRAMME,
          TREGOR,
          Aspect.ACTORS,
          2,
          "Les communes, les associations",
          FACILITATOR
        )
      );
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotRead() {
    scene
      .given(launched().then(ADDED, WRITTEN))
      .when(write("Les associations", 0))
      .isRefused(new Rejection.ChangedMeanwhile("actors"));
  }

  @Test
  void writingTheSameAgainChangesNothing() {
    scene.given(launched().then(ADDED, WRITTEN)).when(write("Les communes", 0)).recordsNothing();
  }

  @Test
  void aTerritoryIsTakenOutAndPutBack() {
    var takeOut = new TakeTerritoryOut(PROGRAMME, TREGOR, FACILITATOR);
    var putBack = new PutTerritoryBack(PROGRAMME, TREGOR, FACILITATOR);
    scene.given(launched().then(ADDED)).when(takeOut).records(OUT);
    scene.given(launched().then(ADDED, OUT)).when(takeOut).recordsNothing();
    scene
      .given(launched().then(ADDED, OUT))
      .when(putBack)
      .records(new TerritoryPutBack(PROGRAMME, TREGOR, FACILITATOR));
    scene.given(launched().then(ADDED)).when(putBack).recordsNothing();
    scene
      .given(launched().then(ADDED, OUT))
      .when(write("Les communes", 0))
      .isRefused(new Rejection.NotFound("territory", "tregor"));
  }

  @Test
  void aProgrammeHasAHundredTerritories() {
    var many = IntStream.range(0, 100).<Event>mapToObj(n ->
      new TerritoryAdded(PROGRAMME, new TerritoryId("t" + n), "T", null, FACILITATOR)
    );
    scene
      .given(launched(), new Story(many.toList()))
      .when(new AddTerritory(PROGRAMME, TREGOR, "Trégor", null, FACILITATOR))
      .isRefused(new Rejection.TooMany("territory", 100));
  }

  @Test
  void onlyFacilitatorsWriteOfTerritories() {
    scene
      .given(launched())
      .when(new AddTerritory(PROGRAMME, TREGOR, "Trégor", null, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void aPlaceIsOnEarth() {
    assertRefused(() -> new Coordinates(90.1, 0), new Rejection.Malformed("latitude"));
    assertRefused(() -> new Coordinates(0, -180.5), new Rejection.Malformed("longitude"));
    assertRefused(() -> new Coordinates(Double.NaN, 0), new Rejection.Malformed("latitude"));
  }
}

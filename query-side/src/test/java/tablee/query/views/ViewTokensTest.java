package tablee.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who brings a view further, when several nodes could. */
class ViewTokensTest {

  private static final Duration LEASE = Duration.ofSeconds(10);

  private final AtomicLong watch = new AtomicLong(Long.MAX_VALUE - 5);
  private final View view = new Unseen();
  private ViewsStore store;
  private ViewTokens here;
  private ViewTokens there;

  @BeforeEach
  void twoNodes() {
    var incarnation = UUID.randomUUID().toString();
    store = new ViewsStore(Stores.settings(), () -> incarnation);
    here = node();
    there = node();
    here.initializeTokenSegments("view", 1, new GlobalSequenceTrackingToken(0));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ViewTokens node() {
    return new ViewTokens(store, Map.of("view", view), new Lease(LEASE, watch::get));
  }

  private void later(Duration time) {
    watch.addAndGet(time.toNanos());
  }

  @Test
  void onlyOneNodeBringsAViewFurther() {
    assertThat(here.fetchToken("view", 0)).isEqualTo(new GlobalSequenceTrackingToken(0));
    assertThatThrownBy(() -> there.fetchToken("view", 0)).isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> there.storeToken(null, "view", 0)).isInstanceOf(
      UnableToClaimTokenException.class
    );
    assertThatThrownBy(() -> there.extendClaim("view", 0)).isInstanceOf(UnableToClaimTokenException.class);
    assertThat(here.fetchSegments("view")).containsExactly(0);
  }

  @Test
  void aViewThatIsLetGoGoesOnElsewhereFromWhereItStood() {
    here.fetchToken("view", 0);
    here.storeToken(new GlobalSequenceTrackingToken(4711), "view", 0);
    here.releaseClaim("view", 0);

    assertThat(there.fetchToken("view", 0)).isEqualTo(new GlobalSequenceTrackingToken(4711));
    assertThat(there.position(List.of(view))).isEqualTo(4711);
  }

  @Test
  void aNodeThatGivesSignsOfLifeKeepsItsViews() {
    here.fetchToken("view", 0);
    for (int sign = 0; sign < 10; sign++) {
      assertThatThrownBy(() -> there.fetchToken("view", 0)).isInstanceOf(UnableToClaimTokenException.class);
      later(LEASE.minusMillis(1));
      here.extendClaim("view", 0);
    }
  }

  @Test
  void aNodeThatGivesNoneLosesThemAndLearnsSo() {
    here.fetchToken("view", 0);
    assertThatThrownBy(() -> there.fetchToken("view", 0)).isInstanceOf(UnableToClaimTokenException.class);
    later(LEASE);

    there.fetchToken("view", 0);
    assertThatThrownBy(() -> here.storeToken(new GlobalSequenceTrackingToken(9), "view", 0)).isInstanceOf(
      UnableToClaimTokenException.class
    );
    here.releaseClaim("view", 0);
    there.storeToken(new GlobalSequenceTrackingToken(8), "view", 0);
    assertThat(here.position(List.of(view))).isEqualTo(8);
  }

  @Test
  void ofManyWhoWouldTakeALapsedClaimOneDoes() {
    here.fetchToken("view", 0);
    var nodes = Stream.generate(this::node).limit(8).toList();
    nodes.forEach(node ->
      assertThatThrownBy(() -> node.fetchToken("view", 0)).isInstanceOf(UnableToClaimTokenException.class)
    );
    later(LEASE);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims = nodes
        .stream()
        .map(node -> threads.submit(() -> claims(node)))
        .toList();
      assertThat(
        claims
          .stream()
          .filter(claim -> Stores.of(claim))
          .count()
      ).isEqualTo(1);
    }
  }

  private static boolean claims(ViewTokens node) {
    try {
      node.fetchToken("view", 0);
      return true;
    } catch (UnableToClaimTokenException _) {
      return false;
    }
  }

  @Test
  void aViewBeginsOnce() {
    assertThatThrownBy(() -> there.initializeTokenSegments("view", 1, null)).isInstanceOf(
      UnableToInitializeTokenException.class
    );
    here.fetchToken("view", 0);
    here.deleteToken("view", 0);
    assertThatThrownBy(() -> here.fetchToken("view", 0)).isInstanceOf(UnableToClaimTokenException.class);
    assertThat(here.position(List.of(view))).isZero();
    assertThat(here.requiresExplicitSegmentInitialization()).isTrue();
    assertThat(here.retrieveStorageIdentifier()).isPresent();
  }

  private static final class Unseen implements View {

    @Override
    public String name() {
      return "view";
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public List<String> lookups() {
      return List.of();
    }

    @Override
    public Sketch sketch() {
      throw new UnsupportedOperationException();
    }
  }
}

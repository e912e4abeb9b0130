package tablee.log.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tablee.log.storage.Storage;

/** What the token store promises over every form of storage. */
abstract class TokenStoreContract {

  private static final Serializer JSON = Json.GENERAL;
  private static final Duration LEASE = Duration.ofSeconds(10);

  private final AtomicLong stopwatch = new AtomicLong();
  private Storage storage;
  private LogTokenStore here;
  private LogTokenStore there;

  abstract Storage open();

  @BeforeEach
  void openStores() {
    storage = open();
    here = new LogTokenStore(storage, JSON, "here", LEASE, stopwatch::get);
    there = new LogTokenStore(storage, JSON, "there", LEASE, stopwatch::get);
  }

  @AfterEach
  void closeStorage() {
    storage.close();
  }

  private static TrackingToken at(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  private void pass(Duration time) {
    stopwatch.addAndGet(time.toNanos());
  }

  @Test
  void segmentsBeginAtTheGivenToken() {
    here.initializeTokenSegments("p", 3, at(7));

    assertThat(here.fetchSegments("p")).containsExactly(0, 1, 2);
    assertThat(here.fetchToken("p", 2)).isEqualTo(at(7));
    assertThat(here.fetchSegments("q")).isEmpty();
  }

  @Test
  void segmentsBeginAtTheBeginningIfNoneIsGiven() {
    here.initializeTokenSegments("p", 1);

    assertThat(here.fetchToken("p", 0)).isNull();
  }

  @Test
  void segmentsAreMadeOnce() {
    here.initializeTokenSegments("p", 1);

    assertThatThrownBy(() -> there.initializeTokenSegments("p", 1)).isInstanceOf(
      UnableToClaimTokenException.class
    );
    assertThatThrownBy(() -> there.initializeSegment(at(1), "p", 0)).isInstanceOf(
      UnableToInitializeTokenException.class
    );
  }

  @Test
  void aSegmentThatIsNotThereCannotBeClaimed() {
    assertThatThrownBy(() -> here.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void aStoredTokenIsFoundAgain() {
    here.initializeTokenSegments("p", 1);
    here.fetchToken("p", 0);
    var replay = ReplayToken.createReplayToken(at(9), at(3));

    here.storeToken(replay, "p", 0);

    assertThat(here.fetchToken("p", 0)).isEqualTo(replay);
  }

  @Test
  void aTokenOfASegmentThatIsNotThereIsStoredAllTheSame() {
    here.storeToken(at(4), "p", 1);

    assertThat(here.fetchSegments("p")).containsExactly(1);
    assertThat(here.fetchToken("p", 1)).isEqualTo(at(4));
  }

  @Test
  void aSegmentHasOneHolder() {
    here.initializeTokenSegments("p", 1, at(1));
    here.fetchToken("p", 0);

    assertThatThrownBy(() -> there.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> there.storeToken(at(2), "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> there.extendClaim("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> there.deleteToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
    assertThat(here.fetchToken("p", 0)).isEqualTo(at(1));
  }

  @Test
  void aReleasedSegmentIsFree() {
    here.initializeTokenSegments("p", 1, at(1));
    here.fetchToken("p", 0);
    there.releaseClaim("p", 0);
    assertThatThrownBy(() -> there.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);

    here.releaseClaim("p", 0);

    assertThat(there.fetchToken("p", 0)).isEqualTo(at(1));
  }

  @Test
  void aSilentHolderLosesItsSegmentAndLearnsSo() {
    here.initializeTokenSegments("p", 1, at(1));
    here.fetchToken("p", 0);
    assertThatThrownBy(() -> there.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);

    pass(LEASE);

    assertThat(there.fetchToken("p", 0)).isEqualTo(at(1));
    assertThatThrownBy(() -> here.storeToken(at(2), "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> here.extendClaim("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void aHolderThatGivesSignsOfLifeKeepsItsSegment() {
    here.initializeTokenSegments("p", 1, at(1));
    here.fetchToken("p", 0);
    assertThat(there.fetchAvailableSegments("p")).isEmpty();
    pass(LEASE.minusSeconds(1));
    here.extendClaim("p", 0);
    assertThat(there.fetchAvailableSegments("p")).isEmpty();
    pass(LEASE.minusSeconds(1));

    assertThatThrownBy(() -> there.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void freeSegmentsAreTheOnesThatMayBeClaimed() {
    here.initializeTokenSegments("p", 2);
    here.fetchToken("p", 0);

    assertThat(there.fetchAvailableSegments("p")).extracting(Segment::getSegmentId).containsExactly(1);
    assertThat(here.fetchAvailableSegments("p")).extracting(Segment::getSegmentId).containsExactly(0, 1);
  }

  @Test
  void aHeldSegmentIsDeleted() {
    here.initializeTokenSegments("p", 2);
    here.fetchToken("p", 1);

    here.deleteToken("p", 1);

    assertThat(here.fetchSegments("p")).containsExactly(0);
  }

  @Test
  void tokensArePositionsInThisHistory() {
    assertThat(here.retrieveStorageIdentifier()).contains(storage.incarnation());
  }
}

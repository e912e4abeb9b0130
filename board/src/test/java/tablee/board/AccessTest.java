package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tablee.messages.Actor;
import tablee.messages.Role;

class AccessTest {

  @Test
  void whoeverHoldsALinkIsKnownByTheHashOfItsToken() {
    var access = Story.planned().granted("g1", Role.FACILITATOR, "hash-1", null).board().access();
    assertThat(access.holder("hash-1")).hasValue(new Access.Holder(new Actor(Role.FACILITATOR, "g1"), null));
    assertThat(access.holder("hash-2")).isEmpty();
  }

  @Test
  void aWithdrawnLinkOpensNothing() {
    var access = Story.planned()
      .granted("g1", Role.PROJECTOR, "hash-1", null)
      .withdrawn("g1")
      .board()
      .access();
    assertThat(access.holder("hash-1")).isEmpty();
    assertThat(access.ended("hash-1")).isTrue();
    assertThat(access.ended("hash-that-never-was")).isFalse();
  }

  @Test
  void aLinkThatExpiresIsGoodUntilThatMoment() {
    var end = Instant.parse("2015-10-06T07:00:00Z");
    var holder = Story.planned()
      .granted("g1", Role.PROJECTOR, "h", end)
      .board()
      .access()
      .holder("h")
      .orElseThrow();
    assertThat(holder.expired(end.minusMillis(1))).isFalse();
    assertThat(holder.expired(end)).isTrue();
    assertThat(new Access.Holder(holder.actor(), null).expired(Instant.MAX)).isFalse();
  }

  @Test
  void aParticipantHoldsTheTokenTheyJoinedWithUntilTheyAreRemoved() {
    var story = Story.exploring();
    assertThat(story.board().access().holder("hash-of-yann"))
      .map(Access.Holder::actor)
      .hasValue(Story.person("yann"));
    assertThat(story.board().access().ended("hash-of-yann")).isFalse();
    assertThat(story.removed("yann").board().access().holder("hash-of-yann")).isEmpty();
    assertThat(story.board().access().ended("hash-of-yann")).isTrue();
    assertThat(story.readmitted("yann").board().access().holder("hash-of-yann")).isPresent();
  }
}

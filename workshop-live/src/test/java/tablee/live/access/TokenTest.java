package tablee.live.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.messages.RejectedException;
import tablee.messages.Role;
import tablee.messages.id.WorkshopId;

class TokenTest {

  private static final String SECRET = "0123456789abcdefABCDEF";

  @Test
  void saysWhatItOpensAndForWhom() {
    var token = Token.parse("p.w7Kd." + SECRET).orElseThrow();
    assertThat(token.role()).isEqualTo(Role.PARTICIPANT);
    assertThat(token.workshop()).hasValue(new WorkshopId("w7Kd"));
    assertThat(token.opens(new WorkshopId("w7Kd"))).isTrue();
    assertThat(token.opens(new WorkshopId("other"))).isFalse();
    assertThat(token.programme()).isEmpty();
    assertThat(
      Token.parse("a.w7Kd." + SECRET)
        .orElseThrow()
        .workshop()
    ).isEmpty();
  }

  @Test
  void isTheSameWhetherItIsMadeOrRead() {
    for (var role : Role.values()) {
      var made = Token.made(role, "w1", SECRET);
      var read = Token.parse(made.reveal()).orElseThrow();
      assertThat(read.role()).isEqualTo(role);
      assertThat(read.hash()).isEqualTo(made.hash()).matches("[A-Za-z0-9_-]{43}");
    }
  }

  @Test
  void hidesItselfFromLogs() {
    assertThat(Token.made(Role.FACILITATOR, "w1", SECRET).toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
    strings = { "", "p.w1", "p.w1.short", "x.w1.0123456789abcdefABCDEF", "p..0123456789abcdefABCDEF" }
  )
  void isNothingElse(String text) {
    assertThat(Token.parse(text)).isEmpty();
  }

  @Test
  void takesNoSecretThatCouldBeGuessed() {
    assertThatExceptionOfType(RejectedException.class).isThrownBy(() ->
      Token.made(Role.PARTICIPANT, "w1", "0123456789abcdefABCDE")
    );
  }
}

package tablee.messages.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;

class LinkTest {

  @ParameterizedTest
  @ValueSource(
    strings = {
      "https://example.org/etude.pdf?page=3#haut",
      "http://192.168.1.20:8080/",
      "HTTPS://example.org",
      "https://example.org/%C3%A9tude",
    }
  )
  void leadsToAPage(String address) {
    assertThat(new Link(address).value()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "javascript:alert(1)",
      " javascript:alert(1)",
      "JaVaScRiPt://example.org/%0Aalert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "file:///etc/passwd",
      "ftp://example.org/",
      "//example.org/",
      "/etude.pdf",
      "example.org",
      "https://",
      "https:example.org",
      "https://anna:secret@example.org/",
      "https://example.org/a b",
      "https://example.org/\n",
      "https://exa mple.org/",
      "",
    }
  )
  void leadsNowhereElse(String address) {
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(() -> new Link(address))
      .satisfies(refused -> assertThat(refused.rejection()).isEqualTo(new Rejection.Malformed("link")));
  }

  @Test
  void isOfBoundedLength() {
    var long_ = "https://example.org/" + "a".repeat(500);
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(() -> new Link(long_))
      .satisfies(refused ->
        assertThat(refused.rejection()).isEqualTo(new Rejection.TextTooLong("link", 500, 520))
      );
  }
}

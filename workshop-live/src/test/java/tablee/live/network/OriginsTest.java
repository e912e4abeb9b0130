package tablee.live.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

  private static final Set<String> OWN = Set.of(
    "localhost",
    "127.0.0.1",
    "[::1]",
    "192.168.1.20",
    "laptop",
    "laptop.local"
  );

  private final Origins origins = new Origins(List.of("https://ateliers.example"), () -> OWN, () -> 8080);

  @ParameterizedTest
  @CsvSource(
    nullValues = "-",
    value = {
      // its own names, at the port it serves
      "http://localhost:8080,        localhost:8080,     true",
      "http://192.168.1.20:8080,     192.168.1.20:8080,  true",
      "http://LAPTOP.local:8080,     laptop.local:8080,  true",
      "http://[::1]:8080,            [::1]:8080,         true",
      "http://localhost:8080,        127.0.0.1:8080,     true",
      "http://localhost:8080,        -,                  true",
      "http://localhost:3000,        localhost:8080,     false",
      // an address that leads here without being this machine's, as from within a container
      "http://192.168.7.7:9000,      192.168.7.7:9000,   true",
      "http://192.168.7.7:9000,      192.168.1.20:8080,  false",
      // a name that was made to lead here
      "http://evil.example:8080,     evil.example:8080,  false",
      "http://evil.example,          evil.example,       false",
      "http://1.2.3.4.evil.example,  1.2.3.4.evil.example, false",
      // what is configured, and nothing near it
      "https://ateliers.example,     ateliers.example,   true",
      "https://ateliers.example:443, ateliers.example,   true",
      "http://ateliers.example,      ateliers.example,   false",
      "https://ateliers.example.evil.example, -,         false",
      // no origin at all
      "-,                            localhost:8080,     false",
      "null,                         localhost:8080,     false",
      "'',                           localhost:8080,     false",
      "file://,                      localhost:8080,     false",
      "http://localhost:8080/path,   localhost:8080,     false",
      "http://me@localhost:8080,     localhost:8080,     false",
      "javascript:alert(1),          localhost:8080,     false",
    }
  )
  void allowsItsOwnPagesAndThoseThatAreConfigured(String origin, String host, boolean allowed) {
    assertThat(origins.allow(origin, host)).isEqualTo(allowed);
  }

  @Test
  void aConfiguredOriginThatIsNoneIsFoundAtTheStart() {
    assertThatIllegalArgumentException()
      .isThrownBy(() -> new Origins(List.of("ateliers.example"), () -> OWN, () -> 8080))
      .withMessageContaining("ateliers.example");
  }

  @Test
  void thisMachineKnowsItsNames() {
    assertThat(new OwnNames().all()).contains("localhost", "127.0.0.1", "[::1]");
    assertThat(new OwnNames().onTheNetwork()).noneMatch(name -> name.contains("%"));
  }
}

package tablee.live.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.live.wire.Lang;

class WelcomeTest {

  @Test
  void theConsoleNamesEveryAddressToOpen() {
    assertThat(Welcome.text(Lang.FR, List.of("http://192.168.1.20:8080", "http://localhost:8080"))).isEqualTo(
      """

      Tablée est prête.

        Participer  http://192.168.1.20:8080/
                    http://localhost:8080/
        Animer      http://192.168.1.20:8080/f
                    http://localhost:8080/f
        Projeter    http://192.168.1.20:8080/w
                    http://localhost:8080/w

      On participe avec le code de l’atelier\u00a0; l’animation reçoit ce code en créant un atelier,
      et le lien privé qui ouvre la projection.
      Arrêter\u00a0: Ctrl+C
      """
    );
    assertThat(Welcome.text(Lang.EN, List.of("http://localhost:8080")))
      .startsWith("\nTablée is ready.\n")
      .contains("  Take part   http://localhost:8080/\n")
      .endsWith("Stop: Ctrl+C\n");
  }
}

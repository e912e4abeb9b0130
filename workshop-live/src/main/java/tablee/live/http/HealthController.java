package tablee.live.http;

import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says in one word whether the server is well, to whoever asks. */
@RestController
class HealthController {

  private final HealthEndpoint health;

  HealthController(HealthEndpoint health) {
    this.health = health;
  }

  @GetMapping("/api/health")
  ResponseEntity<Map<String, String>> health() {
    var status = health.health().getStatus();
    return ResponseEntity.status(
      Status.UP.equals(status) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE
    ).body(Map.of("status", status.getCode().toLowerCase(java.util.Locale.ROOT)));
  }
}

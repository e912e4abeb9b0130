package tablee.demo;

import java.io.IOException;
import java.util.Map;

/** Gives out a workshop's links, as its facilitator. */
public final class Links {

  private final Api api;

  public Links(Api api) {
    this.api = api;
  }

  /** A projector's token. */
  public String projector(Room room) throws IOException, InterruptedException {
    return link(room, "projector");
  }

  /** The token of an analyst of the workshop's programme. */
  public String analyst(Room room) throws IOException, InterruptedException {
    return link(room, "analyst");
  }

  private String link(Room room, String role) throws IOException, InterruptedException {
    return api
      .post(
        "/api/workshops/" + room.workshop() + "/links",
        room.token(),
        Map.of("grant", Secrets.id(), "role", role, "secret", Secrets.secret())
      )
      .path("token")
      .asString();
  }
}

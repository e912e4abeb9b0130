package tablee.live.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workshop on a running server, and the ways into it. */
public final class Hall {

  private final Transport transport;
  private final Http http;
  private final String workshop;
  private final String programme;
  private final String facilitator;
  private final String code;

  private Hall(
    Transport transport,
    Http http,
    String workshop,
    String programme,
    String facilitator,
    String code
  ) {
    this.transport = transport;
    this.http = http;
    this.workshop = workshop;
    this.programme = programme;
    this.facilitator = facilitator;
    this.code = code;
  }

  /** Plans a workshop with two tables. */
  public static Hall plan(URI server) {
    var http = Http.at(server);
    var planned = http
      .post(
        "/api/workshops",
        Map.of(
          "workshop",
          id("w"),
          "secret",
          secret(),
          "title",
          "Atelier de Morlaix",
          "date",
          "2015-09-29",
          "place",
          "Morlaix",
          "tables",
          List.of("Table 1", "Table 2")
        )
      )
      .ok();
    return new Hall(
      Transport.WEBSOCKET,
      http,
      planned.path("workshop").stringValue(),
      planned.path("programme").stringValue(),
      planned.path("token").stringValue(),
      planned.path("joinCode").stringValue()
    );
  }

  public static String id(String letter) {
    return letter + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  public static String secret() {
    return UUID.randomUUID().toString();
  }

  public Http http() {
    return http;
  }

  public URI server() {
    return http.server();
  }

  /** The same workshop on another server that has its log. */
  public Hall at(URI otherServer) {
    return new Hall(transport, Http.at(otherServer), workshop, programme, facilitator, code);
  }

  /** The same workshop, whose devices come another way. */
  public Hall over(Transport other) {
    return new Hall(other, http, workshop, programme, facilitator, code);
  }

  /** A device that has said nothing yet. */
  public Device silent() {
    return Device.silent(transport, server(), workshop);
  }

  public Device join(String token) {
    return Device.join(transport, server(), token);
  }

  /** Comes back with what another device showed last. */
  public Device resume(String token, Device before) {
    return Device.resume(transport, server(), token, before);
  }

  public String workshop() {
    return workshop;
  }

  public String programme() {
    return programme;
  }

  public String facilitatorToken() {
    return facilitator;
  }

  public String code() {
    return code;
  }

  public Device facilitator() {
    return join(facilitator);
  }

  /** Joins with the code; returns the token. */
  public String participantToken(String participant, String nickname) {
    return http
      .post(
        "/api/join",
        Map.of(
          "code",
          code,
          "participant",
          participant,
          "secret",
          secret(),
          "nickname",
          nickname,
          "table",
          "t1"
        )
      )
      .ok()
      .path("token")
      .stringValue();
  }

  public Device participant(String nickname) {
    return join(participantToken(id("p"), nickname));
  }

  /** A link given out by the facilitator; returns the token. */
  public String link(String role, String grant) {
    return http
      .with(facilitator)
      .post("/api/workshops/" + workshop + "/links", Map.of("grant", grant, "role", role, "secret", secret()))
      .ok()
      .path("token")
      .stringValue();
  }

  public Device projector() {
    return join(link("projector", id("g")));
  }
}

package tablee.live.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;

/**
 * A capability: a letter for its role, what it opens, and a secret. Whoever looks one up does so by its hash, so that
 * no comparison tells anything about a secret.
 */
public final class Token {

  private static final Pattern FORM = Pattern.compile(
    "([fpwa])\\.([A-Za-z0-9_-]{1,40})\\.([A-Za-z0-9_-]{22,200})"
  );
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,200}");

  private final Role role;
  private final String opens;
  private final String text;

  private Token(Role role, String opens, String text) {
    this.role = role;
    this.opens = opens;
    this.text = text;
  }

  /** Empty for anything that doesn't look like a token. */
  public static Optional<Token> parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches()
      ? Optional.of(new Token(role(matcher.group(1)), matcher.group(2), text))
      : Optional.empty();
  }

  /**
   * The token that a device asks for with a secret of its own.
   *
   * @param opens the workshop, or for analysts the programme
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for a secret that is none
   */
  public static Token made(Role role, String opens, String secret) {
    if (!SECRET.matcher(secret).matches()) {
      throw new Rejection.Malformed("secret").asException();
    }
    return new Token(role, opens, letter(role) + "." + opens + "." + secret);
  }

  private static String letter(Role role) {
    return switch (role) {
      case FACILITATOR -> "f";
      case PARTICIPANT -> "p";
      case PROJECTOR -> "w";
      case ANALYST -> "a";
    };
  }

  private static Role role(String letter) {
    return switch (letter) {
      case "f" -> Role.FACILITATOR;
      case "p" -> Role.PARTICIPANT;
      case "w" -> Role.PROJECTOR;
      default -> Role.ANALYST;
    };
  }

  /** What it says of itself; who holds it is what the log says. */
  public Role role() {
    return role;
  }

  public boolean opens(WorkshopId workshop) {
    return role != Role.ANALYST && opens.equals(workshop.value());
  }

  /** The workshop it says it opens; empty for an analyst's. */
  public Optional<WorkshopId> workshop() {
    return role == Role.ANALYST ? Optional.empty() : Optional.of(new WorkshopId(opens));
  }

  /** The programme it says it opens; empty for all but an analyst's. */
  public Optional<ProgrammeId> programme() {
    return role == Role.ANALYST ? Optional.of(new ProgrammeId(opens)) : Optional.empty();
  }

  /** SHA-256 of the whole token, base64url without padding. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token itself, for the one who asked for it and nobody else. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "Token[" + role.word() + "]";
  }
}

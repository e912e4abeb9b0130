package tablee.live.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tablee.live.room.Rooms;
import tablee.messages.Actor;
import tablee.messages.Commands;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.workshop.WorkshopCommand.ReserveJoinCode;
import tablee.messages.workshop.WorkshopEvent.JoinCodeReserved;

/** Join codes: whose they are, and new ones. */
class Codes {

  private static final int ATTEMPTS = 20;

  /** A household or a village hall has a whole network of these addresses. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final SecureRandom random = new SecureRandom();
  private final Commands commands;
  private final EventLog log;
  private final Rooms rooms;
  private final WrongCodes wrongCodes;

  Codes(Commands commands, EventLog log, Rooms rooms, WrongCodes wrongCodes) {
    this.commands = commands;
    this.log = log;
    this.rooms = rooms;
    this.wrongCodes = wrongCodes;
  }

  /** A code that names a workshop now. */
  record Found(WorkshopId workshop, String code) {}

  /**
   * The workshop that a typed code joins.
   *
   * @throws RejectedException with {@link Rejection.CodeUnknown}, later and later for an address with many wrong codes;
   *     with {@link Rejection.TooFast} if too many of its requests wait
   */
  Found find(String typed, HttpServletRequest request) {
    var code = JoinCode.read(typed).orElseThrow(() -> new Rejection.CodeUnknown().asException());
    var address = address(request.getRemoteAddr());
    if (!wrongCodes.enter(address)) {
      throw new Rejection.TooFast().asException();
    }
    try {
      var workshop = workshop(code);
      if (workshop != null) {
        return new Found(workshop, code);
      }
      Thread.sleep(wrongCodes.count(address));
      throw new Rejection.CodeUnknown().asException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Rejection.Unavailable().asException();
    } finally {
      wrongCodes.leave(address);
    }
  }

  private @Nullable WorkshopId workshop(String code) {
    try {
      for (var recorded : log.stream(Streams.joinCode(code), 0)) {
        if (recorded.event() instanceof JoinCodeReserved reserved) {
          boolean now = rooms.lookUpToDate(
            reserved.workshop(),
            (board, _) -> board.planned() && board.joinCode().equals(code)
          );
          return now ? reserved.workshop() : null;
        }
      }
      return null;
    } catch (LogUnavailableException e) {
      throw new Rejection.Unavailable().asException();
    }
  }

  /** Draws a code that nobody has, and takes it for a workshop. */
  String reserve(WorkshopId workshop, Actor by) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var code = JoinCode.draw(random);
      try {
        commands.submit(new ReserveJoinCode(code, workshop, by), workshop + "/code/" + UUID.randomUUID());
        return code;
      } catch (RejectedException refused) {
        if (!(refused.rejection() instanceof Rejection.AlreadyThere)) {
          throw refused;
        }
      }
    }
    throw new Rejection.Crowded().asException();
  }

  /** The address that wrong codes are counted for. */
  static String address(String remote) {
    try {
      var address = InetAddress.ofLiteral(remote);
      return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
        : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      return remote;
    }
  }
}

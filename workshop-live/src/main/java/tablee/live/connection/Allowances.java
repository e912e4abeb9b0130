package tablee.live.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tablee.messages.Actor;
import tablee.messages.id.WorkshopId;

/**
 * What each sender may still send, over all their connections. By person and never by address: a whole room shares
 * one address.
 */
final class Allowances {

  private record Sender(WorkshopId workshop, Actor actor) {}

  private final Map<Sender, Allowance> bySender = new ConcurrentHashMap<>();
  private final ConnectionSettings settings;

  Allowances(ConnectionSettings settings) {
    this.settings = settings;
  }

  Allowance of(WorkshopId workshop, Actor actor) {
    return bySender.computeIfAbsent(new Sender(workshop, actor), _ ->
      new Allowance(settings.commandBurst(), settings.commandsPerSecond(), System::nanoTime)
    );
  }

  /** Forgets those who kept still. */
  void tidy() {
    bySender.values().removeIf(Allowance::isWhole);
  }
}

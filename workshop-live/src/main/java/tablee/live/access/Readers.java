package tablee.live.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.GrantId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Recorded;
import tablee.messages.programme.ProgrammeEvent.ReadingGranted;
import tablee.messages.programme.ProgrammeEvent.ReadingWithdrawn;

/** Who may read a programme. A programme has few events, so its stream is read each time. */
public final class Readers {

  private final EventLog log;

  public Readers(EventLog log) {
    this.log = log;
  }

  /** A link for reading that was given out and not withdrawn. */
  public record Reader(GrantId grant, String tokenHash, Instant since) {}

  Optional<GrantId> holder(ProgrammeId programme, String tokenHash) {
    return of(programme)
      .stream()
      .filter(reader -> reader.tokenHash.equals(tokenHash))
      .map(Reader::grant)
      .findFirst();
  }

  /** In the order they were given out. */
  public List<Reader> of(ProgrammeId programme) {
    Map<GrantId, Reader> readers = new LinkedHashMap<>();
    for (var recorded : events(programme)) {
      switch (recorded.event()) {
        case ReadingGranted granted -> readers.put(
          granted.grant(),
          new Reader(granted.grant(), granted.tokenHash(), recorded.at())
        );
        case ReadingWithdrawn withdrawn -> readers.remove(withdrawn.grant());
        default -> {
          // Gives and takes nothing.
        }
      }
    }
    return new ArrayList<>(readers.values());
  }

  private List<Recorded> events(ProgrammeId programme) {
    try {
      return log.stream(Streams.programme(programme), 0);
    } catch (LogUnavailableException e) {
      throw new Rejection.Unavailable().asException();
    }
  }
}

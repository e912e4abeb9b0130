package tablee.command.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.SealedPapers;
import tablee.messages.log.LogUnavailableException;

/** Boxes that a test looks into. */
final class PapersInMemory implements SealedPapers {

  private final Map<Box, Map<Sealed, List<Mark>>> boxes = new HashMap<>();
  final Set<Box> destroyed = new HashSet<>();
  int failures;

  @Override
  public boolean keep(Box box, Sealed name, List<Mark> marks) {
    @Nullable
    List<Mark> there = boxes.computeIfAbsent(box, _ -> new HashMap<>()).putIfAbsent(name, marks);
    return !destroyed.contains(box) && (there == null || there.equals(marks));
  }

  @Override
  public Map<Sealed, List<Mark>> open(Box box) {
    return destroyed.contains(box) ? Map.of() : Map.copyOf(boxes.getOrDefault(box, Map.of()));
  }

  @Override
  public void destroy(Box box) {
    if (failures > 0) {
      failures--;
      throw new LogUnavailableException("the disk is full");
    }
    destroyed.add(box);
  }

  @Override
  public List<Box> boxes() {
    return new ArrayList<>(boxes.keySet());
  }
}

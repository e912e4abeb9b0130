package tablee.messages.analysis;

import java.util.Set;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;

/**
 * What a reader's links open; everything else is to them as if it were not there.
 *
 * @param programmes read with all their workshops
 * @param workshops read by themselves
 */
public record ReadingScope(Set<ProgrammeId> programmes, Set<WorkshopId> workshops) {
  public ReadingScope {
    programmes = Set.copyOf(programmes);
    workshops = Set.copyOf(workshops);
  }
}

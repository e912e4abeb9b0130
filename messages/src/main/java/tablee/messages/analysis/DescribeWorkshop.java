package tablee.messages.analysis;

import tablee.messages.id.WorkshopId;

/** Asks for everything about one workshop. Answered by {@link WorkshopDescribed}. */
public record DescribeWorkshop(
  ReadingScope scope,
  WorkshopId workshop
) implements Question<WorkshopDescribed> {
  @Override
  public Class<WorkshopDescribed> answer() {
    return WorkshopDescribed.class;
  }
}

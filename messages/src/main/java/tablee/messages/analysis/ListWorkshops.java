package tablee.messages.analysis;

/** Asks which workshops there are. Answered by {@link WorkshopsListed}. */
public record ListWorkshops(ReadingScope scope) implements Question<WorkshopsListed> {
  @Override
  public Class<WorkshopsListed> answer() {
    return WorkshopsListed.class;
  }
}

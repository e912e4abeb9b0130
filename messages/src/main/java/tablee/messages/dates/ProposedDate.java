package tablee.messages.dates;

import java.time.LocalDate;
import tablee.messages.id.OptionId;
import tablee.messages.text.Texts;

/** @param place empty while undecided */
public record ProposedDate(OptionId option, LocalDate date, String place) {
  public ProposedDate {
    place = Texts.optionalLine("place", place, Texts.PLACE);
  }
}

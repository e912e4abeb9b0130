package tablee.command.counsel;

import tablee.command.grid.Rows;
import tablee.command.premise.Premises;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.counsel.CounselCommand;
import tablee.messages.counsel.RowReference;

/**
 * A recommendation comes from rows that stand in a grid of its programme. Who cites a row shows it to everybody in the
 * programme; so participants cite the rows they see, those of their own workshop.
 */
record CitesWhatStands(Premises premises) {
  void mayCite(RowReference row, CounselCommand it) {
    if (!it.by().facilitates() && !row.workshop().equals(it.workshop())) {
      throw new Rejection.NotFound("row", row.row().value()).asException();
    }
    WorkshopFacts.mustBelong(premises, row.workshop(), it.programme());
    Rows.mustStand(premises, row.workshop(), row.axis(), row.row());
  }
}

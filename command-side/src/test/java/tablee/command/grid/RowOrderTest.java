package tablee.command.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Refused.assertRefused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tablee.messages.Rejection;
import tablee.messages.id.RowId;

class RowOrderTest {

  private static final RowId A = new RowId("a");
  private static final RowId B = new RowId("b");
  private static final RowId C = new RowId("c");
  private static final RowId D = new RowId("d");

  private final RowOrder abc = new RowOrder(List.of(A, B, C));

  @Test
  void aRowComesAfterAnotherOrFirst() {
    assertThat(abc.place(D, B).rows()).containsExactly(A, B, D, C);
    assertThat(abc.place(D, C).rows()).containsExactly(A, B, C, D);
    assertThat(abc.place(D, null).rows()).containsExactly(D, A, B, C);
    assertThat(RowOrder.NONE.place(D, null).rows()).containsExactly(D);
  }

  @Test
  void aRowMovesUpAndDown() {
    assertThat(abc.place(A, C).rows()).containsExactly(B, C, A);
    assertThat(abc.place(A, B).rows()).containsExactly(B, A, C);
    assertThat(abc.place(C, A).rows()).containsExactly(A, C, B);
    assertThat(abc.place(C, null).rows()).containsExactly(C, A, B);
  }

  @Test
  void aRowThatIsThereAlreadyStays() {
    assertThat(abc.place(B, A)).isEqualTo(abc);
    assertThat(abc.place(A, null)).isEqualTo(abc);
  }

  @Test
  void thereMustBeSuchARowToComeAfter() {
    assertRefused(() -> abc.place(A, D), new Rejection.NotFound("row", "d"));
    assertRefused(() -> RowOrder.NONE.place(A, B), new Rejection.NotFound("row", "b"));
  }

  @Test
  void everyOrderComesFromPlacingRowsOneAfterTheOther() {
    assertThat(
      Stream.of(C, B, A, D)
        .reduce(RowOrder.NONE, (order, row) -> order.place(row, null), (one, _) -> one)
        .rows()
    ).containsExactly(D, A, B, C);
  }
}

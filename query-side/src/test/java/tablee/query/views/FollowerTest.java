package tablee.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tablee.board.Story;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;
import tablee.query.board.BoardView;
import tablee.query.rows.RowsView;
import tablee.query.workshops.WorkshopsView;

/** What becomes of a view when two nodes draw it, the one of which does not know yet that it is no longer its turn. */
class FollowerTest {

  private final List<Recorded> day = positionsWithoutGaps(Story.wholeDay().recorded());
  private final String incarnation = UUID.randomUUID().toString();
  private final ViewsStore store = new ViewsStore(Stores.settings(), () -> incarnation);

  @AfterEach
  void close() {
    store.close();
  }

  private List<View> views() {
    return List.of(new RowsView(), new BoardView(store), new WorkshopsView(store));
  }

  private static List<Recorded> positionsWithoutGaps(List<Recorded> story) {
    var day = new ArrayList<Recorded>();
    for (var each : story) {
      day.add(new Recorded(day.size() + 1, each.stream(), day.size(), each.at(), each.event()));
    }
    return day;
  }

  private Follower node(View view) {
    return new Follower(
      view,
      store,
      new Boards(new Past(day), 16),
      Stores.settings(),
      new Alarm(Clock.systemUTC()),
      Clock.systemUTC()
    );
  }

  private void follow(Follower node, int from, int to) {
    for (int i = from; i < to; i++) {
      var each = day.get(i);
      node.on(
        new GenericTrackedDomainEventMessage<>(
          new GlobalSequenceTrackingToken(each.position()),
          new GenericDomainEventMessage<>("Story", each.stream(), each.sequence(), each.event())
        ),
        i == to - 1
      );
    }
  }

  private Map<String, Document> stored(View view) {
    var documents = new TreeMap<String, Document>();
    for (var document : store.documents(view).find()) {
      // When something was recorded is the message's own here.
      documents.put(
        document.getString("_id"),
        Document.parse(document.toJson().replaceAll("\"at\": \"[^\"]*\"", "\"at\": 0"))
      );
    }
    return documents;
  }

  @Test
  void aLateNodeNeverBringsBackAnEarlierState() {
    for (var view : views()) {
      var late = node(view);
      follow(late, 0, 20);
      follow(node(view), 20, day.size());
      var now = stored(view);

      follow(late, 20, 45);
      follow(late, 45, 60);

      assertThat(stored(view)).isEqualTo(now).isNotEmpty();
    }
  }

  @Test
  void aNodeThatGetsAViewBackKnowsThatItMissedSomething() {
    for (var view : views()) {
      var here = node(view);
      follow(here, 0, 30);
      follow(node(view), 30, 60);
      follow(here, 60, day.size());
      var inTurns = stored(view);

      store.documents(view).deleteMany(new Document());
      follow(node(view), 0, day.size());
      assertThat(inTurns).isEqualTo(stored(view));
    }
  }

  @Test
  void everyBatchMayComeTwice() {
    for (var view : views()) {
      follow(node(view), 0, day.size());
      var once = stored(view);

      store.documents(view).deleteMany(new Document());
      var node = node(view);
      for (int i = 0; i < day.size(); i += 7) {
        var end = Math.min(i + 7, day.size());
        follow(node, i, end);
        follow(node, i, end);
        follow(node(view), i, end);
      }
      assertThat(stored(view)).isEqualTo(once);
    }
  }

  /** The events of one workshop. */
  private record Past(List<Recorded> events) implements EventLog {
    @Override
    public String incarnation() {
      return "past";
    }

    @Override
    public long head() {
      return events.size();
    }

    @Override
    public List<Recorded> read(String scope, long after, int limit) {
      return events
        .stream()
        .filter(each -> each.position() > after)
        .limit(limit)
        .toList();
    }

    @Override
    public List<Recorded> stream(String stream, long fromSequence) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Receipt> find(String commandKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Following follow(Consumer<List<Recorded>> listener) {
      throw new UnsupportedOperationException();
    }
  }
}

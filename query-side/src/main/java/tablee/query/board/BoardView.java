package tablee.query.board;

import static com.mongodb.client.model.Filters.eq;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Section;
import tablee.board.Step;
import tablee.messages.id.WorkshopId;
import tablee.query.views.Documents;
import tablee.query.views.Drawn;
import tablee.query.views.Sketch;
import tablee.query.views.View;
import tablee.query.views.ViewsStore;

/** Keeps the board of every workshop, one document for each card. */
public final class BoardView implements View {

  private static final String WORKSHOP = "workshop";
  private static final String SECTION = "section";
  private static final String ID = "id";
  private static final String CARD = "card";

  private final ViewsStore store;

  public BoardView(ViewsStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "board";
  }

  @Override
  public int revision() {
    return 3;
  }

  @Override
  public List<String> lookups() {
    return List.of(WORKSHOP);
  }

  @Override
  public Sketch sketch() {
    return new Changed();
  }

  /** Empty for a workshop that is not there, or was not planned yet. */
  public Optional<Cards> cards(WorkshopId workshop) {
    Map<Section, Map<String, Card>> board = new EnumMap<>(Section.class);
    for (var stored : store.documents(this).find(eq(ViewsStore.part(WORKSHOP), workshop.value()))) {
      var content = ViewsStore.content(stored);
      if (content.containsKey(CARD)) {
        var section = Section.valueOf(content.getString(SECTION));
        board
          .computeIfAbsent(section, _ -> new LinkedHashMap<>())
          .put(content.getString(ID), Documents.read(content.get(CARD), type(section)));
      }
    }
    return Cards.of(workshop, board);
  }

  private static Class<? extends Card> type(Section section) {
    return switch (section) {
      case WORKSHOP -> Card.WorkshopCard.class;
      case METHOD -> Card.MethodCard.class;
      case TABLES -> Card.TableCard.class;
      case PEOPLE -> Card.PersonCard.class;
      case AXES -> Card.AxisCard.class;
      case BALLOTS -> Card.BallotCard.class;
      case GROUPS -> Card.GroupCard.class;
      case GRIDS -> Card.GridCard.class;
      case ROWS -> Card.RowCard.class;
      case CELLS -> Card.CellCard.class;
      case FACETS -> Card.FacetCard.class;
      case SERIES -> Card.SeriesCard.class;
      case EARLIER -> Card.EarlierPersonCard.class;
      case HOMEWORK -> Card.HomeworkCard.class;
      case DATES -> Card.DatesCard.class;
      case EXPECTATIONS -> Card.ExpectationCard.class;
      case ANSWERS -> Card.AnswerCard.class;
      case SIDES -> Card.SideCard.class;
      case ATTACHMENTS -> Card.AttachmentCard.class;
      case LIBRARY -> Card.LibraryCard.class;
      case TIMER -> Card.TimerCard.class;
      case GROUPINGS -> Card.GroupingCard.class;
      case ARRANGEMENT -> Card.ArrangementCard.class;
      case WISHES -> Card.WishCard.class;
      case HIDDEN -> Card.HiddenCard.class;
      case ENTERED -> Card.EnteredCard.class;
      case PARTS -> Card.PartCard.class;
    };
  }

  private static final class Changed implements Sketch {

    private final Map<String, Drawn> cards = new LinkedHashMap<>();

    @Override
    public void see(Step step, Board board) {
      var change = board.change(step, Audience.ANALYST, _ -> null);
      var workshop = step.recorded().event().scope();
      change
        .put()
        .forEach((section, put) -> put.forEach((id, card) -> draw(workshop, section, id, card, step)));
      change
        .drop()
        .forEach((section, dropped) -> dropped.forEach(id -> draw(workshop, section, id, null, step)));
    }

    private void draw(String workshop, Section section, String id, @Nullable Card card, Step step) {
      var document = new Document(WORKSHOP, workshop).append(SECTION, section.name()).append(ID, id);
      if (card != null) {
        document.append(CARD, Documents.write(withoutJoinCode(card)));
      }
      var key = workshop + "/" + section + "/" + id;
      cards.put(key, new Drawn(key, step.position(), document));
    }

    private static Card withoutJoinCode(Card card) {
      return card instanceof Card.WorkshopCard it
        ? new Card.WorkshopCard(
            it.title(),
            it.date(),
            it.place(),
            it.programme(),
            it.phase(),
            null,
            it.hides()
          )
        : card;
    }

    @Override
    public List<Drawn> draw() {
      return List.copyOf(cards.values());
    }
  }
}

package tablee.messages.method;

import static tablee.messages.method.Activity.CHOOSE_DATES;
import static tablee.messages.method.Activity.FILL_GRID;
import static tablee.messages.method.Activity.HOMEWORK;
import static tablee.messages.method.Activity.JOIN;
import static tablee.messages.method.Activity.JOIN_GROUPS;
import static tablee.messages.method.Activity.MERGE_AXES;
import static tablee.messages.method.Activity.PROPOSE_AXES;
import static tablee.messages.method.Activity.VALIDATE_AXES;
import static tablee.messages.method.Activity.VOTE;

import java.util.List;
import java.util.Set;
import tablee.messages.id.PhaseId;

/** An hour in which a team looks back: what went well, what to change, and who does what about it. */
public final class ShortRetrospective {

  public static final String ID = "short-retrospective";
  public static final PhaseId WELCOME = new PhaseId("welcome");
  public static final PhaseId WENT_WELL = new PhaseId("went-well");
  public static final PhaseId TO_CHANGE = new PhaseId("to-change");
  public static final PhaseId VOTE_PHASE = new PhaseId("vote");
  public static final PhaseId ACTIONS = new PhaseId("actions");
  public static final PhaseId CLOSED = new PhaseId("closed");

  private ShortRetrospective() {}

  public static Method method() {
    return new Method(
      ID,
      1,
      phases(),
      6,
      4,
      columns(),
      facets(),
      List.of(),
      new Words("Rétrospective courte", "A short retrospective"),
      new Words(
        "Une heure pour regarder en arrière ensemble et repartir avec des actions. Les tables écrivent d'abord pour " +
          "elles ; on se montre tout d'un coup.",
        "An hour to look back together and leave with actions. Tables first write for themselves; then everything " +
          "is shown at once."
      )
    );
  }

  private static List<Phase> phases() {
    return List.of(
      new Phase(
        WELCOME,
        new Words("Accueil", "Welcome"),
        new Words("Installez-vous à une table.", "Take a seat at a table."),
        Set.of(JOIN),
        false
      ).lasting(5),
      new Phase(
        WENT_WELL,
        new Words("Ce qui a bien marché", "What went well"),
        new Words(
          "À chaque table : trois choses à garder. Les autres les verront tout à l'heure.",
          "At each table: three things to keep. The others will see them in a moment."
        ),
        Set.of(JOIN, PROPOSE_AXES),
        false
      )
        .hidden()
        .lasting(10)
        .within(new Budgets(3, null)),
      new Phase(
        TO_CHANGE,
        new Words("Ce qu'on veut changer", "What to change"),
        new Words(
          "À chaque table : trois choses à changer, en une phrase chacune.",
          "At each table: three things to change, a sentence each."
        ),
        Set.of(JOIN, PROPOSE_AXES),
        false
      )
        .hidden()
        .lasting(10),
      new Phase(
        VOTE_PHASE,
        new Words("Vote", "Vote"),
        new Words(
          "Rapprochez ce qui se ressemble, puis votez pour ce qui compte le plus.",
          "Bring together what is alike, then vote for what matters most."
        ),
        Set.of(JOIN, MERGE_AXES, VOTE, VALIDATE_AXES),
        false
      ).lasting(10),
      new Phase(
        ACTIONS,
        new Words("Actions", "Actions"),
        new Words(
          "Rejoignez un sujet et notez ce que vous ferez, qui s'en charge, pour quand.",
          "Join a topic and write down what you will do, who takes it on, and by when."
        ),
        Set.of(JOIN, JOIN_GROUPS, FILL_GRID),
        true
      ).lasting(20),
      new Phase(
        CLOSED,
        new Words("Clos", "Closed"),
        new Words("La rétrospective est close. Merci !", "The retrospective is closed. Thank you!"),
        Set.of(HOMEWORK, CHOOSE_DATES),
        true
      )
    );
  }

  private static List<Column> columns() {
    return List.of(
      new Column("action", new Words("Ce que nous ferons", "What we will do")),
      new Column("who", new Words("Qui s'en charge", "Who takes it on")),
      new Column("when", new Words("Pour quand", "By when"))
    );
  }

  private static List<FacetKind> facets() {
    return List.of(
      new FacetKind("help", new Words("Coup de main", "A helping hand")),
      new FacetKind("obstacle", new Words("Obstacle", "Obstacle"))
    );
  }
}

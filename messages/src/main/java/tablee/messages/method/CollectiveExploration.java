package tablee.messages.method;

import static tablee.messages.method.Activity.APPROPRIATE;
import static tablee.messages.method.Activity.ASSESS_EXPECTATIONS;
import static tablee.messages.method.Activity.CHOOSE_DATES;
import static tablee.messages.method.Activity.FILL_GRID;
import static tablee.messages.method.Activity.HOMEWORK;
import static tablee.messages.method.Activity.JOIN;
import static tablee.messages.method.Activity.JOIN_GROUPS;
import static tablee.messages.method.Activity.MERGE_AXES;
import static tablee.messages.method.Activity.PROPOSE_AXES;
import static tablee.messages.method.Activity.PROPOSE_GROUPINGS;
import static tablee.messages.method.Activity.RANK_THEMES;
import static tablee.messages.method.Activity.SAY_EXPECTATIONS;
import static tablee.messages.method.Activity.USE_LIBRARY;
import static tablee.messages.method.Activity.VALIDATE_AXES;
import static tablee.messages.method.Activity.VOTE;

import java.util.List;
import java.util.Set;
import tablee.messages.id.PhaseId;

/** The default method, after the workshop of 29 September 2015 at Morlaix. */
public final class CollectiveExploration {

  public static final String ID = "collective-exploration";
  public static final PhaseId WELCOME = new PhaseId("welcome");
  public static final PhaseId EXPLORATION = new PhaseId("exploration");
  public static final PhaseId POOLING = new PhaseId("pooling");
  public static final PhaseId GROUPS = new PhaseId("groups");
  public static final PhaseId APPROPRIATION = new PhaseId("appropriation");
  public static final PhaseId GRID = new PhaseId("grid");
  public static final PhaseId CLOSED = new PhaseId("closed");

  private CollectiveExploration() {}

  public static Method method() {
    return new Method(
      ID,
      2,
      phases(),
      6,
      3,
      columns(),
      facets(),
      questions(),
      new Words("Exploration collective", "Collective exploration"),
      new Words(
        "Une journée pour aller d'expériences vécues à une grille d'analyse partagée : attentes, axes par table, " +
          "mise en commun et vote, groupes, appropriation, grille. Prévoyez une tablette par table et un écran.",
        "A day that leads from experience to a shared analysis grid: expectations, axes by table, pooling and a " +
          "vote, groups, appropriation, the grid. Have a tablet for each table, and a projector."
      )
    );
  }

  private static List<Phase> phases() {
    return List.of(
      new Phase(
        WELCOME,
        new Words("Accueil", "Welcome"),
        new Words(
          "Installez-vous à une table, et dites ce que vous attendez de cette journée.",
          "Take a seat at a table, and say what you expect of this day."
        ),
        Set.of(JOIN, SAY_EXPECTATIONS),
        false
      ),
      new Phase(
        EXPLORATION,
        new Words("Exploration", "Exploration"),
        new Words(
          "À chaque table, proposez les axes thématiques que vous voulez approfondir.",
          "At each table, propose the themes you want to go into."
        ),
        Set.of(JOIN, PROPOSE_AXES, USE_LIBRARY),
        false
      ),
      new Phase(
        POOLING,
        new Words("Mise en commun", "Pooling"),
        new Words(
          "Rapprochez les axes voisins, votez, validez ensemble les thèmes de travail.",
          "Bring neighbouring axes together, vote, and validate the working themes together."
        ),
        Set.of(JOIN, PROPOSE_GROUPINGS, MERGE_AXES, VOTE, VALIDATE_AXES),
        false
      ),
      new Phase(
        GROUPS,
        new Words("Groupes", "Groups"),
        new Words(
          "Rejoignez le groupe du thème que vous voulez approfondir.",
          "Join the group of the theme you want to go into."
        ),
        Set.of(JOIN, VALIDATE_AXES, RANK_THEMES, JOIN_GROUPS),
        true
      ),
      new Phase(
        APPROPRIATION,
        new Words("Appropriation", "Appropriation"),
        new Words(
          "Dans chaque groupe : ce qui nous intéresse ou nous questionne, ce qu'il faut mobiliser, notre organisation.",
          "In each group: what interests us or raises questions, what to mobilise, how we organise."
        ),
        Set.of(JOIN, JOIN_GROUPS, APPROPRIATE, USE_LIBRARY, HOMEWORK),
        true
      ),
      new Phase(
        GRID,
        new Words("Grille d'analyse", "Analysis grid"),
        new Words(
          "Dans chaque groupe, remplissez la grille : pratiques, exemples, études, enjeux.",
          "In each group, fill the grid: practices, examples, studies, stakes."
        ),
        Set.of(JOIN, JOIN_GROUPS, FILL_GRID, USE_LIBRARY, HOMEWORK),
        true
      ),
      new Phase(
        CLOSED,
        new Words("Clos", "Closed"),
        new Words("L'atelier est clos. Merci !", "The workshop is closed. Thank you!"),
        Set.of(ASSESS_EXPECTATIONS, HOMEWORK, CHOOSE_DATES),
        true
      )
    );
  }

  static List<GroupQuestion> questions() {
    return List.of(
      new GroupQuestion(
        "stakes",
        new Words(
          "Quels enjeux du territoire nous intéressent ou nous questionnent ?",
          "Which stakes of the territory interest us or raise questions?"
        )
      ),
      new GroupQuestion(
        "resources",
        new Words("Quelles ressources mobiliser ?", "Which resources do we mobilise?")
      ),
      new GroupQuestion(
        "organisation",
        new Words("Comment nous organisons-nous ?", "How do we organise ourselves?")
      )
    );
  }

  private static List<Column> columns() {
    return List.of(
      new Column("practice", new Words("Type de pratiques", "Type of practice")),
      new Column("examples", new Words("Exemples", "Examples")),
      new Column("studies", new Words("Études, documentation", "Studies, documentation")),
      new Column("stakes", new Words("Enjeux", "Stakes"))
    );
  }

  private static List<FacetKind> facets() {
    return List.of(
      new FacetKind("gem", new Words("Pépite", "Gem")),
      new FacetKind("opportunity", new Words("Opportunité", "Opportunity")),
      new FacetKind("vigilance", new Words("Point de vigilance", "Point of vigilance")),
      new FacetKind("innovation-track", new Words("Piste d'innovation", "Innovation track")),
      new FacetKind("regulatory-limit", new Words("Limite réglementaire", "Regulatory limit")),
      new FacetKind("cultural-brake", new Words("Frein culturel", "Cultural brake")),
      new FacetKind("contribution", new Words("Apport", "Contribution")),
      new FacetKind("limit", new Words("Limite", "Limit")),
      new FacetKind("controversy", new Words("Controverse", "Controversy"))
    );
  }
}

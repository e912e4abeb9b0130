package tablee.messages;

import tablee.messages.id.AxisId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;

/** What the log's streams are called, one stream for each aggregate: its kind, a colon, its id. */
public final class Streams {

  public static final String PROGRAMME = "programme";
  public static final String WORKSHOP = "workshop";
  public static final String JOIN_CODE = "code";
  public static final String PEOPLE = "people";
  public static final String AXES = "axes";
  public static final String BALLOTS = "ballots";
  public static final String GROUPS = "groups";
  public static final String GRID = "grid";
  public static final String TERRITORIES = "territories";
  public static final String SERIES = "series";
  public static final String HOMEWORK = "homework";
  public static final String DATES = "dates";
  public static final String EXPECTATIONS = "expectations";
  public static final String APPROPRIATION = "appropriation";
  public static final String LIBRARY = "library";
  public static final String ATTACHMENTS = "attachments";
  public static final String METHODS = "methods";
  public static final String TIMER = "timer";
  public static final String GROUPINGS = "groupings";
  public static final String COUNSEL = "counsel";
  public static final String MODERATION = "moderation";

  private Streams() {}

  public static String programme(ProgrammeId programme) {
    return PROGRAMME + ':' + programme;
  }

  public static String workshop(WorkshopId workshop) {
    return WORKSHOP + ':' + workshop;
  }

  /** One stream for each code ever reserved. */
  public static String joinCode(String code) {
    return JOIN_CODE + ':' + code;
  }

  public static String people(WorkshopId workshop) {
    return PEOPLE + ':' + workshop;
  }

  public static String axes(WorkshopId workshop) {
    return AXES + ':' + workshop;
  }

  public static String ballots(WorkshopId workshop) {
    return BALLOTS + ':' + workshop;
  }

  public static String groups(WorkshopId workshop) {
    return GROUPS + ':' + workshop;
  }

  public static String groupings(WorkshopId workshop) {
    return GROUPINGS + ':' + workshop;
  }

  /** The workshop is part of the name, because an axis's id is its own only within it. */
  public static String grid(WorkshopId workshop, AxisId axis) {
    return GRID + ':' + workshop + ':' + axis;
  }

  public static String territories(ProgrammeId programme) {
    return TERRITORIES + ':' + programme;
  }

  /** Where a workshop stands among those of its programme. */
  public static String series(WorkshopId workshop) {
    return SERIES + ':' + workshop;
  }

  public static String homework(WorkshopId workshop) {
    return HOMEWORK + ':' + workshop;
  }

  public static String dates(WorkshopId workshop) {
    return DATES + ':' + workshop;
  }

  public static String expectations(WorkshopId workshop) {
    return EXPECTATIONS + ':' + workshop;
  }

  /** The page of one group of one workshop. */
  public static String appropriation(WorkshopId workshop, AxisId axis) {
    return APPROPRIATION + ':' + workshop + ':' + axis;
  }

  public static String library(ProgrammeId programme) {
    return LIBRARY + ':' + programme;
  }

  /** Where a workshop put items of its programme's library. */
  public static String attachments(WorkshopId workshop) {
    return ATTACHMENTS + ':' + workshop;
  }

  /** The methods that a programme keeps. */
  public static String methods(ProgrammeId programme) {
    return METHODS + ':' + programme;
  }

  public static String timer(WorkshopId workshop) {
    return TIMER + ':' + workshop;
  }

  /** The recommendations of a programme. */
  public static String counsel(ProgrammeId programme) {
    return COUNSEL + ':' + programme;
  }

  /** What facilitators keep from sight or from writing in a workshop. */
  public static String moderation(WorkshopId workshop) {
    return MODERATION + ':' + workshop;
  }

  /** The kind of a stream: what stands before the colon. */
  public static String kind(String stream) {
    return stream.substring(0, stream.indexOf(':'));
  }
}

package tablee.live.programme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.board.Programme;
import tablee.messages.analysis.WorkshopSummary;
import tablee.messages.analysis.WorkshopsListed;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.Words;
import tablee.messages.programme.Aspect;
import tablee.messages.programme.Stage;

/**
 * A programme as everybody in it may see it: what it is about, where it stands, and its workshops in numbers.
 *
 * @param from null while open
 * @param to null while open
 * @param objectives null for none
 * @param stage null before anybody said
 * @param workshops by date, undecided dates last; as far as the views have come
 * @param catchingUp whether there may be newer workshops, or newer figures of them
 */
record Page(
  ProgrammeId programme,
  String title,
  @Nullable LocalDate from,
  @Nullable LocalDate to,
  @Nullable String objectives,
  @Nullable Stage stage,
  List<StageOf> stages,
  List<Territory> territories,
  List<Workshop> workshops,
  long position,
  boolean catchingUp
) {
  record StageOf(Stage stage, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {}

  /** @param aspects what is written of it; aspects nobody wrote about are absent */
  record Territory(
    TerritoryId territory,
    String name,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Boolean out,
    Map<String, Text> aspects
  ) {}

  record Text(int v, String text) {}

  /**
   * @param from the workshop it inherits from
   * @param themes validated
   */
  record Workshop(
    WorkshopId workshop,
    String title,
    @Nullable LocalDate date,
    @Nullable String place,
    @Nullable Words phase,
    @Nullable TerritoryId territory,
    @Nullable WorkshopId from,
    int participants,
    int themes,
    int rows
  ) {}

  static Page of(ProgrammeId id, Programme programme, WorkshopsListed listed) {
    return new Page(
      id,
      programme.title(),
      programme.period().from(),
      programme.period().to(),
      orNull(programme.objectives()),
      programme.stage(),
      programme
        .stages()
        .stream()
        .map(it -> new StageOf(it.stage(), it.period().from(), it.period().to(), orNull(it.note())))
        .toList(),
      programme.territories().stream().map(Page::territory).toList(),
      listed.workshops().stream().map(Page::workshop).toList(),
      programme.position(),
      listed.catchingUp()
    );
  }

  private static Territory territory(Programme.Territory it) {
    Map<String, Text> aspects = new LinkedHashMap<>();
    for (var aspect : Aspect.values()) {
      var text = it.texts().get(aspect);
      if (text != null) {
        aspects.put(aspect.word(), new Text(text.version(), text.text()));
      }
    }
    return new Territory(
      it.territory(),
      it.name(),
      it.at() == null ? null : it.at().latitude(),
      it.at() == null ? null : it.at().longitude(),
      it.out(),
      aspects
    );
  }

  private static Workshop workshop(WorkshopSummary it) {
    var series = it.series();
    return new Workshop(
      it.workshop(),
      it.title(),
      it.date(),
      it.place(),
      it.phase() == null ? null : it.phase().title(),
      series == null ? null : series.territory(),
      series == null ? null : series.from(),
      it.participants(),
      it.axes().validated(),
      it.rows()
    );
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

package tablee.live.counsel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.access.Bearer;
import tablee.live.command.Args;
import tablee.live.wire.Lang;
import tablee.messages.Commands;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.analysis.ExportRecommendations;
import tablee.messages.analysis.ExportRows.Flavour;
import tablee.messages.analysis.FindRecommendations;
import tablee.messages.analysis.Questions;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.Recommendation;
import tablee.messages.analysis.RecommendationFilter;
import tablee.messages.analysis.RecommendationsFound;
import tablee.messages.analysis.TraceRow;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.CounselCommand;
import tablee.messages.counsel.CounselCommand.AcceptAmendment;
import tablee.messages.counsel.CounselCommand.AdoptRecommendation;
import tablee.messages.counsel.CounselCommand.CiteRow;
import tablee.messages.counsel.CounselCommand.DeclineAmendment;
import tablee.messages.counsel.CounselCommand.DiscussRecommendation;
import tablee.messages.counsel.CounselCommand.DraftRecommendation;
import tablee.messages.counsel.CounselCommand.GiveConsent;
import tablee.messages.counsel.CounselCommand.LeaveRowOut;
import tablee.messages.counsel.CounselCommand.ProposeAmendment;
import tablee.messages.counsel.CounselCommand.RaiseObjection;
import tablee.messages.counsel.CounselCommand.RestoreRecommendation;
import tablee.messages.counsel.CounselCommand.RewriteRecommendation;
import tablee.messages.counsel.CounselCommand.SettleObjection;
import tablee.messages.counsel.CounselCommand.SituateRecommendation;
import tablee.messages.counsel.CounselCommand.TakeConsentBack;
import tablee.messages.counsel.CounselCommand.WithdrawAmendment;
import tablee.messages.counsel.CounselCommand.WithdrawObjection;
import tablee.messages.counsel.CounselCommand.WithdrawRecommendation;
import tablee.messages.counsel.RowReference;
import tablee.messages.counsel.Status;
import tablee.messages.id.AmendmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.Id;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.RowId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;

/**
 * What a programme recommends. Whoever holds a link to it or to one of its workshops reads all of it; whoever takes part
 * in one of its workshops writes, as far as the recommendation's state and its author allow.
 */
@RestController
@RequestMapping("/api/programmes/{programme}")
class CounselController {

  private final Commands commands;
  private final Questions questions;

  CounselController(Commands commands, Questions questions) {
    this.commands = commands;
    this.questions = questions;
  }

  // --- reading ----------------------------------------------------------------------------------------------

  /** No content for somebody who has seen the last change already. */
  @GetMapping("/recommendations")
  ResponseEntity<RecommendationsFound> found(
    @PathVariable ProgrammeId programme,
    @RequestParam MultiValueMap<String, String> asked,
    @RequestParam(required = false) @Nullable Long since,
    Bearer bearer
  ) {
    mustOpen(programme, bearer);
    var found = questions.ask(new FindRecommendations(programme, filter(asked)));
    return since != null && since == found.changed()
      ? ResponseEntity.noContent().build()
      : ResponseEntity.ok(found);
  }

  @GetMapping("/recommendations.csv")
  ResponseEntity<byte[]> csv(
    @PathVariable ProgrammeId programme,
    @RequestParam MultiValueMap<String, String> asked,
    Lang accepted,
    Bearer bearer
  ) {
    mustOpen(programme, bearer);
    var lang = asked.getFirst("lang");
    var flavour = (lang == null ? accepted : Lang.of(lang)) == Lang.EN ? Flavour.ENGLISH : Flavour.FRENCH;
    var part = questions.ask(new ExportRecommendations(programme, filter(asked), flavour));
    return ResponseEntity.ok()
      .contentType(new MediaType("text", "csv", UTF_8))
      .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"preconisations.csv\"")
      .header("Tablee-Position", Long.toString(part.position()))
      .body(part.text().getBytes(UTF_8));
  }

  /** Through the views, which may be a moment behind. */
  @GetMapping("/recommendations/{recommendation}/sources")
  Sources sources(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer
  ) {
    mustOpen(programme, bearer);
    var scope = new ReadingScope(Set.of(programme), Set.of());
    List<Sources.Source> sources = new ArrayList<>();
    boolean catchingUp = false;
    for (var row : known(programme, recommendation).rows()) {
      try {
        var traced = questions.ask(new TraceRow(scope, row.row(), row.workshop()));
        catchingUp |= traced.catchingUp();
        sources.add(Sources.Source.of(row, traced));
      } catch (RejectedException refused) {
        if (!(refused.rejection() instanceof Rejection.NotFound)) {
          throw refused;
        }
        sources.add(Sources.Source.gone(row));
      }
    }
    return new Sources(catchingUp, sources);
  }

  private Recommendation known(ProgrammeId programme, RecommendationId id) {
    return questions
      .ask(new FindRecommendations(programme, RecommendationFilter.ALL))
      .recommendations()
      .stream()
      .filter(it -> it.recommendation().equals(id))
      .findFirst()
      .orElseThrow(() -> new Rejection.NotFound("recommendation", id.value()).asException());
  }

  private static void mustOpen(ProgrammeId programme, Bearer bearer) {
    if (!bearer.programme().equals(programme)) {
      throw new Rejection.NotFound("programme", programme.value()).asException();
    }
  }

  private static RecommendationFilter filter(MultiValueMap<String, String> asked) {
    return new RecommendationFilter(
      all(asked, "territory", TerritoryId::new),
      Boolean.parseBoolean(asked.getFirst("general")),
      all(asked, "aim", Aim::of),
      all(asked, "status", Status::of),
      Objects.requireNonNullElse(asked.getFirst("q"), "")
    );
  }

  private static <T> Set<T> all(
    MultiValueMap<String, String> asked,
    String name,
    Function<String, T> reading
  ) {
    return asked
      .getOrDefault(name, List.of())
      .stream()
      .filter(value -> !value.isBlank())
      .map(reading)
      .collect(Collectors.toSet());
  }

  // --- writing ----------------------------------------------------------------------------------------------

  @PostMapping("/recommendations")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft(@PathVariable ProgrammeId programme, Bearer bearer, Args args) {
    var id = args.id("recommendation", RecommendationId::new);
    var command = new DraftRecommendation(
      programme,
      from(programme, bearer),
      id,
      args.idOrNull("territory", TerritoryId::new),
      args.id("aim", Aim::of),
      args.text("text"),
      args.objects("rows", CounselController::row),
      bearer.actor()
    );
    args.nothingElse();
    once(command, "recommendation", id);
  }

  @PutMapping("/recommendations/{recommendation}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void situate(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer,
    Args args
  ) {
    var command = new SituateRecommendation(
      programme,
      from(programme, bearer),
      recommendation,
      args.idOrNull("territory", TerritoryId::new),
      args.id("aim", Aim::of),
      bearer.actor()
    );
    args.nothingElse();
    submit(command);
  }

  @PutMapping("/recommendations/{recommendation}/text")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rewrite(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer,
    Args args
  ) {
    var command = new RewriteRecommendation(
      programme,
      from(programme, bearer),
      recommendation,
      args.text("text"),
      args.number("basedOn"),
      bearer.actor()
    );
    args.nothingElse();
    submit(command);
  }

  @PostMapping("/recommendations/{recommendation}/rows")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cite(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer,
    Args args
  ) {
    var row = row(args);
    args.nothingElse();
    submit(new CiteRow(programme, from(programme, bearer), recommendation, row, bearer.actor()));
  }

  @DeleteMapping("/recommendations/{recommendation}/rows/{workshop}/{axis}/{row}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leaveOut(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    @PathVariable WorkshopId workshop,
    @PathVariable AxisId axis,
    @PathVariable RowId row,
    Bearer bearer
  ) {
    submit(
      new LeaveRowOut(
        programme,
        from(programme, bearer),
        recommendation,
        new RowReference(workshop, axis, row),
        bearer.actor()
      )
    );
  }

  private static RowReference row(Args args) {
    return new RowReference(
      args.id("workshop", WorkshopId::new),
      args.id("axis", AxisId::new),
      args.id("row", RowId::new)
    );
  }

  @PutMapping("/recommendations/{recommendation}/status")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void become(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer,
    Args args
  ) {
    var workshop = from(programme, bearer);
    var by = bearer.actor();
    var command = switch (args.id("status", Status::of)) {
      case DRAFT -> new RestoreRecommendation(programme, workshop, recommendation, by);
      case DISCUSSION -> new DiscussRecommendation(programme, workshop, recommendation, by);
      case ADOPTED -> new AdoptRecommendation(
        programme,
        workshop,
        recommendation,
        args.number("basedOn"),
        by
      );
      case WITHDRAWN -> new WithdrawRecommendation(
        programme,
        workshop,
        recommendation,
        args.text("reason"),
        by
      );
    };
    args.nothingElse();
    submit(command);
  }

  // --- amendments -------------------------------------------------------------------------------------------

  @PostMapping("/recommendations/{recommendation}/amendments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void amend(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer,
    Args args
  ) {
    var id = args.id("amendment", AmendmentId::new);
    var command = new ProposeAmendment(
      programme,
      from(programme, bearer),
      recommendation,
      id,
      args.number("basedOn"),
      args.text("text"),
      args.text("reason"),
      args.idOrNull("instead", AmendmentId::new),
      bearer.actor()
    );
    args.nothingElse();
    once(command, "amendment", id);
  }

  @DeleteMapping("/recommendations/{recommendation}/amendments/{amendment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdrawAmendment(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    @PathVariable AmendmentId amendment,
    Bearer bearer
  ) {
    submit(
      new WithdrawAmendment(programme, from(programme, bearer), recommendation, amendment, bearer.actor())
    );
  }

  @PostMapping("/recommendations/{recommendation}/amendments/{amendment}/acceptance")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    @PathVariable AmendmentId amendment,
    Bearer bearer
  ) {
    submit(
      new AcceptAmendment(programme, from(programme, bearer), recommendation, amendment, bearer.actor())
    );
  }

  @PostMapping("/recommendations/{recommendation}/amendments/{amendment}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    @PathVariable AmendmentId amendment,
    Bearer bearer,
    Args args
  ) {
    var command = new DeclineAmendment(
      programme,
      from(programme, bearer),
      recommendation,
      amendment,
      args.text("reason"),
      bearer.actor()
    );
    args.nothingElse();
    submit(command);
  }

  // --- consent and objections -------------------------------------------------------------------------------

  @PutMapping("/recommendations/{recommendation}/consent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void consent(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer,
    Args args
  ) {
    var command = new GiveConsent(
      programme,
      from(programme, bearer),
      recommendation,
      args.number("basedOn"),
      args.text("words"),
      bearer.actor()
    );
    args.nothingElse();
    submit(command);
  }

  @DeleteMapping("/recommendations/{recommendation}/consent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeConsentBack(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer
  ) {
    submit(new TakeConsentBack(programme, from(programme, bearer), recommendation, bearer.actor()));
  }

  @PostMapping("/recommendations/{recommendation}/objections")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void object(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    Bearer bearer,
    Args args
  ) {
    var id = args.id("objection", ObjectionId::new);
    var command = new RaiseObjection(
      programme,
      from(programme, bearer),
      recommendation,
      id,
      args.number("basedOn"),
      args.text("words"),
      bearer.actor()
    );
    args.nothingElse();
    once(command, "objection", id);
  }

  @DeleteMapping("/recommendations/{recommendation}/objections/{objection}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdrawObjection(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    @PathVariable ObjectionId objection,
    Bearer bearer
  ) {
    submit(
      new WithdrawObjection(programme, from(programme, bearer), recommendation, objection, bearer.actor())
    );
  }

  @PostMapping("/recommendations/{recommendation}/objections/{objection}/settlement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void settle(
    @PathVariable ProgrammeId programme,
    @PathVariable RecommendationId recommendation,
    @PathVariable ObjectionId objection,
    Bearer bearer,
    Args args
  ) {
    var command = new SettleObjection(
      programme,
      from(programme, bearer),
      recommendation,
      objection,
      args.text("words"),
      bearer.actor()
    );
    args.nothingElse();
    submit(command);
  }

  /** The workshop that somebody acts from; analysts read, and act from none. */
  private static WorkshopId from(ProgrammeId programme, Bearer bearer) {
    mustOpen(programme, bearer);
    return bearer.place().orElseThrow(() -> new Rejection.NotAllowed(bearer.actor().role()).asException());
  }

  /** What brings something new counts once, however often it is sent. */
  private void once(CounselCommand it, String kind, Id id) {
    commands.submit(
      it,
      String.join(
        "/",
        it.programme().value(),
        it.recommendation().value(),
        kind,
        id.value(),
        it.workshop().value(),
        it.by().toString()
      )
    );
  }

  /** The others say how things are to be, and change nothing when they are so already. */
  private void submit(CounselCommand it) {
    commands.submit(it, it.programme() + "/counsel/" + UUID.randomUUID());
  }
}

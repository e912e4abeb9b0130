package tablee.query.counsel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tablee.board.Counsel;
import tablee.messages.analysis.Recommendation;
import tablee.messages.analysis.Recommendation.Amendment;
import tablee.messages.analysis.Recommendation.Answer;
import tablee.messages.analysis.Recommendation.Author;
import tablee.messages.analysis.Recommendation.Consent;
import tablee.messages.analysis.Recommendation.Objection;
import tablee.messages.analysis.Recommendation.Step;
import tablee.messages.analysis.Recommendation.Text;
import tablee.messages.analysis.RecommendationFilter;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Recorded;
import tablee.query.rows.Folding;

/**
 * What programmes recommend. Those that were asked for last stay in memory and are brought up to date from the log at
 * every question. Safe for any number of threads.
 */
public final class Counsels {

  private static final int KEPT = 50;
  private static final int PAGE = 1_000;

  private final EventLog log;
  private final PersonalData people;
  private final Map<ProgrammeId, Counsel> counsels = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<ProgrammeId, Counsel> eldest) {
      return size() > KEPT;
    }
  };

  public Counsels(EventLog log, PersonalData people) {
    this.log = log;
    this.people = people;
  }

  /**
   * @param position everything up to it in the programme's story is in the answer
   * @param changed position of the last event about a recommendation
   */
  public record Found(long position, long changed, List<Recommendation> recommendations) {}

  /**
   * The programme's recommendations that are asked for, with the names of people as they are known now.
   *
   * @throws LogUnavailableException if the log can't be read now
   */
  public Found find(ProgrammeId programme, RecommendationFilter filter) {
    var found = upToDate(programme);
    var words = Folding.words(filter.words());
    Map<WorkshopId, Map<String, String>> names = new HashMap<>();
    Function<Author, Author> naming = author ->
      named(author, names.computeIfAbsent(author.workshop(), id -> people.all(id.value())));
    return new Found(
      found.position(),
      found.changed(),
      found
        .recommendations()
        .stream()
        .filter(it -> isAskedFor(it, filter, words))
        .map(it -> named(it, naming))
        .toList()
    );
  }

  private Found upToDate(ProgrammeId programme) {
    var counsel = kept(programme);
    synchronized (counsel) {
      List<Recorded> page;
      do {
        page = log.read(programme.value(), counsel.position(), PAGE);
        page.forEach(counsel::apply);
      } while (page.size() == PAGE);
      return new Found(counsel.position(), counsel.changed(), counsel.recommendations());
    }
  }

  private Counsel kept(ProgrammeId programme) {
    synchronized (counsels) {
      return counsels.computeIfAbsent(programme, _ -> Counsel.of(List.of()));
    }
  }

  private static boolean isAskedFor(Recommendation it, RecommendationFilter filter, List<String> words) {
    var anywhere = filter.territories().isEmpty() && !filter.general();
    var there = it.territory() == null ? filter.general() : filter.territories().contains(it.territory());
    return (
      (anywhere || there) &&
      isOneOf(it.aim(), filter.aims()) &&
      isOneOf(it.status(), filter.statuses()) &&
      words.stream().allMatch(Folding.fold(it.text().text())::contains)
    );
  }

  private static <T> boolean isOneOf(T value, Set<T> asked) {
    return asked.isEmpty() || asked.contains(value);
  }

  private static Author named(Author it, Map<String, String> names) {
    var name = it
      .actor()
      .participant()
      .map(participant -> names.get(participant.value()))
      .orElse(null);
    return new Author(it.workshop(), it.actor(), name);
  }

  private static Recommendation named(Recommendation it, Function<Author, Author> naming) {
    return new Recommendation(
      it.recommendation(),
      it.number(),
      it.territory(),
      it.aim(),
      it.status(),
      it
        .texts()
        .stream()
        .map(each -> new Text(each.v(), each.text(), each.amendment(), naming.apply(each.by()), each.at()))
        .toList(),
      it.rows(),
      it
        .amendments()
        .stream()
        .map(each -> named(each, naming))
        .toList(),
      it
        .consents()
        .stream()
        .map(each -> new Consent(each.v(), each.words(), naming.apply(each.by()), each.at()))
        .toList(),
      it
        .objections()
        .stream()
        .map(each -> named(each, naming))
        .toList(),
      it
        .course()
        .stream()
        .map(each -> new Step(each.status(), each.words(), naming.apply(each.by()), each.at()))
        .toList(),
      it.position()
    );
  }

  private static Amendment named(Amendment it, Function<Author, Author> naming) {
    return new Amendment(
      it.amendment(),
      it.basedOn(),
      it.text(),
      it.reason(),
      it.fate(),
      naming.apply(it.by()),
      it.at(),
      named(it.answer(), naming)
    );
  }

  private static Objection named(Objection it, Function<Author, Author> naming) {
    return new Objection(
      it.objection(),
      it.v(),
      it.words(),
      it.standing(),
      naming.apply(it.by()),
      it.at(),
      named(it.answer(), naming)
    );
  }

  private static @Nullable Answer named(@Nullable Answer it, Function<Author, Author> naming) {
    return it == null ? null : new Answer(it.words(), naming.apply(it.by()), it.at());
  }
}

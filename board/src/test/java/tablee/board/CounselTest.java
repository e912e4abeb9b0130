package tablee.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.analysis.Recommendation;
import tablee.messages.analysis.Recommendation.Fate;
import tablee.messages.analysis.Recommendation.Standing;
import tablee.messages.counsel.Aim;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.counsel.CounselEvent.AmendmentAccepted;
import tablee.messages.counsel.CounselEvent.AmendmentDeclined;
import tablee.messages.counsel.CounselEvent.AmendmentProposed;
import tablee.messages.counsel.CounselEvent.AmendmentWithdrawn;
import tablee.messages.counsel.CounselEvent.ConsentGiven;
import tablee.messages.counsel.CounselEvent.ConsentTakenBack;
import tablee.messages.counsel.CounselEvent.ObjectionRaised;
import tablee.messages.counsel.CounselEvent.ObjectionSettled;
import tablee.messages.counsel.CounselEvent.ObjectionWithdrawn;
import tablee.messages.counsel.CounselEvent.RecommendationAdopted;
import tablee.messages.counsel.CounselEvent.RecommendationDiscussed;
import tablee.messages.counsel.CounselEvent.RecommendationDrafted;
import tablee.messages.counsel.CounselEvent.RecommendationRestored;
import tablee.messages.counsel.CounselEvent.RecommendationRewritten;
import tablee.messages.counsel.CounselEvent.RecommendationSituated;
import tablee.messages.counsel.CounselEvent.RecommendationWithdrawn;
import tablee.messages.counsel.CounselEvent.RowCited;
import tablee.messages.counsel.CounselEvent.RowLeftOut;
import tablee.messages.counsel.RowReference;
import tablee.messages.counsel.Status;
import tablee.messages.id.AmendmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ObjectionId;
import tablee.messages.id.RecommendationId;
import tablee.messages.id.RowId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.Recorded;
import tablee.messages.programme.ProgrammeEvent.ProgrammeLaunched;

class CounselTest {

  private static final RecommendationId IT = new RecommendationId("r1");
  private static final TerritoryId TREGOR = new TerritoryId("tregor");
  private static final AmendmentId FIRST = new AmendmentId("m1");
  private static final AmendmentId SECOND = new AmendmentId("m2");
  private static final ObjectionId DOUBT = new ObjectionId("o1");
  private static final RowReference ROW = new RowReference(
    Story.WORKSHOP,
    new AxisId("food"),
    new RowId("row1")
  );
  private static final Actor YANN = Story.person("yann");
  private static final Actor LENA = Story.person("lena");

  private static List<Recorded> told(Event... events) {
    List<Recorded> story = new ArrayList<>();
    for (var event : events) {
      story.add(new Recorded(story.size() + 1L, "s", story.size(), Story.START, event));
    }
    return story;
  }

  private static Recommendation after(CounselEvent... more) {
    List<Event> events = new ArrayList<>();
    events.add(drafted(IT));
    events.addAll(List.of(more));
    return Counsel.of(told(events.toArray(Event[]::new)))
      .recommendations()
      .getFirst();
  }

  private static RecommendationDrafted drafted(RecommendationId id) {
    return new RecommendationDrafted(
      Story.PROGRAMME,
      Story.WORKSHOP,
      id,
      null,
      Aim.TRIGGER,
      "Un",
      List.of(),
      YANN
    );
  }

  private static CounselEvent discussed() {
    return new RecommendationDiscussed(Story.PROGRAMME, Story.WORKSHOP, IT, Status.DRAFT, YANN);
  }

  private static CounselEvent amended(AmendmentId id, String text) {
    return new AmendmentProposed(Story.PROGRAMME, Story.WORKSHOP, IT, id, 1, text, "Mieux", LENA);
  }

  private static CounselEvent consented(int version, String words) {
    return new ConsentGiven(Story.PROGRAMME, Story.WORKSHOP, IT, version, words, LENA);
  }

  private static CounselEvent objected() {
    return new ObjectionRaised(Story.PROGRAMME, Story.WORKSHOP, IT, DOUBT, 1, "Qui paie ?", LENA);
  }

  private static CounselEvent adopted() {
    return new RecommendationAdopted(Story.PROGRAMME, Story.WORKSHOP, IT, 1, 0, Story.FACILITATOR);
  }

  @Test
  void recommendationsAreNumberedInTheOrderTheyWereDrafted() {
    var launched = new ProgrammeLaunched(Story.PROGRAMME, "Coopérations", Story.FACILITATOR);
    var counsel = Counsel.of(told(launched, drafted(IT), drafted(new RecommendationId("r2")), launched));
    assertThat(counsel.recommendations())
      .extracting(Recommendation::number, it -> it.recommendation().value())
      .containsExactly(tuple(1, "r1"), tuple(2, "r2"));
    assertThat(counsel.position()).isEqualTo(4);
    assertThat(counsel.changed()).isEqualTo(3);
  }

  @Test
  void aDraftIsWhatWasLastWrittenAndWhereItWasLastPut() {
    var it = after(
      new RecommendationRewritten(Story.PROGRAMME, Story.WORKSHOP, IT, 2, "Deux", YANN),
      new RecommendationSituated(Story.PROGRAMME, Story.WORKSHOP, IT, TREGOR, Aim.SUSTAIN, YANN),
      new RowCited(Story.PROGRAMME, Story.WORKSHOP, IT, ROW, YANN)
    );
    assertThat(it.text().text()).isEqualTo("Deux");
    assertThat(it.texts()).hasSize(2);
    assertThat(it.territory()).isEqualTo(TREGOR);
    assertThat(it.aim()).isEqualTo(Aim.SUSTAIN);
    assertThat(it.rows()).containsExactly(ROW);
    assertThat(it.position()).isEqualTo(4);
    assertThat(
      after(
        new RowCited(Story.PROGRAMME, Story.WORKSHOP, IT, ROW, YANN),
        new RowLeftOut(Story.PROGRAMME, Story.WORKSHOP, IT, ROW, YANN)
      ).rows()
    ).isEmpty();
  }

  @Test
  void everyTextSaysWhichAmendmentItCameFromAndEveryAmendmentHowItEnded() {
    var it = after(
      discussed(),
      amended(FIRST, "Deux"),
      amended(SECOND, "Trois"),
      new AmendmentAccepted(Story.PROGRAMME, Story.WORKSHOP, IT, FIRST, 2, "Deux", Story.FACILITATOR),
      new AmendmentDeclined(Story.PROGRAMME, Story.WORKSHOP, IT, SECOND, "Déjà dit", Story.FACILITATOR)
    );
    assertThat(it.text().text()).isEqualTo("Deux");
    assertThat(it.text().amendment()).isEqualTo(FIRST);
    assertThat(it.amendments())
      .extracting(Recommendation.Amendment::fate)
      .containsExactly(Fate.ACCEPTED, Fate.DECLINED);
    assertThat(it.amendments().getLast().answer()).isEqualTo(
      new Recommendation.Answer(
        "Déjà dit",
        new Recommendation.Author(Story.WORKSHOP, Story.FACILITATOR, null),
        Story.START
      )
    );
    var withdrawn = after(
      discussed(),
      amended(FIRST, "Deux"),
      new AmendmentWithdrawn(Story.PROGRAMME, Story.WORKSHOP, IT, FIRST, LENA)
    );
    assertThat(withdrawn.amendments().getFirst().fate()).isEqualTo(Fate.WITHDRAWN);
    assertThat(withdrawn.text().v()).isEqualTo(1);
  }

  @Test
  void consentCountsForTheTextItWasGivenTo() {
    var it = after(
      discussed(),
      consented(1, ""),
      amended(FIRST, "Deux"),
      new AmendmentAccepted(Story.PROGRAMME, Story.WORKSHOP, IT, FIRST, 2, "Deux", Story.FACILITATOR)
    );
    assertThat(it.consents()).hasSize(1);
    assertThat(it.consenting()).isZero();
    assertThat(after(discussed(), consented(1, "Oui")).consenting()).isEqualTo(1);
    assertThat(
      after(
        discussed(),
        consented(1, ""),
        new ConsentTakenBack(Story.PROGRAMME, Story.WORKSHOP, IT, LENA)
      ).consents()
    ).isEmpty();
  }

  @Test
  void peopleOfTwoWorkshopsAreTwoPeople() {
    var elsewhere = new ConsentGiven(Story.PROGRAMME, new WorkshopId("other"), IT, 1, "", LENA);
    assertThat(after(discussed(), consented(1, ""), elsewhere).consenting()).isEqualTo(2);
  }

  @Test
  void anObjectionStandsUntilItIsDealtWithAndEndsConsent() {
    var standing = after(discussed(), consented(1, ""), objected());
    assertThat(standing.objecting()).isEqualTo(1);
    assertThat(standing.consents()).isEmpty();
    var settled = after(
      discussed(),
      objected(),
      new ObjectionSettled(Story.PROGRAMME, Story.WORKSHOP, IT, DOUBT, "La commune", Story.FACILITATOR)
    );
    assertThat(settled.objecting()).isZero();
    assertThat(settled.objections().getFirst().standing()).isEqualTo(Standing.SETTLED);
    var withdrawn = after(
      discussed(),
      objected(),
      new ObjectionWithdrawn(Story.PROGRAMME, Story.WORKSHOP, IT, DOUBT, LENA)
    );
    assertThat(withdrawn.objections().getFirst().standing()).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  void itsCourseTellsHowFarItWasWhen() {
    var it = after(
      discussed(),
      adopted(),
      new RecommendationWithdrawn(
        Story.PROGRAMME,
        Story.WORKSHOP,
        IT,
        Status.ADOPTED,
        "Faite",
        Story.FACILITATOR
      ),
      new RecommendationRestored(Story.PROGRAMME, Story.WORKSHOP, IT, Story.FACILITATOR)
    );
    assertThat(it.course())
      .extracting(Recommendation.Step::status)
      .containsExactly(Status.DRAFT, Status.DISCUSSION, Status.ADOPTED, Status.WITHDRAWN, Status.DRAFT);
    assertThat(it.course().get(3).words()).isEqualTo("Faite");
    assertThat(it.status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void whatIsToldTwiceChangesNothing() {
    var story = told(drafted(IT), discussed(), consented(1, ""), objected());
    var counsel = Counsel.of(story);
    story.forEach(counsel::apply);
    assertThat(counsel.recommendations()).isEqualTo(Counsel.of(story).recommendations());
  }
}

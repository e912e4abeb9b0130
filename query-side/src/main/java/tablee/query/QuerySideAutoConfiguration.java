package tablee.query;

import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import tablee.messages.analysis.Questions;
import tablee.messages.log.EventLog;
import tablee.messages.log.PersonalData;
import tablee.query.board.BoardView;
import tablee.query.counsel.CounselAnswers;
import tablee.query.counsel.Counsels;
import tablee.query.csv.ExportAnswers;
import tablee.query.csv.RecommendationExportAnswers;
import tablee.query.provenance.ProvenanceAnswers;
import tablee.query.rows.RowAnswers;
import tablee.query.rows.RowsView;
import tablee.query.rows.StoredRows;
import tablee.query.views.View;
import tablee.query.views.Views;
import tablee.query.views.ViewsAnswers;
import tablee.query.views.ViewsSettings;
import tablee.query.views.ViewsStore;
import tablee.query.workshops.WorkshopAnswers;
import tablee.query.workshops.WorkshopsView;

/** The views, what brings them further, and who answers from them. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@EnableConfigurationProperties(ViewsProperties.class)
class QuerySideAutoConfiguration {

  @Bean
  ViewsSettings viewsSettings(ViewsProperties properties, Environment environment) {
    var uri = properties.uri() == null ? environment.getProperty("MONGODB_URI") : properties.uri();
    return new ViewsSettings(
      uri == null || uri.isBlank() ? null : uri,
      properties.database(),
      properties.patience(),
      properties.lease(),
      properties.pace(),
      properties.batch(),
      properties.boards()
    );
  }

  @Bean
  ViewsStore viewsStore(ViewsSettings settings, EventLog log) {
    return new ViewsStore(settings, log::incarnation);
  }

  @Bean
  BoardView boardView(ViewsStore store) {
    return new BoardView(store);
  }

  @Bean
  RowsView rowsView() {
    return new RowsView();
  }

  @Bean
  WorkshopsView workshopsView(ViewsStore store) {
    return new WorkshopsView(store);
  }

  @Bean
  Views views(List<View> views, ViewsStore store, EventStore events, EventLog log, ViewsSettings settings) {
    StreamableMessageSource<TrackedEventMessage<?>> source = events;
    return new Views(views, store, source, log, settings, Clock.systemUTC());
  }

  /** After everything else, so that filling the views takes nothing from the first page; stopped before anything. */
  @Bean
  SmartLifecycle viewsFollowTheLog(Views views) {
    return new SmartLifecycle() {
      private boolean running;

      @Override
      public void start() {
        views.start();
        running = true;
      }

      @Override
      public void stop() {
        views.stop();
        running = false;
      }

      @Override
      public boolean isRunning() {
        return running;
      }
    };
  }

  @Bean
  StoredRows storedRows(ViewsStore store, RowsView view) {
    return new StoredRows(store, view);
  }

  @Bean
  RowAnswers rowAnswers(StoredRows rows, RowsView view, Views views, PersonalData people) {
    return new RowAnswers(rows, view, views, people);
  }

  @Bean
  ExportAnswers exportAnswers(StoredRows rows, RowsView view, Views views, PersonalData people) {
    return new ExportAnswers(rows, view, views, people);
  }

  @Bean
  ProvenanceAnswers provenanceAnswers(
    BoardView boards,
    RowsView rowsView,
    StoredRows rows,
    Views views,
    PersonalData people
  ) {
    return new ProvenanceAnswers(boards, rowsView, rows, views, people);
  }

  @Bean
  WorkshopAnswers workshopAnswers(
    WorkshopsView workshops,
    BoardView boards,
    RowsView rowsView,
    StoredRows rows,
    Views views,
    PersonalData people
  ) {
    return new WorkshopAnswers(workshops, boards, rowsView, rows, views, people);
  }

  @Bean
  ViewsAnswers viewsAnswers(Views views) {
    return new ViewsAnswers(views);
  }

  @Bean
  Counsels counsels(EventLog log, PersonalData people) {
    return new Counsels(log, people);
  }

  @Bean
  CounselAnswers counselAnswers(Counsels counsels) {
    return new CounselAnswers(counsels);
  }

  @Bean
  RecommendationExportAnswers recommendationExportAnswers(Counsels counsels, EventLog log) {
    return new RecommendationExportAnswers(counsels, log);
  }

  @Bean
  Questions questions(QueryGateway gateway) {
    return new AxonQuestions(gateway);
  }
}

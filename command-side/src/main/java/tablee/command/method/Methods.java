package tablee.command.method;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.premise.Premises;
import tablee.command.programme.Programme;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.method.BuiltInMethods;
import tablee.messages.method.MethodCommand;
import tablee.messages.method.MethodCommand.PublishMethod;
import tablee.messages.method.MethodEvent;
import tablee.messages.method.MethodEvent.MethodPublished;

/** Decides about the methods that a programme keeps. What was published stays; a change is another version. */
@AggregateRoot(type = Streams.METHODS)
public final class Methods {

  private static final AtMost METHODS = new AtMost(50, "method");
  private static final AtMost VERSIONS = new AtMost(200, "version");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final VersionsInARow versions = new VersionsInARow();

  public Methods(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.METHODS)
  void decide(MethodCommand command) {
    Authority.facilitates(command.by());
    switch (command) {
      case PublishMethod it -> publish(it);
    }
  }

  private void publish(PublishMethod it) {
    var id = it.method().id();
    if (!premises.restOn(Programme.launched(it.programme()), launched -> launched)) {
      throw new Rejection.NotFound("programme", it.programme().value()).asException();
    }
    if (BuiltInMethods.find(id).isPresent()) {
      throw new Rejection.AlreadyThere("method", id).asException();
    }
    if (versions.isNoChange(it.method())) {
      return;
    }
    versions.mustBeNext(it.method());
    if (it.method().version() == 1) {
      METHODS.admitOneMore(versions.methods());
    }
    VERSIONS.admitOneMore(it.method().version() - 1);
    apply(new MethodPublished(it.programme(), it.method(), it.by()));
  }

  @EventSourcingHandler
  void evolve(MethodEvent event) {
    switch (event) {
      case MethodPublished it -> versions.published(it.method());
    }
  }
}

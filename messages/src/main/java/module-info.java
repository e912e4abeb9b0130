/** Named, so that the sealed families of {@code Command} and {@code Event} may each live in a package of their own. */
module tablee.messages {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.annotation;

  exports tablee.messages;
  exports tablee.messages.analysis;
  exports tablee.messages.appropriation;
  exports tablee.messages.axis;
  exports tablee.messages.ballot;
  exports tablee.messages.counsel;
  exports tablee.messages.dates;
  exports tablee.messages.expectation;
  exports tablee.messages.grid;
  exports tablee.messages.group;
  exports tablee.messages.grouping;
  exports tablee.messages.homework;
  exports tablee.messages.id;
  exports tablee.messages.library;
  exports tablee.messages.log;
  exports tablee.messages.method;
  exports tablee.messages.moderation;
  exports tablee.messages.people;
  exports tablee.messages.programme;
  exports tablee.messages.series;
  exports tablee.messages.text;
  exports tablee.messages.timer;
  exports tablee.messages.workshop;
}

package tablee.query.views;

import java.util.List;

/**
 * One memory of the log, kept as documents. It says what the events of a batch changed and how that looks; following,
 * storing and starting over are done for it.
 */
public interface View {
  /** Names its documents and its place in the log. */
  String name();

  /**
   * Rises with the shape of its documents. A view with a new revision is filled from the log's beginning beside the old
   * one, so that nodes of both releases can run side by side.
   */
  int revision();

  /** Parts of a document that are looked for; each alone, in documents that have it. */
  List<String> lookups();

  /** For the next batch of events. */
  Sketch sketch();
}

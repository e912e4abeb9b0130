package tablee.query.views;

import org.bson.Document;

/**
 * A document of a view. A thing that is gone is drawn as gone; nothing is ever deleted, so that a late write of an
 * earlier position cannot bring it back.
 *
 * @param id of the document in its view
 * @param position of the last event that changed it: the same whatever batches the events came in
 */
public record Drawn(String id, long position, Document content) {}

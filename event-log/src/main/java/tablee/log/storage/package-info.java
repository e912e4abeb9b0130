/**
 * What the log asks of a storage, and the values that pass between them. Two forms answer it: one file of SQLite's,
 * and a MongoDB shared by several nodes.
 */
@NullMarked
package tablee.log.storage;

import org.jspecify.annotations.NullMarked;

/**
 * The embedded form: one SQLite file with one writing connection and a few reading ones. Everything durable of this
 * node lives in that file.
 */
@NullMarked
package tablee.log.sqlite;

import org.jspecify.annotations.NullMarked;

/**
 * The query side: it remembers. Views of the log are kept in MongoDB, and questions are answered from them; this package
 * puts it together for an application.
 */
@NullMarked
package tablee.query;

import org.jspecify.annotations.NullMarked;

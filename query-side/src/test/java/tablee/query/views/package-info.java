@NullMarked
package tablee.query.views;

import org.jspecify.annotations.NullMarked;

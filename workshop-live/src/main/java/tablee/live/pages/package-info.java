/** The web client's pages, and the addresses to open them at. */
@NullMarked
package tablee.live.pages;

import org.jspecify.annotations.NullMarked;

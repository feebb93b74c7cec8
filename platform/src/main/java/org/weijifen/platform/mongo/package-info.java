/**
 * The document port on the plain MongoDB driver.
 *
 * <p>Filters are built as plain {@code Document}s whose key set equals that of an index, because
 * the embedded server uses an index only then. Every write is one guarded operator update or one
 * insert, never a replacement.
 */
@NullMarked
package org.weijifen.platform.mongo;

import org.jspecify.annotations.NullMarked;

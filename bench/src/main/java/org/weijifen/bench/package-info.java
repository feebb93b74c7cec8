/**
 * What architecture.md section 7 measures: each figure beside the raw limit of the same broker and
 * database in the same run. Run by {@code ./dev bench NAME}.
 */
@NullMarked
package org.weijifen.bench;

import org.jspecify.annotations.NullMarked;

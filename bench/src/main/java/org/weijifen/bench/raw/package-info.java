/**
 * The raw limit: what a job leaves behind, written with database driver and broker client only. May
 * not see {@code platform} (one ArchUnit test).
 */
@NullMarked
package org.weijifen.bench.raw;

import org.jspecify.annotations.NullMarked;

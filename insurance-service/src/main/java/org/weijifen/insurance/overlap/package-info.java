/**
 * People with cover in two activities whose periods overlap. One document per local day holds the
 * activities whose cover touches it; the people are looked up when somebody asks.
 *
 * <p>In: footprints of the feature {@code exposure}. Out: nothing in public.
 */
@NullMarked
package org.weijifen.insurance.overlap;

import org.jspecify.annotations.NullMarked;

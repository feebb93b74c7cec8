/**
 * People with cover in two activities whose periods overlap. One document per person and local
 * month holds the covers that touch it and the days on which an overlap begins.
 *
 * <p>In: footprints of the feature {@code exposure}. Out: nothing in public.
 */
@NullMarked
package org.weijifen.insurance.overlap;

import org.jspecify.annotations.NullMarked;

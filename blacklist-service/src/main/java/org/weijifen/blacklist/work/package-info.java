/**
 * Carries rulings out. The case is committed first and names everything; then the sanction, the
 * volunteer's standing, the publication and one work document per month of the window; then, in
 * small resumable steps, the buckets. Every step may be repeated and overtaken.
 */
@NullMarked
package org.weijifen.blacklist.work;

import org.jspecify.annotations.NullMarked;

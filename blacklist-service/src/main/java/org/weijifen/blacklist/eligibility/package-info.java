/**
 * Which units lost the civilised-unit award eligibility of a local year, and which have it back
 * (domain.md V2). Organisations have no award (X13). In: nothing but requests; it reads the
 * sanctions. Out: nothing.
 */
@NullMarked
package org.weijifen.blacklist.eligibility;

import org.jspecify.annotations.NullMarked;

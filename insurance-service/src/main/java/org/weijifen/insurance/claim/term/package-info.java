/** The statutory clocks of claims (domain.md F7), in whole local days. Pure. */
@NullMarked
package org.weijifen.insurance.claim.term;

import org.jspecify.annotations.NullMarked;

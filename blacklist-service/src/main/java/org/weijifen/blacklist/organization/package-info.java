/**
 * This service's copy of the bodies' names and kinds. In: {@code organization.registered}. Out:
 * nothing.
 */
@NullMarked
package org.weijifen.blacklist.organization;

import org.jspecify.annotations.NullMarked;

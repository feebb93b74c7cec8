/**
 * Bodies of the scheme (domain.md P2): units and volunteer organisations in a tree of four levels.
 *
 * <p>Out: organization.registered.
 */
@NullMarked
package org.weijifen.registry.organization;

import org.jspecify.annotations.NullMarked;

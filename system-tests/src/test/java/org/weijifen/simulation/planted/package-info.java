/**
 * Bugs that we put in on purpose, each from outside: production code knows nothing of them. A
 * simulation that does not find them proves nothing by finding no others.
 */
@NullMarked
package org.weijifen.simulation.planted;

import org.jspecify.annotations.NullMarked;

/** Where edges meet the core of registry-service. */
@NullMarked
package org.weijifen.registry.wiring;

import org.jspecify.annotations.NullMarked;

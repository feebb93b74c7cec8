/** The register of volunteers, bodies and recorders of the scheme (domain.md 1.5). */
@NullMarked
package org.weijifen.registry;

import org.jspecify.annotations.NullMarked;

/**
 * Personal data at rest (domain.md P1, P6): one sealed piece per person under a data key of that
 * person's own, which itself is wrapped by the master key. Destroying the data key erases the
 * person; ids, times and consents stay as pseudonymous rows.
 */
@NullMarked
package org.weijifen.registry.personal;

import org.jspecify.annotations.NullMarked;

/**
 * What crosses a wall between services: event records, wire names, topics, schemas, golden files.
 *
 * <p>Every event is a record that starts with revision and occurredAt. Constructors check what must
 * hold for every reader and throw IllegalArgumentException. No personal data beyond opaque ids.
 */
@NullMarked
package org.weijifen.contracts;

import org.jspecify.annotations.NullMarked;

/**
 * Keys that sign what a service publishes: where the private one comes from, compact JWS under it,
 * and the public ones, retired ones too, as a JWK set.
 */
@NullMarked
package org.weijifen.platform.signing;

import org.jspecify.annotations.NullMarked;

/**
 * Bad input to every operation that the gateway's OpenAPI document names, over the real wire: the
 * right 4xx problem document, never a 5xx (contracts.md section 3). A new operation is covered as
 * soon as it is documented; the test fails until {@code Catalogue} knows a valid request of it.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.hostile;

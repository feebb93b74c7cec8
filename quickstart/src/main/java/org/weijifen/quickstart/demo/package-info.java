/**
 * The story of a year and a half at the scale of one street, played through the public API and
 * checked there. Every body and person is invented.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.quickstart.demo;

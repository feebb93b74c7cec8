/**
 * Where edges meet the core: {@code ActivityModule} without Spring, {@code ActivityWiring} with.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity.wiring;

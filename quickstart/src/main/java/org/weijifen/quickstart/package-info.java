/**
 * All six services in one JVM, each its own application context and port, with a real broker and an
 * embedded database: the README's first command.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.quickstart;

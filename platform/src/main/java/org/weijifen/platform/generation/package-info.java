/** Counts the lives of a database, so that revisions go on rising when one is lost. */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.generation;

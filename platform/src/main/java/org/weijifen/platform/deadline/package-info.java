/**
 * Domain-time deadlines as small documents, written before the aggregate's commit and fired by any
 * instance as an ordinary guarded command.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.deadline;

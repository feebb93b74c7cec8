/** Checks of what callers send, collected per field so that a clerk sees all mistakes at once. */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity.input;

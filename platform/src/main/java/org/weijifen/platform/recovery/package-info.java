/**
 * A service whose database is empty or came from a backup: it folds the facts of the others anew
 * with its own events withheld, takes over what it has published, and tells only what differs.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.recovery;

/**
 * Files that must not change unseen: the bytes of events on the wire, and the shapes of stored
 * states. A service's tests give its definition; what is compared and how stands here.
 */
@NullMarked
package org.weijifen.testkit.golden;

import org.jspecify.annotations.NullMarked;

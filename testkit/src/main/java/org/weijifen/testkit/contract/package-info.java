/** What every implementation of a port must do; extended by one small test per implementation. */
@NullMarked
package org.weijifen.testkit.contract;

import org.jspecify.annotations.NullMarked;

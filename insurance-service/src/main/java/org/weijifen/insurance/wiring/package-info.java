/** Where the features of insurance-service are put together. */
@NullMarked
package org.weijifen.insurance.wiring;

import org.jspecify.annotations.NullMarked;

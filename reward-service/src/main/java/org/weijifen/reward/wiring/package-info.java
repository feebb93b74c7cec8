/** Where the edges of reward-service meet its core. */
@NullMarked
package org.weijifen.reward.wiring;

import org.jspecify.annotations.NullMarked;

/** The clock port on the machine's own clock, and a settable one for rehearsal. */
@NullMarked
package org.weijifen.platform.time;

import org.jspecify.annotations.NullMarked;

/**
 * Recorders 记录员 (domain.md H11): trained volunteers, appointed per organisation for a period.
 *
 * <p>Out: recorder.appointed, recorder.dismissed, each with the whole history of terms.
 */
@NullMarked
package org.weijifen.registry.recorder;

import org.jspecify.annotations.NullMarked;

/**
 * Checks of what identifies a person or a body: resident IDs (GB 11643), travel permits, passports
 * and unified social credit codes (GB 32100). Pure; nothing here is ever logged or put into an
 * event.
 */
@NullMarked
package org.weijifen.registry.identity;

import org.jspecify.annotations.NullMarked;

package org.weijifen.blacklist.caseflow;

import org.jspecify.annotations.Nullable;

/**
 * What a step rests on besides its reason; the same for every command, so it travels beside them.
 *
 * @param office the organisation that the acting person's role is bound to, if any
 * @param documentReference number of the official document 文号; notices, decisions and appeal
 *     decisions always have one (their requests ask for it)
 */
public record Warrant(@Nullable String office, @Nullable String documentReference) {
    public static final Warrant NONE = new Warrant(null, null);
}

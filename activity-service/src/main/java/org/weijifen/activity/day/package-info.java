/**
 * A person's verified minutes of one local day over all organisations (domain.md H10). A document
 * per day owns them, so that no two verifications pass the limit together.
 *
 * <p>In: package record's verifications. Out: nothing in public.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity.day;

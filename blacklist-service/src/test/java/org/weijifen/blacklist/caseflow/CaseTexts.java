package org.weijifen.blacklist.caseflow;

import java.time.Instant;

/** All that a party reads of a case, for tests of what it must not read. */
public final class CaseTexts {
    private CaseTexts() {}

    /** Empty where the case does not exist for the party. */
    public static String read(FindCases find, String caseId, Party party, Instant now) {
        return find.one(caseId, party, now).map(Object::toString).orElse("");
    }
}

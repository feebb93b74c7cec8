package org.weijifen.blacklist.caseflow;

import org.weijifen.blacklist.sanction.Ruling;

/** What an open dispute means for the published entry of one subject (domain.md V7, V8). Pure. */
public final class Disputes {
    private Disputes() {}

    /** An objection is to all entries of the case, an appeal is for some of its subjects. */
    public static boolean isDisputed(CaseFile file, String subjectId) {
        Ruling ruling = file.ruling();
        return file.hasOpenObjection()
                || (ruling != null
                        && file.status() == CaseStatus.APPEALED
                        && RulingActs.isAppealed(ruling, subjectId));
    }

    /** Whether the subject's entry is taken down: a stay lasts as long as what it is for. */
    public static boolean isStayedFor(CaseFile file, String subjectId) {
        Ruling ruling = file.ruling();
        return ruling != null && RulingActs.isStayed(ruling) && isDisputed(file, subjectId);
    }
}

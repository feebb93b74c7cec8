package org.weijifen.blacklist.caseflow;

/** Where a case stands (domain.md V7). */
public enum CaseStatus {
    REPORTED("investigation or dismissal", "立案调查或不予处理"),
    INVESTIGATING("notice or dismissal", "送达告知书或不予处理"),
    NOTICE_SERVED(
            "the subject's answer (defence) or request for a hearing, then decision or dismissal",
            "当事人陈述申辩（defence）或申请听证，其后作出决定或不予处理"),
    DECIDED("appeal", "申诉"),
    EFFECTIVE("appeal or repair", "申诉或信用修复"),
    APPEALED("appeal-decision", "申诉决定"),
    UPHELD("repair, or the appeal of a body that had none", "信用修复，或尚未申诉的主体申诉"),
    REVERSED("", ""),
    PARTLY_REVERSED("repair, or the appeal of a body that had none", "信用修复，或尚未申诉的主体申诉"),
    DISMISSED("", ""),
    EXPIRED("objection to an entry that is still public", "对仍在公开的信息提出异议"),
    REPAIRED("", "");

    private final String next;
    private final String nextZh;

    CaseStatus(String next, String nextZh) {
        this.next = next;
        this.nextZh = nextZh;
    }

    /** What can be done next, in words; empty for a closed case. */
    String next() {
        return next;
    }

    String nextZh() {
        return nextZh;
    }
}

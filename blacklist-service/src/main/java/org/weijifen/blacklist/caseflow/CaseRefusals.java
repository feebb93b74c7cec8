package org.weijifen.blacklist.caseflow;

import java.util.List;
import org.weijifen.platform.aggregate.Refusal;
import org.weijifen.platform.aggregate.Refusal.FieldError;
import org.weijifen.platform.aggregate.Refusal.Kind;

/** Why a step on a case is refused. */
final class CaseRefusals {
    private CaseRefusals() {}

    static Refusal unknown() {
        return Refusal.of(
                Kind.NOT_FOUND,
                "UNKNOWN_CASE",
                "There is no such case. Check the case id.",
                "没有此案件，请核对案件编号。");
    }

    static Refusal wrongState(CaseStatus status) {
        if (status.next().isEmpty()) {
            return Refusal.of(
                    Kind.CONFLICT,
                    "CASE_CLOSED",
                    "The case is closed (" + status + "); no further step is possible.",
                    "案件已结（" + status + "），不能再作处理。");
        }
        return Refusal.of(
                Kind.CONFLICT,
                "WRONG_STEP",
                "The case is " + status + "; the next step is: " + status.next() + ".",
                "案件当前状态为 " + status + "，下一步应为：" + status.nextZh() + "。");
    }

    static Refusal stillWorking() {
        return Refusal.of(
                Kind.CONFLICT,
                "CONSEQUENCES_OPEN",
                "The previous step is still being carried out. Repeat your request in a moment.",
                "上一步骤正在执行，请稍后重试。");
    }

    static Refusal samePerson() {
        return Refusal.of(
                Kind.FORBIDDEN,
                "SEPARATION_OF_DUTIES",
                "You took an earlier part in this case. Somebody else has to take this step.",
                "您已参与本案的前序环节，此步骤须由其他人员办理。");
    }

    static Refusal unprocessable(String pointer, String code, String detail, String detailZh) {
        return new Refusal(
                Kind.UNPROCESSABLE,
                code,
                detail,
                detailZh,
                List.of(new FieldError(pointer, code, detail)));
    }

    static Refusal otherKind() {
        return unprocessable(
                "/subject/kind",
                "OTHER_KIND",
                "The registry knows this subject as another kind. Report it as what it is: UNIT, ORGANIZATION or VOLUNTEER.",
                "登记信息显示该主体属于另一类别，请按单位（UNIT）、组织（ORGANIZATION）或志愿者（VOLUNTEER）据实填报。");
    }
}

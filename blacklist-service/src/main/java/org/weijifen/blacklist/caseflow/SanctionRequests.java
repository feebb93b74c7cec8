package org.weijifen.blacklist.caseflow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.platform.web.PublicIds;

/** Bodies of the requests about rulings, and what they mean. */
final class SanctionRequests {
    /** Technical: keeps a case's document small. */
    private static final int MOST_BODIES = 50;

    private SanctionRequests() {}

    /**
     * @param bodies absent: for all subjects of the decision
     */
    record AppealBody(
            String reason, @Nullable List<String> bodies, @Nullable String documentReference) {
        CaseCommand.Appeal toCommand(@Nullable Party party) {
            return new CaseCommand.Appeal(
                    CaseRequests.text(reason, "/reason"),
                    party,
                    bodies == null ? null : SanctionRequests.some(bodies, "/bodies"));
        }
    }

    record RetroactiveProposalBody(
            OffsetDateTime from,
            String reason,
            String documentReference,
            @Nullable List<String> bodies) {
        SanctionCommand.ProposeRetroactive toCommand() {
            return new SanctionCommand.ProposeRetroactive(
                    CaseRequests.text(reason, "/reason"),
                    from.toInstant(),
                    number(documentReference),
                    bodies == null ? null : SanctionRequests.some(bodies, "/bodies"));
        }
    }

    record RetroactiveActBody(String reason, String documentReference) {
        SanctionCommand.ConfirmRetroactive toCommand() {
            return new SanctionCommand.ConfirmRetroactive(
                    CaseRequests.text(reason, "/reason"), number(documentReference));
        }
    }

    /**
     * @param organizationId whose sanction is published; absent: the case's own subject
     */
    record PublicationBody(
            LocalDate from,
            LocalDate until,
            String basis,
            String reason,
            @Nullable String necessity,
            @Nullable String organizationId,
            @Nullable String documentReference) {
        SanctionCommand.Publish toCommand() {
            if (organizationId != null) {
                PublicIds.require(organizationId, "/organizationId");
            }
            return new SanctionCommand.Publish(
                    CaseRequests.text(reason, "/reason"),
                    new PublicationOrder(
                            from,
                            until,
                            CaseRequests.text(basis, "/basis"),
                            necessity == null ? null : CaseRequests.text(necessity, "/necessity")),
                    organizationId);
        }
    }

    private static String number(String documentReference) {
        return Objects.requireNonNull(ProcedureRequests.reference(documentReference), "asked for");
    }

    /** Ids of bodies, each once. */
    static List<String> bodies(List<String> ids, String pointer) {
        CaseRequests.limit(ids, MOST_BODIES, pointer);
        return CaseRequests.ids(ids, pointer);
    }

    private static List<String> some(List<String> ids, String pointer) {
        List<String> bodies = bodies(ids, pointer);
        if (bodies.isEmpty()) {
            throw CaseRequests.invalid(
                    pointer,
                    "LIST_LENGTH",
                    "Name at least one body, or leave the list out for all.",
                    "请至少列明一个主体；如针对全部主体，请勿填写。");
        }
        return bodies;
    }
}

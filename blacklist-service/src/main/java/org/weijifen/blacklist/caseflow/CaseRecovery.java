package org.weijifen.blacklist.caseflow;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.NamedBody;
import org.weijifen.blacklist.sanction.PublishedRuling;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.contracts.blacklist.PublicationStarted;
import org.weijifen.contracts.blacklist.SanctionEvent;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.blacklist.ViolationReported;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;
import org.weijifen.scheme.SchemePolicy;

/**
 * Cases on units and organisations come back with their report and with the ruling that was
 * published; their consequences are then carried out again, which opens the work that a backup does
 * not have. From a backup alone: description, day of the violation, the steps in between and the
 * persons behind them, an appeal without an outcome, and everything about a volunteer's case but
 * its ruling, which the case takes over from the volunteer's standing.
 *
 * @param service stands for the persons who are not known any more
 */
public record CaseRecovery(Aggregate<CaseFile> aggregate, SchemePolicy policy, String service)
        implements Recovery<CaseFile> {
    @Override
    public boolean spansAggregates() {
        return true;
    }

    @Override
    public Collection<String> ids(Object event) {
        return switch (event) {
            case ViolationReported e -> List.of(e.caseId());
            case SanctionEvent e -> List.of(e.caseId());
            case PublicationStarted e when e.caseId() != null -> List.of(e.caseId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable CaseFile adopt(String id, @Nullable CaseFile state, Published published) {
        CaseFile file = state == null ? reported(published.all()) : state;
        if (state != null && isUntold(state, published)) {
            return untold(state);
        }
        return file == null ? null : TakenOver.by(file, ruling(id, file, published.all()), service);
    }

    /** On the case's own subject, and on those that the decision names (domain.md V9). */
    private @Nullable Ruling ruling(String caseId, CaseFile file, List<Object> events) {
        String own = Ruling.sanctionIdOf(caseId);
        Ruling ruling = PublishedRuling.over(own, file.ruling(), events, policy);
        return ruling == null
                ? null
                : ruling.withNamed(
                        named(caseId, ruling, events).stream()
                                .map(body -> over(body, events))
                                .toList());
    }

    private static List<NamedBody> named(String caseId, Ruling ruling, List<Object> events) {
        if (ruling.named() != null) {
            return ruling.namedBodies();
        }
        String own = Ruling.sanctionIdOf(caseId);
        for (Object event : events) {
            if (event instanceof SanctionImposed imposed
                    && imposed.sanctionId().equals(own)
                    && imposed.namedOrganizationIds() != null) {
                return imposed.namedOrganizationIds().stream()
                        .map(id -> NamedBody.waiting(caseId, id, ruling))
                        .toList();
            }
        }
        return List.of();
    }

    private NamedBody over(NamedBody body, List<Object> events) {
        String sanctionId = body.ruling().sanctionId();
        for (Object event : events) {
            if (event instanceof SanctionImposed imposed
                    && imposed.sanctionId().equals(sanctionId)) {
                NamedBody known = body.kind() == null ? body.known(imposed.subject().kind()) : body;
                Ruling ruling = PublishedRuling.over(sanctionId, known.ruling(), events, policy);
                return ruling == null
                        ? known
                        : new NamedBody(known.organizationId(), known.kind(), ruling);
            }
        }
        return body;
    }

    /** A case that facts opened while events were withheld is told now. */
    @Override
    public CaseFile judge(String id, @Nullable CaseFile state, CaseFile adopted) {
        return state != null && adopted.steps().isEmpty() ? state : adopted;
    }

    private static boolean isUntold(CaseFile state, Published published) {
        return state.subject().kind() != SubjectKind.VOLUNTEER
                && published.all().stream().noneMatch(ViolationReported.class::isInstance);
    }

    private static CaseFile untold(CaseFile file) {
        return new CaseFile(
                file.subject(),
                file.violationClass(),
                file.occurredOn(),
                file.description(),
                file.status(),
                List.of(),
                file.ruling(),
                file.consequencesOpen(),
                file.proceedings());
    }

    private @Nullable CaseFile reported(List<Object> events) {
        for (Object event : events) {
            if (event instanceof ViolationReported reported) {
                var first = new CaseStep(CaseStatus.REPORTED, reported.occurredAt(), service, "");
                var file =
                        new CaseFile(
                                reported.subject(),
                                reported.violationClass(),
                                reported.receivedOn(),
                                "",
                                CaseStatus.REPORTED,
                                List.of(first),
                                null,
                                false,
                                null);
                return CaseClocks.after(null, file, policy);
            }
        }
        return null;
    }
}

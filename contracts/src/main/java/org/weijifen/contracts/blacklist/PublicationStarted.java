package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A sanction is published on the local dates {@code [from, until)} (domain.md V8). Told again when
 * a stay has ended.
 *
 * @param caseId the sanction's case; events from before it was told lack it
 * @param violationClass as the public list shows it; events from before it was told lack it
 */
public record PublicationStarted(
        long revision,
        Instant occurredAt,
        String sanctionId,
        Subject subject,
        LocalDate from,
        LocalDate until,
        @Nullable String caseId,
        @Nullable ViolationClass violationClass)
        implements PublicationEvent {
    public static final String TYPE = "publication.started.v1";

    public PublicationStarted {
        Checks.event(revision, occurredAt);
        PublicIds.require(sanctionId, "sanctionId");
        Checks.present(subject, "subject");
        Checks.present(from, "from");
        Checks.present(until, "until");
        Checks.that(subject.kind() != SubjectKind.VOLUNTEER, "subject: no person on this topic");
        Checks.ordered(from, until, "until");
        PublicIds.requireIfPresent(caseId, "caseId");
    }
}

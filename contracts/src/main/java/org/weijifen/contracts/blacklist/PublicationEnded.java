package org.weijifen.contracts.blacklist;

import java.time.Instant;
import java.time.LocalDate;
import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/**
 * A publication ended on a local date: by schedule, stay, reversal or repair (domain.md V7, V8).
 */
public record PublicationEnded(
        long revision, Instant occurredAt, String sanctionId, Subject subject, LocalDate on)
        implements PublicationEvent {
    public static final String TYPE = "publication.ended.v1";

    public PublicationEnded {
        Checks.event(revision, occurredAt);
        PublicIds.require(sanctionId, "sanctionId");
        Checks.present(subject, "subject");
        Checks.present(on, "on");
        Checks.that(subject.kind() != SubjectKind.VOLUNTEER, "subject: no person on this topic");
    }
}

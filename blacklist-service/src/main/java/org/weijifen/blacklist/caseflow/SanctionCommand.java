package org.weijifen.blacklist.caseflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.sanction.PublicationOrder;

/** What a person may do to a ruling after the decision (domain.md V6 to V8). */
public sealed interface SanctionCommand extends CaseCommand {

    /**
     * The civilisation office takes the publication down while an appeal or an objection is open.
     */
    record Stay(String reason) implements SanctionCommand {}

    /** It shows again before the appeal or the objection is answered. */
    record EndStay(String reason) implements SanctionCommand {}

    /**
     * The officer who served the notice proposes an earlier begin of the window.
     *
     * @param bodies whom it is for, by id; absent: all subjects of the decision
     */
    record ProposeRetroactive(
            String reason, Instant from, String documentReference, @Nullable List<String> bodies)
            implements SanctionCommand {}

    /** Who decided confirms it, with reasons of their own. */
    record ConfirmRetroactive(String reason, String documentReference) implements SanctionCommand {}

    /** The association proposes a repair. */
    record ProposeRepair(String reason) implements SanctionCommand {}

    /** The civilisation office grants it. */
    record Repair(String reason) implements SanctionCommand {}

    /**
     * The civilisation office orders a publication.
     *
     * @param body whose sanction is published; absent: that of the case's own subject
     */
    record Publish(String reason, PublicationOrder order, @Nullable String body)
            implements SanctionCommand {}
}

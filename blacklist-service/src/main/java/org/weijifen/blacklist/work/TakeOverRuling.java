package org.weijifen.blacklist.work;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.TakenOver;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.VolunteerSanctions;
import org.weijifen.blacklist.sanction.VolunteerSanctions.Held;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.scheme.SchemePolicy;

/**
 * A volunteer's case out of a backup catches up with the volunteer's standing, which came back from
 * its events: those do not name the case, so it asks.
 */
public final class TakeOverRuling {
    private final AggregateRuntime runtime;
    private final Shelves shelves;
    private final SchemePolicy policy;
    private final String service;

    public TakeOverRuling(
            AggregateRuntime runtime, Shelves shelves, SchemePolicy policy, String service) {
        this.runtime = runtime;
        this.shelves = shelves;
        this.policy = policy;
        this.service = service;
    }

    /** The case as it is afterwards; a case on anybody else stays as it is. */
    CaseFile takeOver(String caseId, CaseFile file) {
        if (file.subject().kind() != SubjectKind.VOLUNTEER) {
            return file;
        }
        String volunteerId = file.subject().id();
        VolunteerSanctions standing =
                runtime.load(shelves.volunteers(), List.of(volunteerId)).get(volunteerId);
        Held held = standing == null ? null : standing.heldOf(Ruling.sanctionIdOf(caseId));
        Ruling known = file.ruling();
        if (held == null || (known != null && known.number() >= held.number())) {
            return file;
        }
        Act act = Act.system(held.at(), service, "ruling.take-over");
        var folded =
                runtime.foldAll(
                        shelves.cases(), new Catch(), List.of(new Missed(caseId, held)), act);
        return folded.states().getOrDefault(caseId, file);
    }

    private record Missed(String caseId, Held held) {}

    private final class Catch implements Folds<CaseFile, Missed> {
        @Override
        public Collection<String> ids(Missed missed) {
            return List.of(missed.caseId());
        }

        @Override
        public Decision<CaseFile> fold(String id, @Nullable CaseFile state, Missed missed) {
            return state == null
                    ? Decision.unchanged()
                    : Decision.to(TakenOver.from(state, missed.held(), policy, service));
        }
    }
}

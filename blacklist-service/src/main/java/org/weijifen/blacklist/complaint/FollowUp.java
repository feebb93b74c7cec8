package org.weijifen.blacklist.complaint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.caseflow.OpenCase;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.UnavailableException;

/**
 * Makes the case and the officers' list follow complaints: right after each command, and in the
 * background for what a crash left. Harmless to repeat.
 */
public final class FollowUp {
    private static final int AT_ONCE = 100;

    private final AggregateRuntime runtime;
    private final ComplaintAggregate complaints;
    private final TurnAggregate turns;
    private final CaseAggregate cases;
    private final OpenCase openCase;
    private final String service;

    public FollowUp(
            AggregateRuntime runtime,
            ComplaintAggregate complaints,
            TurnAggregate turns,
            CaseAggregate cases,
            OpenCase openCase,
            String service) {
        this.runtime = runtime;
        this.complaints = complaints;
        this.turns = turns;
        this.cases = cases;
        this.openCase = openCase;
        this.service = service;
    }

    private record Followed(String id, Complaint complaint) {}

    /** Does a bounded piece of what is open; answers whether there was any. */
    public boolean runSome() {
        Map<String, Complaint> open = open(AT_ONCE);
        follow(open);
        return !open.isEmpty();
    }

    /** How many complaints are open, up to a bound. */
    public long open() {
        return open(Scan.MAX_LIMIT).size();
    }

    private Map<String, Complaint> open(int limit) {
        Map<String, Complaint> open = new LinkedHashMap<>();
        runtime.scan(
                        complaints,
                        new Scan(
                                Map.of(ComplaintAggregate.FOLLOW_UP_OPEN, true), null, null, limit))
                .forEach(v -> open.put(v.id(), v.state()));
        return open;
    }

    /** Follows one complaint as it is now. */
    void of(String complaintId) {
        follow(runtime.load(complaints, List.of(complaintId)));
    }

    private void follow(Map<String, Complaint> found) {
        List<Followed> followed = new ArrayList<>();
        List<OpenCase.Owed> owed = new ArrayList<>();
        found.forEach(
                (id, complaint) -> {
                    if (complaint.followUpOpen()) {
                        followed.add(new Followed(id, complaint));
                        Complaint.Admission a = complaint.admission();
                        if (a != null) {
                            owed.add(new OpenCase.Owed(a.caseId(), a.report(), a.at(), a.by()));
                        }
                    }
                });
        if (followed.isEmpty()) {
            return;
        }
        // Its time is the complaints' own.
        Act act =
                Act.system(
                        followed.getLast().complaint().receivedAt(), service, "complaint.follow");
        require(runtime.foldAll(cases, openCase, owed, act).failures().isEmpty(), "case");
        require(runtime.foldAll(turns, new TakeTurn(), followed, act).failures().isEmpty(), "turn");
        runtime.foldAll(complaints, new Settle(), followed, act);
    }

    private static void require(boolean followed, String what) {
        if (!followed) {
            throw new UnavailableException("a complaint's " + what + " does not follow", null);
        }
    }

    /** Status only ever rises, so an older reading changes nothing. */
    private static final class TakeTurn implements Folds<Turn, Followed> {
        @Override
        public Collection<String> ids(Followed followed) {
            return List.of(Turn.id(followed.id(), followed.complaint().receivedAt()));
        }

        @Override
        public Decision<Turn> fold(String id, @Nullable Turn state, Followed followed) {
            ComplaintStatus status = followed.complaint().status();
            return state != null && state.status().compareTo(status) >= 0
                    ? Decision.unchanged()
                    : Decision.to(new Turn(followed.id(), status));
        }
    }

    private static final class Settle implements Folds<Complaint, Followed> {
        @Override
        public Collection<String> ids(Followed followed) {
            return List.of(followed.id());
        }

        @Override
        public Decision<Complaint> fold(String id, @Nullable Complaint state, Followed followed) {
            return state == null || !state.equals(followed.complaint())
                    ? Decision.unchanged()
                    : Decision.to(state.followedUp());
        }
    }
}

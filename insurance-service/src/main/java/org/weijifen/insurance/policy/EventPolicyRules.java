package org.weijifen.insurance.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.NamedVolunteer;
import org.weijifen.platform.aggregate.Decision;

/** Decisions about event policies (domain.md F5). Pure. */
final class EventPolicyRules {
    /** Most versions of one policy; keeps its event below the log's limit. */
    static final int VERSIONS_MAX = 50;

    private EventPolicyRules() {}

    /**
     * A policy as sent replaces the one before; who is named in both keeps the first receipt time
     * (F2). The same again changes nothing.
     *
     * @param closed whether the activity's cut-off is known to have passed
     */
    static Decision<EventPolicy> record(
            @Nullable EventPolicy state, EventPolicyInput input, boolean closed, Instant now) {
        // A clock behind that of whoever was before must not end a period before it began.
        Instant at = state == null || now.isAfter(last(state)) ? now : last(state);
        int number = state == null ? 1 : state.newest().number() + 1;
        EventPolicyVersion version = version(number, at, input);
        List<NamedVolunteer> volunteers = named(state, input.volunteerIds(), at);
        if (state != null && says(state, version) && volunteers.equals(state.volunteers())) {
            return Decision.unchanged();
        }
        if (closed) {
            return Decision.refuse(EventPolicyRefusals.closed());
        }
        if (number > VERSIONS_MAX) {
            return Decision.refuse(EventPolicyRefusals.tooManyVersions(VERSIONS_MAX));
        }
        List<EventPolicyVersion> versions =
                new ArrayList<>(state == null ? List.of() : state.versions());
        versions.add(version);
        return Decision.to(new EventPolicy(versions, volunteers));
    }

    private static Instant last(EventPolicy state) {
        return state.newest().recordedAt();
    }

    private static EventPolicyVersion version(int number, Instant at, EventPolicyInput input) {
        return new EventPolicyVersion(
                number,
                at,
                input.policyId(),
                input.insurerId(),
                input.basis(),
                input.limitsFen().limits(),
                input.aggregateLimitFenPerYear(),
                input.combineDeathDisability(),
                input.coversCommute(),
                input.exclusions(),
                input.validFrom(),
                input.validUntil());
    }

    /** Whether the newest version has these terms, whenever they were recorded. */
    private static boolean says(EventPolicy state, EventPolicyVersion version) {
        EventPolicyVersion newest = state.newest();
        return newest.equals(
                new EventPolicyVersion(
                        newest.number(),
                        newest.recordedAt(),
                        version.policyId(),
                        version.insurerId(),
                        version.basis(),
                        version.limits(),
                        version.aggregateLimitFenPerYear(),
                        version.combineDeathDisability(),
                        version.coversCommute(),
                        version.exclusions(),
                        version.validFrom(),
                        version.validUntil()));
    }

    private static List<NamedVolunteer> named(
            @Nullable EventPolicy state, List<String> volunteerIds, Instant at) {
        Map<String, List<Period>> periods = new TreeMap<>();
        if (state != null) {
            state.volunteers()
                    .forEach(v -> periods.put(v.volunteerId(), new ArrayList<>(v.periods())));
        }
        var wanted = new TreeSet<>(volunteerIds);
        periods.forEach(
                (id, own) -> {
                    Period newest = own.getLast();
                    boolean stands = newest.until() == null;
                    if (stands && !wanted.remove(id)) {
                        own.set(own.size() - 1, new Period(newest.from(), at));
                    }
                });
        wanted.forEach(
                id ->
                        periods.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(new Period(at, null)));
        List<NamedVolunteer> named = new ArrayList<>();
        periods.forEach((id, own) -> named.add(new NamedVolunteer(id, own)));
        return named;
    }
}

package org.weijifen.blacklist.wiring;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseCommand;
import org.weijifen.blacklist.caseflow.SanctionCommand;
import org.weijifen.blacklist.publication.PublicBlacklist;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.Topics;
import org.weijifen.contracts.blacklist.Severity;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SuppressionEvent;
import org.weijifen.contracts.registry.OrganizationKind;
import org.weijifen.contracts.registry.OrganizationRegistered;
import org.weijifen.platform.aggregate.RefusedException;
import org.weijifen.platform.web.PageRequest;

/** What the tests of stays, repairs, retroactive acts and named bodies ask of the rig. */
final class AfterDecision {
    static final Instant START = Instant.parse("2025-12-19T16:00:00Z");

    private final BlacklistRig rig;

    AfterDecision(BlacklistRig rig) {
        this.rig = rig;
    }

    static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    /** A case that is decided at once, with bodies named and perhaps published. */
    String decided(String key, Subject subject, @Nullable PublicationOrder order, String... named) {
        String caseId = rig.noticed(key, subject, named);
        Instant at = minute(rig.clocks.now());
        rig.advance(
                caseId,
                new CaseCommand.Decide(
                        "proven",
                        Severity.GENERAL,
                        at,
                        "law",
                        null,
                        List.of(),
                        order,
                        List.of(named)),
                BlacklistRig.DECIDER);
        rig.runDeadlines();
        rig.workUntilDone();
        return caseId;
    }

    private static Instant minute(Instant now) {
        return Instant.ofEpochSecond(Math.ceilDiv(now.toEpochMilli(), 60_000L) * 60);
    }

    void reachBack(String caseId, Instant from, @Nullable List<String> bodies) {
        rig.advance(
                caseId,
                new SanctionCommand.ProposeRetroactive("earlier", from, "note 7", bodies),
                BlacklistRig.OFFICER);
        rig.advance(
                caseId,
                new SanctionCommand.ConfirmRetroactive("so it was", "note 8"),
                BlacklistRig.DECIDER);
        rig.workUntilDone();
    }

    void appeal(String caseId, @Nullable List<String> bodies) {
        rig.advance(
                caseId, new CaseCommand.Appeal("we object", null, bodies), BlacklistRig.OFFICER);
    }

    void answer(String caseId, CaseCommand.AppealOutcome outcome) {
        rig.advance(
                caseId,
                new CaseCommand.DecideAppeal("heard", outcome, List.of(), null),
                BlacklistRig.APPEALS);
        rig.workUntilDone();
    }

    void repair(String caseId) {
        rig.advance(caseId, new SanctionCommand.ProposeRepair("mended"), BlacklistRig.OFFICER);
        rig.advance(caseId, new SanctionCommand.Repair("agreed"), BlacklistRig.DECIDER);
        rig.workUntilDone();
    }

    String refused(String caseId, CaseCommand command, String person) {
        return catchThrowableOfType(
                        RefusedException.class,
                        () -> rig.advance(caseId, command, person, person + command))
                .refusal()
                .code();
    }

    List<String> listed() {
        return rig
                .module()
                .publicBlacklist()
                .page(new PageRequest(null, 50), rig.clocks.now())
                .items()
                .stream()
                .map(PublicBlacklist.Entry::organizationId)
                .toList();
    }

    <T> List<T> told(Class<T> type) {
        return rig.published(Topics.BLACKLIST_CASES).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Event> everything() {
        List<Event> all = new ArrayList<>(rig.published(Topics.BLACKLIST_CASES));
        all.addAll(rig.published(Topics.BLACKLIST_VOLUNTEER_CASES));
        all.addAll(rig.published(Topics.BLACKLIST_HOURS));
        return all;
    }

    void describe(String id, OrganizationKind kind) {
        rig.deliver(
                List.of(
                        new OrganizationRegistered(
                                1, START, id, "Body " + id, kind, 4, "990001", null)));
        rig.workUntilDone();
    }

    void serve(String recordId, List<String> organizations, String from, String until) {
        rig.deliver(
                List.of(
                        Hours.verified(
                                recordId, organizations, from + "+08:00", until + "+08:00")));
    }

    /** As a reader folds: each suppressed minute of a record once, whichever sanction says so. */
    long minutesOf(String recordId) {
        Map<String, SuppressionEvent> latest = new HashMap<>();
        for (Event event : rig.published(Topics.BLACKLIST_HOURS)) {
            var said = (SuppressionEvent) event;
            latest.merge(
                    said.recordId() + said.sanctionId() + said.month(),
                    said,
                    (a, b) ->
                            Comparator.comparing(SuppressionEvent::sequence).compare(a, b) >= 0
                                    ? a
                                    : b);
        }
        return latest.values().stream()
                .filter(s -> s.recordId().equals(recordId))
                .flatMap(s -> s.intervals().stream())
                .flatMap(AfterDecision::minutes)
                .distinct()
                .count();
    }

    private static java.util.stream.Stream<Long> minutes(Interval interval) {
        long first = interval.startsAt().getEpochSecond() / 60;
        return java.util.stream.LongStream.range(first, first + interval.minutes()).boxed();
    }
}

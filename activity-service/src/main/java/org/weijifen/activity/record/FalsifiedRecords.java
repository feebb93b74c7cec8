package org.weijifen.activity.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.activity.record.ServiceRecord.SanctionMark;
import org.weijifen.activity.standing.Person;
import org.weijifen.activity.standing.SanctionedOrganization;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.FoldedBatch;
import org.weijifen.platform.aggregate.Folds;

/**
 * Withdraws the records that a decision calls falsified, and reinstates them when it is reversed
 * (domain.md V4). A record that is not known yet is marked all the same.
 */
public final class FalsifiedRecords {
    private final AggregateRuntime runtime;
    private final ServiceRecordAggregate records;
    private final RecordDays days;

    FalsifiedRecords(AggregateRuntime runtime, ServiceRecordAggregate records, RecordDays days) {
        this.runtime = runtime;
        this.records = records;
        this.days = days;
    }

    /**
     * @param subjectId the volunteer or organisation decided upon
     */
    public record Falsified(
            String subjectId, String recordId, SanctionMark mark, Instant knownAt) {}

    /** Folds what the decisions on these persons say into the records. */
    public FoldedBatch<ServiceRecord, Falsified> ofPersons(Map<String, Person> persons, Act act) {
        List<Falsified> facts = new ArrayList<>();
        persons.forEach(
                (id, person) -> {
                    Person.Sanctions s = person.sanctions();
                    for (Person.ListedRecord listed : s.listedRecords()) {
                        facts.add(
                                new Falsified(
                                        id,
                                        listed.recordId(),
                                        new SanctionMark(
                                                "volunteer:" + id,
                                                s.revision(),
                                                listed.sanctionId()),
                                        s.knownAt()));
                    }
                });
        return fold(facts, act);
    }

    /** The same for decisions on units and organisations. */
    public FoldedBatch<ServiceRecord, Falsified> ofOrganizations(
            Map<String, SanctionedOrganization> organizations, Act act) {
        List<Falsified> facts = new ArrayList<>();
        organizations.forEach(
                (id, organization) -> {
                    for (SanctionedOrganization.Sanction s : organization.sanctions()) {
                        for (String recordId : s.listedRecordIds()) {
                            facts.add(
                                    new Falsified(
                                            id,
                                            recordId,
                                            new SanctionMark(
                                                    "sanction:" + s.sanctionId(),
                                                    s.revision(),
                                                    s.standing() ? s.sanctionId() : null),
                                            s.knownAt()));
                        }
                    }
                });
        return fold(facts, act);
    }

    private FoldedBatch<ServiceRecord, Falsified> fold(List<Falsified> facts, Act act) {
        FoldedBatch<ServiceRecord, Falsified> folded =
                runtime.foldAll(
                        records,
                        new Folds<>() {
                            @Override
                            public Collection<String> ids(Falsified fact) {
                                return List.of(fact.recordId());
                            }

                            @Override
                            public Decision<ServiceRecord> fold(
                                    String id, @Nullable ServiceRecord state, Falsified fact) {
                                return RecordRules.mark(state, fact.mark(), fact.knownAt());
                            }
                        },
                        facts,
                        act);
        Set<String> met = new HashSet<>(folded.states().keySet());
        if (!met.isEmpty()) {
            days.settle(Map.of(), met, act.now());
        }
        return folded;
    }
}

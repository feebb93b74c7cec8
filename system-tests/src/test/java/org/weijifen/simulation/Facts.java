package org.weijifen.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseStatus;
import org.weijifen.contracts.Interval;
import org.weijifen.contracts.blacklist.Subject;

/** What was asked of the district and accepted; all that the models know. */
final class Facts {
    final Set<String> organizations = new TreeSet<>();
    final Map<String, PersonHistory> persons = new TreeMap<>();
    final Map<String, ActivityFacts> activities = new TreeMap<>();
    final Map<String, Hours> hours = new TreeMap<>();
    final Map<String, Case> cases = new TreeMap<>();
    final Map<String, ClaimFacts> claims = new TreeMap<>();

    /** By case; those on bodies that a decision names by case and body. */
    final Map<String, SanctionFacts> sanctions = new TreeMap<>();

    /** Ids of the annual benefits that were handed out. */
    final Set<String> usedBenefits = new TreeSet<>();

    /** A service record. */
    static final class Hours {
        final String volunteerId;
        final String activityId;
        final List<String> organizationIds;
        List<Interval> entered;
        String content;
        List<Interval> verified = List.of();
        @Nullable Instant firstVerifiedAt;
        boolean unfiled;
        boolean withdrawn;
        boolean held;
        boolean heldUnfiled;
        boolean approved;
        boolean objected;

        Hours(
                String volunteerId,
                String activityId,
                List<String> organizationIds,
                List<Interval> entered,
                String content) {
            this.volunteerId = volunteerId;
            this.activityId = activityId;
            this.organizationIds = organizationIds;
            this.entered = entered;
            this.content = content;
        }

        @Override
        public String toString() {
            return "record of "
                    + volunteerId
                    + " entered "
                    + entered
                    + " verified "
                    + verified
                    + " first "
                    + firstVerifiedAt
                    + (withdrawn ? " withdrawn" : "")
                    + (held ? " held" : "")
                    + " of "
                    + organizationIds;
        }
    }

    /** A case, and its last accepted step. */
    static final class Case {
        final Subject subject;
        CaseStatus status = CaseStatus.REPORTED;
        boolean objected;
        boolean stayed;

        /** Whom the last appeal is for; absent: all. */
        @Nullable List<String> appealedBodies;

        Case(Subject subject) {
            this.subject = subject;
        }
    }

    /** The sanctions of a case's decision, its own subject's first. */
    List<SanctionFacts> sanctionsOf(String caseId) {
        return sanctions.values().stream().filter(s -> s.caseId.equals(caseId)).toList();
    }

    /** A decision that stands calls the record falsified (domain.md V4). */
    boolean isFalsified(String recordId) {
        return sanctions.values().stream().anyMatch(s -> s.falsified.contains(recordId));
    }

    /** The same history without one sanction; everything else is shared. */
    Facts without(String caseId) {
        var others = new Facts();
        others.organizations.addAll(organizations);
        others.persons.putAll(persons);
        others.activities.putAll(activities);
        others.hours.putAll(hours);
        others.cases.putAll(cases);
        others.sanctions.putAll(sanctions);
        others.sanctions.remove(caseId);
        others.usedBenefits.addAll(usedBenefits);
        return others;
    }
}

package org.weijifen.simulation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.weijifen.contracts.registry.VolunteerStatus;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.insurance.cover.ShowCover;
import org.weijifen.insurance.cover.Verdict;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.tier.Certificate;
import org.weijifen.reward.tier.TierRules;
import org.weijifen.testkit.simulation.Violation;

/** Compares what the services say with what the model says (contracts.md section 1). */
final class Judge {
    private final District district;
    private final Facts facts;
    private final Cast cast;

    Judge(District district, Facts facts, Cast cast) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
    }

    void judge() {
        district.world.requireSameBytesPerId();
        district.world.requireDueDeadLetters();
        facts.events.forEach(this::judgeCover);
        for (String volunteerId : cast.volunteerIds()) {
            if (facts.uncertain.contains(volunteerId)) {
                Seen.count("accounts_uncertain", 1);
            } else {
                judgeAccount(volunteerId);
                judgeTierEvents(volunteerId);
            }
        }
        facts.persons.keySet().forEach(this::judgeRegistration);
    }

    /** V4: the registration is cancelled while a sanction stands, and only then. */
    private void judgeRegistration(String volunteerId) {
        Instant now = district.world.clocks().read();
        VolunteerStatus status =
                district.registry.insist(m -> m.readVolunteers().statusOf(volunteerId, now));
        boolean sanctioned =
                facts.sanctions.values().stream()
                        .anyMatch(s -> s.subjectId.equals(volunteerId) && !s.standing.isEmpty());
        Violation.unless(
                status == (sanctioned ? VolunteerStatus.CANCELLED : VolunteerStatus.ACTIVE),
                volunteerId + " is " + status + ", sanctioned: " + sanctioned);
    }

    /** Invariant 1: one verdict per line, the one that F2 and F3 give. */
    private void judgeCover(String activityId, Facts.Event event) {
        if (!CoverModel.wasFiled(event)) {
            return;
        }
        Optional<CoverView> view =
                district.insurance.insist(
                        m ->
                                m.showCover()
                                        .show(activityId, new ShowCover.Viewer(true, null, null))
                                        .map(v -> v.state()));
        Violation.unless(view.isPresent(), "no cover for the filed activity " + activityId);
        Map<String, Verdict.Status> said = new TreeMap<>();
        view.get().insured().forEach(i -> said.put(i.volunteerId(), i.status()));
        var model = new CoverModel(facts);
        for (String volunteerId : cast.volunteerIds()) {
            Verdict.Status status = said.get(volunteerId);
            Optional<Boolean> covered = model.isCovered(event, volunteerId);
            Seen.count(
                    "lines_" + (status == null ? "none" : status.name().toLowerCase(Locale.ROOT)),
                    1);
            Violation.unless(
                    covered.isEmpty() || covered.get() == (status == Verdict.Status.ISSUED),
                    "cover of "
                            + volunteerId
                            + " in "
                            + activityId
                            + ": model "
                            + covered
                            + ", insurance "
                            + status
                            + " in "
                            + view.get()
                            + ", turns "
                            + event.turns
                            + " start "
                            + event.startsAt
                            + " roster "
                            + event.present
                            + describe(volunteerId));
            // What is written on a returned activity's roster is published when it is filed again.
            boolean onRoster =
                    event.turns.getLast().kind() == Facts.TurnKind.FILED
                            && (event.present.contains(volunteerId)
                                    || event.late.contains(volunteerId));
            Violation.unless(
                    status != Verdict.Status.PENDING && (status != null || !onRoster),
                    "no final verdict on " + volunteerId + " in " + activityId + ": " + status);
        }
    }

    /** Invariants 2, 3, 4 and 6. */
    private void judgeAccount(String volunteerId) {
        HoursModel.Account model = new HoursModel(facts).of(volunteerId);
        Account account = district.reward.insist(m -> m.readAccounts().account(volunteerId));
        Violation.unless(
                account.creditedMinutes() == model.creditedMinutes()
                        && account.suppressedMinutes() == model.suppressedMinutes(),
                volunteerId
                        + ": model "
                        + model
                        + ", account "
                        + account.creditedMinutes()
                        + " credited, "
                        + account.suppressedMinutes()
                        + " suppressed in "
                        + account.months()
                        + "; records "
                        + describe(volunteerId));
        int tier = TierRules.standingTier(account.stars());
        Seen.count("credited_minutes", model.creditedMinutes());
        Seen.count("suppressed_minutes", model.suppressedMinutes());
        Seen.count("stars", tier);
        Seen.count("stars_lost", account.stars().stream().filter(s -> !s.standing()).count());
        Violation.unless(
                tier == model.tier(), volunteerId + ": model " + model + ", but tier " + tier);
        judgeCertificates(volunteerId, account, model.tier());
        judgeBenefits(volunteerId, account, model.byYear());
    }

    private String describe(String volunteerId) {
        var text = new StringBuilder();
        facts.hours.forEach(
                (id, h) -> {
                    if (h.volunteerId.equals(volunteerId)) {
                        text.append("\n  ").append(id).append(' ').append(h.verified);
                        text.append(" first ").append(h.firstVerifiedAt);
                        text.append(h.withdrawn ? " withdrawn" : "");
                        text.append(" of ").append(h.organizationIds);
                    }
                });
        facts.sanctions.forEach(
                (id, s) ->
                        text.append("\n  sanction on ")
                                .append(s.subjectId)
                                .append(' ')
                                .append(s.standing)
                                .append(s.falsified)
                                .append(" effective ")
                                .append(s.effectiveAt)
                                .append(" reversed ")
                                .append(s.reversedAt));
        return text.toString();
    }

    private static void judgeCertificates(String volunteerId, Account account, int tier) {
        Set<Integer> valid = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (Certificate certificate : account.certificates()) {
            Violation.unless(
                    numbers.add(certificate.number()),
                    volunteerId + ": certificate number twice: " + certificate);
            Violation.unless(
                    !certificate.isValid() || valid.add(certificate.tier()),
                    volunteerId + ": two valid certificates of star " + certificate.tier());
        }
        Violation.unless(
                valid.size() == tier, volunteerId + ": tier " + tier + ", certificates " + valid);
    }

    private static void judgeBenefits(
            String volunteerId, Account account, Map<Integer, Long> byYear) {
        Set<String> standing = new HashSet<>();
        for (Benefit benefit : account.benefits()) {
            Violation.unless(
                    !benefit.stands() || standing.add(benefit.year() + " " + benefit.kind()),
                    volunteerId + ": granted twice: " + benefit);
        }
        Set<String> due = new HashSet<>();
        byYear.forEach(
                (year, minutes) -> {
                    if (minutes >= SmallPolicy.ANNUAL_MINUTES) {
                        for (BenefitKind kind : BenefitKind.values()) {
                            due.add(year + " " + kind);
                        }
                    }
                });
        Violation.unless(
                standing.equals(due),
                volunteerId + ": benefits " + standing + ", due " + due + " for " + byYear);
    }

    /** What the topic says of a star, once repeats are ignored, ends as the account does. */
    private void judgeTierEvents(String volunteerId) {
        Map<Integer, Long> revisions = new TreeMap<>();
        Map<Integer, Boolean> stands = new TreeMap<>();
        for (LogRecord event : district.world.log().records("reward.tiers")) {
            String type = event.headers().getOrDefault("ce_type", "");
            if (volunteerId.equals(event.key())
                    && type.startsWith("tier.")
                    && !district.world.isSpoilt(event)) {
                var json = StateCodec.mapper().readTree(event.value());
                int tier = json.get("tier").asInt();
                long revision = json.get("revision").asLong();
                if (revision > revisions.getOrDefault(tier, 0L)) {
                    revisions.put(tier, revision);
                    stands.put(tier, type.equals("tier.reached.v1"));
                }
            }
        }
        long standing = stands.values().stream().filter(s -> s).count();
        int tier = new HoursModel(facts).of(volunteerId).tier();
        Violation.unless(
                standing == tier, volunteerId + ": events say " + stands + ", model " + tier);
    }
}

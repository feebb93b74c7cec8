package org.weijifen.simulation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.weijifen.contracts.reward.BenefitKind;
import org.weijifen.reward.account.Account;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.reward.ledger.MonthSummary;
import org.weijifen.reward.statement.EntryView;
import org.weijifen.reward.statement.ReadAccounts;
import org.weijifen.reward.tier.Certificate;
import org.weijifen.reward.tier.TierRules;
import org.weijifen.testkit.simulation.Violation;

/** Invariants 2, 3 and 4: minutes, stars, certificates and annual benefits. */
final class AccountJudge {
    private static final int ALL = 1_000;

    private final District district;
    private final Facts facts;
    private final RewardTopics topics;
    private final StatementJudge statements;

    AccountJudge(District district, Facts facts) {
        this.district = district;
        this.facts = facts;
        topics = new RewardTopics(district.world);
        statements = new StatementJudge(district, facts);
    }

    void judge(String volunteerId) {
        HoursModel.Account model = new HoursModel(facts).of(volunteerId);
        Account account = district.reward.insist(m -> m.readAccounts().account(volunteerId));
        String what = volunteerId + ": model " + model + describe(volunteerId);
        Seen.count("credited_minutes", model.creditedMinutes());
        Seen.count("suppressed_minutes", model.suppressedMinutes());
        judgeMinutes(model, account, what);
        judgeEntries(volunteerId, model, what);
        // Invariant 3: as if a reversed sanction had never been.
        facts.sanctions.forEach(
                (caseId, sanction) -> {
                    if (sanction.isReversed()) {
                        var never = new HoursModel(facts.without(caseId)).of(volunteerId);
                        judgeMinutes(never, account, "without " + sanction + ", " + what);
                    }
                });
        judgeStars(model, account, what);
        judgeBenefits(model, account, what);
        topics.judge(volunteerId, account);
        statements.judge(volunteerId, model, what);
    }

    private static void judgeMinutes(HoursModel.Account model, Account account, String what) {
        Map<Integer, Long> byYear = new TreeMap<>();
        account.monthsByYear()
                .forEach(
                        (year, months) -> {
                            long sum =
                                    months.stream().mapToLong(MonthSummary::creditedMinutes).sum();
                            if (sum > 0) {
                                byYear.put(year, sum);
                            }
                        });
        Violation.unless(
                account.creditedMinutes() == model.creditedMinutes()
                        && account.suppressedMinutes() == model.suppressedMinutes()
                        && byYear.equals(model.byYear()),
                "account " + account.months() + ", " + what);
    }

    private void judgeEntries(String volunteerId, HoursModel.Account model, String what) {
        Map<String, String> said = new TreeMap<>();
        var query = new ReadAccounts.EntryQuery(null, null, null, ALL);
        for (EntryView e :
                district.reward.insist(m -> m.readAccounts().entries(volunteerId, query))) {
            String place = e.month() + "/" + e.recordId();
            Facts.Hours hours = facts.hours.get(e.recordId());
            Violation.unless(hours != null, "entry of a record that nobody made: " + e);
            if (e.flags().contains("WITHDRAWN")) {
                Violation.unless(
                        e.creditedMinutes() == 0 && e.suppressedMinutes() == 0,
                        "withdrawn, but counts: " + e + ", " + what);
                continue;
            }
            Violation.unless(
                    hours.unfiled == e.flags().contains("UNFILED"),
                    "unfiled: " + hours.unfiled + ", " + e);
            said.put(
                    place,
                    e.creditedMinutes()
                            + " credited, "
                            + e.suppressedMinutes()
                            + " suppressed, "
                            + e.overlapMinutes()
                            + " overlap");
        }
        Map<String, String> due = new TreeMap<>();
        model.entries().forEach((place, entry) -> due.put(place, entry.toString()));
        Seen.count("entries", due.size());
        Seen.count(
                "entries_overlapping",
                model.entries().values().stream().filter(e -> e.overlap > 0).count());
        Violation.unless(said.equals(due), "entries " + said + ", " + what);
    }

    private static void judgeStars(HoursModel.Account model, Account account, String what) {
        int tier = TierRules.standingTier(account.stars());
        Seen.count("stars", tier);
        Seen.count("stars_lost", account.stars().stream().filter(s -> !s.standing()).count());
        Violation.unless(tier == model.tier(), "tier " + tier + ", " + what);
        Set<Integer> valid = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (Certificate certificate : account.certificates()) {
            Violation.unless(
                    numbers.add(certificate.number()),
                    "certificate number twice: " + certificate + ", " + what);
            Violation.unless(
                    !certificate.isValid() || valid.add(certificate.tier()),
                    "two valid certificates of star " + certificate.tier() + ", " + what);
        }
        Set<Integer> due = new HashSet<>();
        for (int star = 1; star <= model.tier(); star++) {
            due.add(star);
        }
        Violation.unless(valid.equals(due), "certificates of " + valid + ", " + what);
    }

    /**
     * R1, H9: each year's benefits follow that year's minutes; what was used is not clawed back.
     */
    private void judgeBenefits(HoursModel.Account model, Account account, String what) {
        Set<String> standing = new TreeSet<>();
        Set<Integer> healthChecks = new HashSet<>();
        for (Benefit benefit : account.benefits()) {
            boolean used = facts.usedBenefits.contains(benefit.benefitId());
            boolean due = model.earnsBenefits(benefit.year());
            Benefit.Status status =
                    due
                            ? used ? Benefit.Status.USED : Benefit.Status.GRANTED
                            : used ? Benefit.Status.OVER_GRANTED : Benefit.Status.CANCELLED;
            Seen.count("benefits_" + benefit.status().name().toLowerCase(java.util.Locale.ROOT), 1);
            Violation.unless(
                    benefit.status() == status, benefit + " should be " + status + ", " + what);
            Violation.unless(
                    !benefit.stands() || standing.add(benefit.year() + " " + benefit.kind()),
                    "granted twice: " + benefit + ", " + what);
            Violation.unless(
                    benefit.usedOn() == null
                            || benefit.kind() != BenefitKind.HEALTH_CHECK
                            || healthChecks.add(benefit.usedOn().getYear()),
                    "two health checks in one year: " + account.benefits());
        }
        Set<String> due = new TreeSet<>();
        for (int year : model.byYear().keySet()) {
            for (BenefitKind kind : BenefitKind.values()) {
                if (model.earnsBenefits(year)) {
                    due.add(year + " " + kind);
                }
            }
        }
        Violation.unless(standing.equals(due), "benefits " + standing + ", " + what);
    }

    private String describe(String volunteerId) {
        var text = new StringBuilder();
        facts.hours.forEach(
                (id, h) -> {
                    if (h.volunteerId.equals(volunteerId)) {
                        text.append("\n  ").append(id).append(' ').append(h);
                    }
                });
        facts.sanctions.forEach((id, s) -> text.append("\n  ").append(s));
        return text.toString();
    }
}

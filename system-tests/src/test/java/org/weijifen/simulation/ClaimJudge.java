package org.weijifen.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.weijifen.contracts.Topics;
import org.weijifen.insurance.claim.ClaimKind;
import org.weijifen.insurance.claim.ClaimView;
import org.weijifen.insurance.claim.Party;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.testkit.simulation.Violation;
import tools.jackson.databind.JsonNode;

/**
 * F4, F7: no claim is lost, what was paid is what the insurer paid, no limit is passed, and the
 * limits hold for every claim what the claim says, nothing more.
 */
final class ClaimJudge {
    private static final long MEDICAL_FEN = 300_000;
    private static final long DISABILITY_FEN = 10_000_000;
    private static final Party ASSOCIATION = new Party(true, null, null);

    private final District district;
    private final Facts facts;

    ClaimJudge(District district, Facts facts) {
        this.district = district;
        this.facts = facts;
    }

    void judge() {
        Map<String, ClaimView> shown = new TreeMap<>();
        facts.claims.keySet().forEach(id -> shown.put(id, show(id)));
        shown.forEach(this::judgePaid);
        judgeLimits(shown);
        judgeHeld(shown);
        judgeTopic(shown);
    }

    private ClaimView show(String claimId) {
        var today = Told.dateOf(district.world.clocks().read());
        var found =
                district.insurance.insist(m -> m.claims().find().one(claimId, ASSOCIATION, today));
        Violation.unless(found.isPresent(), "claim lost: " + claimId);
        return found.orElseThrow().state();
    }

    private void judgePaid(String claimId, ClaimView claim) {
        long paidFen = facts.claims.get(claimId).paidFen();
        Violation.unless(
                claim.paidFen() == paidFen,
                "paid " + paidFen + " on " + claimId + ", but it says " + claim);
        Violation.unless(
                claim.approvedFen() <= claim.claimedFen(), "agreed to more than claimed: " + claim);
    }

    private static long held(ClaimView claim) {
        return Math.max(claim.approvedFen(), claim.paidFen());
    }

    private static void judgeLimits(Map<String, ClaimView> shown) {
        Map<String, Long> sums = new TreeMap<>();
        long year = 0;
        for (ClaimView claim : shown.values()) {
            String limit = claim.activityId() + " " + claim.volunteerId() + " " + claim.kind();
            long sum = sums.merge(limit, held(claim), Long::sum);
            Violation.unless(
                    sum <= (claim.kind() == ClaimKind.MEDICAL ? MEDICAL_FEN : DISABILITY_FEN),
                    sum + " fen agreed to or paid for " + limit + ": " + shown);
            year += held(claim);
        }
        // All accidents of a schedule lie in at most two policy years.
        Violation.unless(
                year <= 2 * SmallPolicy.AGGREGATE_FEN, year + " fen of all limits: " + shown);
        Seen.count("claims_limits_full", year > SmallPolicy.AGGREGATE_FEN / 2 ? 1 : 0);
    }

    private void judgeHeld(Map<String, ClaimView> shown) {
        Map<String, Long> years = new HashMap<>();
        for (StoredDocument allowance : district.insurance.database().all("allowances")) {
            for (Object each : (List<?>) allowance.state().getOrDefault("shares", List.of())) {
                var share = (Map<?, ?>) each;
                ClaimView claim = shown.get(String.valueOf(share.get("claimId")));
                long fen = ((Number) share.get("fen")).longValue();
                Violation.unless(
                        claim != null && held(claim) == fen,
                        allowance.id() + " holds " + fen + " for " + claim);
                years.merge(allowance.id(), fen, Long::sum);
            }
        }
        years.forEach(
                (id, fen) ->
                        Violation.unless(
                                !id.contains("@") || fen <= SmallPolicy.AGGREGATE_FEN,
                                fen + " fen held of the policy year " + id));
    }

    private void judgeTopic(Map<String, ClaimView> shown) {
        Map<String, Long> revisions = new HashMap<>();
        Map<String, String> told = new TreeMap<>();
        for (LogRecord r : GoodRecords.of(district.world, Topics.INSURANCE_CLAIMS)) {
            JsonNode event = TopicJudge.json(r);
            String claimId = String.valueOf(r.key());
            long revision = event.path("revision").asLong();
            if (revision > revisions.getOrDefault(claimId, 0L)) {
                revisions.put(claimId, revision);
                JsonNode standing = event.path("standing");
                told.put(
                        claimId,
                        standing.path("status").asString()
                                + " "
                                + standing.path("approvedFen").asLong()
                                + " "
                                + standing.path("paidFen").asLong());
            }
        }
        Map<String, String> now = new TreeMap<>();
        shown.forEach(
                (id, claim) ->
                        now.put(
                                id,
                                claim.status()
                                        + " "
                                        + claim.approvedFen()
                                        + " "
                                        + claim.paidFen()));
        Violation.unless(
                told.equals(now), "insurance.claims ends with " + told + ", stored " + now);
    }
}

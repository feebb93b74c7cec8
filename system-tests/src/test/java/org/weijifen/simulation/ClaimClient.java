package org.weijifen.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.weijifen.insurance.claim.ClaimCommand;
import org.weijifen.insurance.claim.ClaimKind;
import org.weijifen.insurance.claim.Party;
import org.weijifen.insurance.claim.Petition;
import org.weijifen.insurance.claim.Ruling;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.scheme.Roles;

/**
 * Families who claim after an activity, and the insurer's clerks, several at once, who agree, pay
 * in parts and open again. They want more than there is.
 */
final class ClaimClient {
    static final String INSURER_ID = "insurer";
    private static final Requests.As OFFICER = new Requests.As(Roles.ASSOCIATION, "officer-claims");
    private static final Party ASSOCIATION = new Party(true, null, null);
    private static final Party INSURER = new Party(false, INSURER_ID, null);
    private static final int MOST_FEN = 360_000;
    private static final int ACTS = 6;
    private static final int CLERKS = 2;

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final Requests requests;
    private final Requests.As insurer;
    private final SplittableRandom random;

    ClaimClient(District district, Facts facts, Cast cast, Requests requests, String clerk) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        this.requests = requests;
        insurer = new Requests.As(Roles.INSURER, clerk);
        random = district.world.simulation().random();
    }

    /** After the activity's end: families claim, and two clerks set to work side by side. */
    void visit(String activityId, ActivityFacts activity) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            submit(activityId, activity);
        }
        for (int i = 0; i < CLERKS; i++) {
            String name = "clerk-" + i + "-of-" + insurer.person();
            var clerk = new ClaimClient(district, facts, cast, new Requests(district, name), name);
            district.world.client(name, clerk::rule);
        }
    }

    private void rule() {
        for (int i = 2 + random.nextInt(ACTS); i > 0; i--) {
            List<String> ids = List.copyOf(facts.claims.keySet());
            if (!ids.isEmpty()) {
                act(ids.get(random.nextInt(ids.size())));
            }
        }
    }

    private void submit(String activityId, ActivityFacts activity) {
        String key = insurer.person() + "-claim-" + facts.claims.size() + "-" + random.nextInt();
        String claimId = DerivedIds.of("claim", Requests.hash(key));
        Instant at = activity.startsAt.truncatedTo(ChronoUnit.MINUTES);
        var petition =
                new Petition(
                        activityId,
                        claimant(activity),
                        random.nextInt(4) == 0 ? ClaimKind.DISABILITY : ClaimKind.MEDICAL,
                        at,
                        1L + MOST_FEN / 3 + random.nextInt(MOST_FEN / 2),
                        "invented");
        requests.send(
                        district.insurance,
                        OFFICER,
                        "claim.submit",
                        key,
                        (m, act) ->
                                m.claims()
                                        .submit()
                                        .submit(claimId, petition, List.of(), ASSOCIATION, act)
                                        .changed())
                .ifPresent(
                        a -> {
                            Seen.count("claims", 1);
                            facts.claims.put(claimId, new ClaimFacts(petition));
                        });
    }

    /** Mostly somebody on the roster, often the same one. */
    private String claimant(ActivityFacts activity) {
        return activity.lines.isEmpty() || random.nextInt(4) == 0
                ? cast.anyVolunteer(random)
                : List.copyOf(activity.lines.keySet()).getFirst();
    }

    private void act(String claimId) {
        ClaimFacts claim = facts.claims.get(claimId);
        switch (random.nextInt(6)) {
            case 0 -> advance(claimId, "claim.reopen", new ClaimCommand.Reopen("looked at again"));
            case 1, 2 -> pay(claimId, claim);
            default -> decide(claimId, claim);
        }
    }

    private void decide(String claimId, ClaimFacts claim) {
        long claimed = claim.petition.claimedFen();
        long fen = random.nextInt(3) == 0 ? 1 + random.nextLong(claimed) : claimed;
        boolean refuse = random.nextInt(8) == 0;
        var command =
                new ClaimCommand.Decide(
                        refuse
                                ? Ruling.Verdict.REJECT
                                : random.nextInt(3) == 0
                                        ? Ruling.Verdict.CERTAIN_PART
                                        : Ruling.Verdict.APPROVE,
                        refuse ? 0 : fen,
                        "reason",
                        refuse ? "F3" : null);
        requests.send(
                        district.insurance,
                        insurer,
                        "claim.decide",
                        (m, act) ->
                                m.claims()
                                        .decide()
                                        .decide(claimId, command, INSURER, act)
                                        .changed())
                .ifPresent(a -> Seen.count(refuse ? "claims_refused" : "claims_agreed", 1));
    }

    private void pay(String claimId, ClaimFacts claim) {
        String reference = "wire-" + random.nextInt(Integer.MAX_VALUE);
        long fen = 1 + random.nextLong(claim.petition.claimedFen() / 2 + 1);
        var paidOn = Told.dateOf(district.world.clocks().read());
        if (advance(claimId, "claim.pay", new ClaimCommand.Pay(reference, fen, paidOn))) {
            Seen.count("claims_paid", 1);
            claim.payments.put(reference, fen);
        }
    }

    private boolean advance(String claimId, String action, ClaimCommand command) {
        return requests.send(
                        district.insurance,
                        insurer,
                        action,
                        (m, act) ->
                                m.claims()
                                        .advance()
                                        .advance(claimId, command, INSURER, act)
                                        .changed())
                .isPresent();
    }
}

package org.weijifen.simulation;

import java.util.Optional;
import java.util.SplittableRandom;
import org.weijifen.reward.benefit.Benefit;
import org.weijifen.scheme.Roles;

/** An officer who hands out annual benefits, perhaps right before they lose their ground. */
final class BenefitClient {
    private static final Requests.As OFFICER =
            new Requests.As(Roles.ASSOCIATION, "officer-benefits");
    private static final int LONGEST_WAIT = 40;

    private final District district;
    private final Facts facts;
    private final Cast cast;
    private final Requests requests;
    private final SplittableRandom random;

    BenefitClient(District district, Facts facts, Cast cast, Requests requests) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
        this.requests = requests;
        random = district.world.simulation().random();
    }

    void visit() {
        for (int wait = random.nextInt(LONGEST_WAIT); wait > 0; wait--) {
            district.world.simulation().at("officer waits");
        }
        String volunteerId = cast.anyVolunteer(random);
        Optional<String> benefitId =
                district.reward.insist(
                        m ->
                                m.readAccounts().account(volunteerId).benefits().stream()
                                        .filter(b -> b.status() == Benefit.Status.GRANTED)
                                        .map(Benefit::benefitId)
                                        .findFirst());
        benefitId.ifPresent(id -> use(volunteerId, id));
    }

    private void use(String volunteerId, String benefitId) {
        requests.send(
                        district.reward,
                        OFFICER,
                        "benefit.use",
                        (m, act) -> m.useBenefit().use(volunteerId, benefitId, act).changed())
                .ifPresent(
                        a -> {
                            Seen.count("benefits_used", 1);
                            facts.usedBenefits.add(benefitId);
                        });
    }
}

package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weijifen.insurance.wiring.Facts.ACTIVITY;
import static org.weijifen.insurance.wiring.Facts.filed;
import static org.weijifen.insurance.wiring.Facts.line;
import static org.weijifen.insurance.wiring.Facts.minute;
import static org.weijifen.insurance.wiring.Facts.registered;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.contracts.insurance.CoverBasis;
import org.weijifen.contracts.insurance.EventPolicyRecorded;
import org.weijifen.contracts.insurance.EventPolicyVersion;
import org.weijifen.contracts.insurance.Limits;
import org.weijifen.insurance.claim.ClaimKind;
import org.weijifen.insurance.claim.Party;
import org.weijifen.insurance.claim.Petition;
import org.weijifen.insurance.cover.CoverView;
import org.weijifen.insurance.cover.ShowCover.Viewer;
import org.weijifen.platform.aggregate.Act;

/** Who learns of whose cover, and of nobody else (domain.md P6). */
class WhoSeesCoverTest {
    private static final Viewer ASSOCIATION = new Viewer(true, null, null);
    private static final Viewer ORGANIZER = new Viewer(false, "org-heron-lane", null);
    private static final Viewer OTHER_ORGANIZER = new Viewer(false, "org-other", null);

    private final InsuranceRig rig = new InsuranceRig(minute(-100), 1);

    @BeforeEach
    void someAreOnTheListAndSomeAreRegistered() {
        rig.deliver(registered(1, "v1", -900), registered(1, "elsewhere", -900));
        rig.deliver(filed(1, line("v1"), line("unregistered")));
    }

    @Test
    void anInsurerSeesWhomItInsuresAndNobodyElse() {
        rig.clocks.setNow(minute(3));
        rig.runDeadlines();
        assertThat(rig.show(ACTIVITY, ORGANIZER).insured()).hasSize(2);
        assertThat(rig.show(ACTIVITY, insurer("insurer")).insured())
                .extracting(CoverView.Insured::volunteerId)
                .containsExactly("v1");
        assertThat(rig.sees(ACTIVITY, insurer("other"))).isFalse();
        assertThat(sees("unregistered", insurer("insurer"))).isFalse();
        assertThat(sees("v1", insurer("insurer"))).isTrue();
        assertThat(sees("v1", insurer("other"))).isFalse();
    }

    /** Under a policy that asks for no list, the answer would tell that somebody is registered. */
    @Test
    void whoIsOnNoListIsNobodyElsesBusiness() {
        rig.deliver(allRegistered());
        assertThat(sees("elsewhere", ASSOCIATION)).isTrue();
        assertThat(sees("elsewhere", new Viewer(false, null, "elsewhere"))).isTrue();
        assertThat(sees("elsewhere", new Viewer(false, null, "v1"))).isFalse();
        assertThat(sees("elsewhere", ORGANIZER)).isFalse();
        assertThat(sees("elsewhere", insurer("insurer-2"))).isFalse();
        assertThat(sees("v1", ORGANIZER)).isTrue();
        assertThat(sees("v1", OTHER_ORGANIZER)).isFalse();
    }

    @Test
    void anInsurerMayAskAboutWhoClaimed() {
        rig.deliver(allRegistered());
        rig.clocks.setNow(minute(100));
        var petition =
                new Petition(
                        ACTIVITY, "elsewhere", ClaimKind.MEDICAL, minute(60), 1_000, "A fall.");
        Act act =
                new Act(
                        rig.clocks.now(),
                        "off-1",
                        "association",
                        "claim.test",
                        new Act.RequestKey("key-of-the-claim", "body"),
                        null);
        rig.module()
                .claims()
                .submit()
                .submit("c1", petition, List.of(), new Party(true, null, null), act);
        assertThat(sees("elsewhere", insurer("insurer-2"))).isTrue();
        assertThat(sees("elsewhere", insurer("insurer"))).isFalse();
        assertThat(sees("nobody", insurer("insurer-2"))).isFalse();
        assertThat(sees("elsewhere", ORGANIZER)).isFalse();
    }

    private boolean sees(String volunteerId, Viewer viewer) {
        return rig.module().showCover().showPerson(ACTIVITY, volunteerId, viewer).isPresent();
    }

    private static Viewer insurer(String insurerId) {
        return new Viewer(false, null, null, insurerId);
    }

    static EventPolicyRecorded allRegistered() {
        LocalDate day = LocalDate.of(2026, 3, 7);
        var version =
                new EventPolicyVersion(
                        1,
                        minute(-80),
                        "event-1",
                        "insurer-2",
                        CoverBasis.ALL_REGISTERED,
                        new Limits(1_000, 1_000, 1_000),
                        0,
                        false,
                        false,
                        List.of(),
                        day,
                        day);
        return new EventPolicyRecorded(1, minute(-80), ACTIVITY, List.of(version), List.of());
    }
}

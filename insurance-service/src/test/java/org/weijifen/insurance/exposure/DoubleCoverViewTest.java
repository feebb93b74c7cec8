package org.weijifen.insurance.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weijifen.insurance.overlap.FindDoubleCovers.CoverSide;
import org.weijifen.insurance.overlap.FindDoubleCovers.DoubleCover;
import org.weijifen.insurance.overlap.FindDoubleCovers.Shared;
import org.weijifen.platform.aggregate.StateCodec;

/** Of a double cover an insurer sees its own side, and that there is another (domain.md P6). */
class DoubleCoverViewTest {
    private static final Instant FROM = Instant.parse("2026-03-07T01:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-07T02:00:00Z");

    @Test
    void theOtherInsurersSideIsNotShown() {
        CoverSide own = side("act-1", "picc");
        CoverSide other = side("act-2", "cpic");
        for (Shared shared : List.of(shared(own, other), shared(other, own))) {
            var overlap = view(shared, "picc");
            assertThat(overlap.first()).isEqualTo(own);
            assertThat(overlap.second()).isNull();
            assertThat(StateCodec.mapper().writeValueAsString(overlap))
                    .doesNotContain("act-2")
                    .doesNotContain("cpic")
                    .doesNotContain("second");
        }
    }

    @Test
    void theAssociationAndTheInsurerOfBothSeeBoth() {
        CoverSide first = side("act-1", "picc");
        CoverSide second = side("act-2", "picc");
        assertThat(view(shared(first, second), "picc").second()).isEqualTo(second);
        assertThat(view(shared(first, side("act-3", "cpic")), null).second().insurerId())
                .isEqualTo("cpic");
    }

    private static DoubleCoverView.Overlap view(Shared shared, String insurerId) {
        var found = new DoubleCover("v1", LocalDate.of(2026, 3, 7), List.of(shared));
        return DoubleCoverView.of(found, insurerId).overlaps().getFirst();
    }

    private static Shared shared(CoverSide first, CoverSide second) {
        return new Shared(FROM, UNTIL, first, second);
    }

    private static CoverSide side(String activityId, String insurerId) {
        return new CoverSide(activityId, FROM, UNTIL, "policy-of-" + insurerId, insurerId);
    }
}

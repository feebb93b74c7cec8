package org.weijifen.activity.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weijifen.activity.ActivityServiceBench;
import org.weijifen.activity.Facts;
import org.weijifen.activity.filing.Authority;
import org.weijifen.activity.record.LineResults.LineResult;
import org.weijifen.activity.record.LineResults.LineStatus;
import org.weijifen.activity.record.RecordInput.Line;
import org.weijifen.activity.record.RecordInput.Span;
import org.weijifen.contracts.blacklist.VolunteerSanctionsStanding;
import org.weijifen.contracts.registry.RecorderAppointed;
import org.weijifen.platform.aggregate.RefusedException;

/**
 * A request whose answer got lost is repeated with its key; what became known meanwhile does not
 * turn a "done" into a "refused" (contracts.md section 3).
 */
class RepeatedRequestsTest {
    private static final Authority ORG = ActivityServiceBench.boundTo("org");
    private static final String KEY = "key-of-the-repeat-0123456789";

    private final ActivityServiceBench bench = new ActivityServiceBench("2026-03-05T00:00:00Z");

    @BeforeEach
    void anActivityThatIsOver() {
        bench.fileActivity("act1", "2026-03-05T01:00:00Z", "2026-03-05T12:00:00Z", "v1", "v2");
        bench.setNow("2026-03-05T12:30:00Z");
    }

    @Test
    void aVerificationThatWasCarriedOutStaysSoAfterADecisionCameBetween() {
        String id = enter("lead", "organizer", "v1").getFirst().recordId();
        assertThat(verify("second", id).status()).isEqualTo(LineStatus.VERIFIED);
        bench.react(falsified(id));

        LineResult repeat = verify("second", id);
        assertThat(repeat.status()).isEqualTo(LineStatus.UNCHANGED);
        assertThat(repeat.flags()).containsExactly("VOIDED_BY_SANCTION");
        assertThat(verify("third", id).problem().code()).isEqualTo("RECORD_VOIDED_BY_SANCTION");
    }

    @Test
    void anEntryBeforeTheRegisterSpokeIsAnsweredAfterwardsToo() {
        assertThat(enter("newcomer", "recorder", "v1").getFirst().status())
                .isEqualTo(LineStatus.RECORDED);
        bench.react(appointedFromTomorrow());

        List<LineResult> repeat = enter("newcomer", "recorder", "v1", "v2");
        assertThat(repeat.getFirst().status()).isEqualTo(LineStatus.UNCHANGED);
        assertThat(repeat.getLast().problem().code()).isEqualTo("RECORDER_NOT_APPOINTED");
        assertThatThrownBy(() -> enter("newcomer", "recorder", "v2"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("RECORDER_NOT_APPOINTED"));
    }

    @Test
    void aCorrectionBeforeTheRegisterSpokeIsAnsweredAfterwardsToo() {
        String id = enter("lead", "organizer", "v1").getFirst().recordId();
        assertThat(correct(id, KEY)).isTrue();
        bench.react(appointedFromTomorrow());

        assertThat(correct(id, KEY)).as("done before").isFalse();
        assertThatThrownBy(() -> correct(id, KEY + "-other"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("RECORDER_NOT_APPOINTED"));
    }

    private List<LineResult> enter(String person, String role, String... volunteers) {
        List<Line> lines =
                java.util.Arrays.stream(volunteers)
                        .map(
                                v ->
                                        new Line(
                                                v,
                                                null,
                                                List.of(span("04:00")),
                                                null,
                                                null,
                                                "清洁河道",
                                                null,
                                                null,
                                                null))
                        .toList();
        return bench.module
                .records()
                .enter()
                .enter("act1", "org", lines, bench.act(person, role))
                .records();
    }

    private LineResult verify(String person, String id) {
        return bench.module
                .records()
                .verify()
                .verify("act1", ORG, List.of(id), bench.act(person, "organizer"))
                .records()
                .getFirst();
    }

    private boolean correct(String id, String key) {
        var correction =
                new RecordInput.Correction(
                        List.of(span("03:00")), null, null, "清洁河道", null, null, "时间有误");
        return bench.module
                .records()
                .change()
                .correct(id, "org", correction, null, bench.act("newcomer", "recorder", key))
                .changed();
    }

    private static Span span(String until) {
        return new Span(
                Instant.parse("2026-03-05T01:00:00Z"),
                Instant.parse("2026-03-05T" + until + ":00Z"));
    }

    private static VolunteerSanctionsStanding falsified(String recordId) {
        return Facts.falsified(11, Instant.parse("2026-03-05T12:00:00Z"), recordId);
    }

    private static RecorderAppointed appointedFromTomorrow() {
        return Facts.appointed("newcomer", 8, "2026-03-06", "2027-01-01");
    }
}

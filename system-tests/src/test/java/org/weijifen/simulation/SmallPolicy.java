package org.weijifen.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.scheme.SchemePolicy;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scheme's own policy with smaller numbers, so that a short schedule reaches stars and annual
 * benefits, and a sanction's window has few months: policy is data.
 */
final class SmallPolicy {
    static final long[] STARS_MINUTES = {120, 240, 420, 600, 900};
    static final long ANNUAL_MINUTES = 180;
    static final int WINDOW_MONTHS = 2;
    static final long DAY_MINUTES = 330;
    static final long AGGREGATE_FEN = 500_000;
    static final int LATE_RECORDS = 2;

    private SmallPolicy() {}

    static SchemePolicy load() {
        var mapper = StateCodec.mapper();
        try (InputStream in = SchemePolicy.class.getResourceAsStream("/policies/gusu-2019.json")) {
            var policy = (ObjectNode) mapper.readTree(Objects.requireNonNull(in));
            var version = (ObjectNode) policy.get("versions").get(0);
            ArrayNode stars = version.putArray("starThresholdMinutes");
            for (long minutes : STARS_MINUTES) {
                stars.add(minutes);
            }
            version.put("annualBenefitMinutes", ANNUAL_MINUTES);
            version.put("sanctionWindowMonths", WINDOW_MONTHS);
            version.put("dailyReviewMinutes", DAY_MINUTES);
            var irregularities = (ObjectNode) version.get("irregularities");
            irregularities.put("burstRecords", 2).put("lateRecords", LATE_RECORDS);
            irregularities.put("sameLengthRecords", 3).put("sameLengthPercent", 50);
            irregularities.put("sameLengthActivities", 2).put("twoPlacesVolunteers", 1);
            ((ObjectNode) version.get("insurance")).put("aggregateLimitFenPerYear", AGGREGATE_FEN);
            return mapper.treeToValue(policy, SchemePolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

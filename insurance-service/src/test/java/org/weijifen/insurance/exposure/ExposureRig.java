package org.weijifen.insurance.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.insurance.wiring.InsuranceRig;

/** Asks the module as the controller does. */
public final class ExposureRig {
    private ExposureRig() {}

    public static List<ExposureRow> rows(
            InsuranceRig rig,
            String from,
            String to,
            @Nullable String place,
            @Nullable String insurerId) {
        return rig.module().findExposures().list(query(from, to, place, insurerId), null, 1_000);
    }

    public static List<ExposureRow> page(
            InsuranceRig rig, String from, String to, @Nullable String afterId, int limit) {
        return rig.module().findExposures().list(query(from, to, null, null), afterId, limit);
    }

    public static @Nullable ExposureRow peak(InsuranceRig rig, String from, String to) {
        return rig.module().findExposures().peak(query(from, to, null, null));
    }

    private static FindExposures.Query query(
            String from, String to, @Nullable String place, @Nullable String insurerId) {
        return new FindExposures.Query(HourRange.parse(from, to), place, insurerId);
    }
}

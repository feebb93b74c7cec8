package org.weijifen.blacklist.irregularity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.activity.IrregularityKind;
import org.weijifen.platform.aggregate.DerivedIds;
import org.weijifen.platform.aggregate.Packed;

/**
 * Irregularities of one organisation, kind and month of entry, at {@code
 * irregularity-intakes/<id>}.
 *
 * @param month local month, {@code 2026-03}
 * @param waitingFor the organisation, while some case is still to be opened; absent afterwards
 * @param irregularities in order of arrival
 */
public record Intake(
        String organizationId,
        IrregularityKind kind,
        String month,
        @Nullable String waitingFor,
        @Packed List<Taken> irregularities) {

    /** One irregularity and the case that it belongs to. */
    public record Taken(
            String irregularityId,
            String caseId,
            Instant detectedAt,
            LocalDate enteredOn,
            String recorderId,
            int recordCount,
            long minutes,
            List<String> recordIds) {
        public Taken {
            recordIds = List.copyOf(recordIds);
        }
    }

    public Intake {
        irregularities = List.copyOf(irregularities);
    }

    /** Id of the document. */
    public static String id(String organizationId, IrregularityKind kind, LocalDate enteredOn) {
        return DerivedIds.of(
                "intake", organizationId, kind.name(), YearMonth.from(enteredOn).toString());
    }

    boolean has(String irregularityId) {
        return irregularities.stream().anyMatch(t -> t.irregularityId().equals(irregularityId));
    }

    Intake waiting(@Nullable String organization, List<Taken> taken) {
        return new Intake(organizationId, kind, month, organization, taken);
    }
}

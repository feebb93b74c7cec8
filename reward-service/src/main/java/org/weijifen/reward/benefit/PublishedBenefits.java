package org.weijifen.reward.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.reward.BenefitCancelled;
import org.weijifen.contracts.reward.BenefitEvent;
import org.weijifen.contracts.reward.BenefitGranted;
import org.weijifen.contracts.reward.BenefitUsed;
import org.weijifen.reward.benefit.Benefit.Status;
import org.weijifen.scheme.SchemeCalendar;

/** The annual benefits that follow from what was published of one volunteer. */
public final class PublishedBenefits {
    private PublishedBenefits() {}

    /**
     * @param events of one volunteer, each once; those of other kinds are passed over
     * @param stored what the database has; only uses are taken from it, since those of before
     *     {@code benefit.used} was an event are nowhere else
     * @return all benefits ever granted, in order of year and kind
     */
    public static List<Benefit> benefits(List<?> events, List<Benefit> stored) {
        List<BenefitEvent> told = new ArrayList<>();
        for (Object event : events) {
            if (event instanceof BenefitEvent e) {
                told.add(e);
            }
        }
        told.sort(Comparator.comparingLong(BenefitEvent::revision));
        Map<String, Benefit> byId = new TreeMap<>();
        for (BenefitEvent event : told) {
            byId.compute(event.benefitId(), (_, known) -> after(known, event));
        }
        stored.forEach(b -> byId.computeIfPresent(b.benefitId(), (_, k) -> withUseOf(b, k)));
        List<Benefit> all = new ArrayList<>(byId.values());
        all.sort(Comparator.comparingInt(Benefit::year).thenComparing(Benefit::kind));
        return List.copyOf(all);
    }

    private static @Nullable Benefit after(@Nullable Benefit known, BenefitEvent event) {
        if (event instanceof BenefitGranted granted) {
            return known != null && known.status() == Status.OVER_GRANTED
                    ? known.to(Status.USED, granted.occurredAt())
                    : granted(granted);
        }
        if (known == null) {
            return null; // the log no longer has its grant
        }
        return switch (event) {
            case BenefitUsed used -> known.used(used.occurredAt(), used.usedOn());
            case BenefitCancelled cancelled when cancelled.overGranted() ->
                    overGranted(known, cancelled);
            default -> known.to(Status.CANCELLED, event.occurredAt());
        };
    }

    private static Benefit granted(BenefitGranted e) {
        return new Benefit(
                e.benefitId(),
                e.benefitKind(),
                e.year(),
                Status.GRANTED,
                e.occurredAt(),
                e.occurredAt(),
                e.validUntil(),
                e.policyVersion(),
                null);
    }

    /** A use of before {@code benefit.used} was an event happened by this day at the latest. */
    private static Benefit overGranted(Benefit known, BenefitCancelled e) {
        LocalDate usedOn = known.usedOn();
        LocalDate day = usedOn == null ? SchemeCalendar.dateOf(e.occurredAt()) : usedOn;
        return known.used(e.occurredAt(), day).to(Status.OVER_GRANTED, e.occurredAt());
    }

    private static Benefit withUseOf(Benefit stored, Benefit told) {
        LocalDate usedOn = stored.usedOn();
        return usedOn != null && told.status() == Status.GRANTED
                ? told.used(stored.since(), usedOn)
                : told;
    }
}

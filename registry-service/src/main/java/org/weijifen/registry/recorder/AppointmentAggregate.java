package org.weijifen.registry.recorder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.AppointmentPeriod;
import org.weijifen.contracts.registry.RecorderAppointed;
import org.weijifen.contracts.registry.RecorderDismissed;
import org.weijifen.contracts.registry.RecorderEvent;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.DerivedIds;

/** Terms by organisation and volunteer. */
public final class AppointmentAggregate implements Aggregate<Appointments> {

    /** The id follows from the pair. */
    static String idOf(String organizationId, String volunteerId) {
        return DerivedIds.of("appointment", organizationId, volunteerId);
    }

    @Override
    public String collection() {
        return "appointments";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Appointments> type() {
        return Appointments.class;
    }

    @Override
    public List<RecorderEvent> events(
            String id, @Nullable Appointments before, Appointments after, long revision) {
        if (before != null && before.terms().equals(after.terms())) {
            return List.of();
        }
        LocalDate dismissedOn = after.dismissedOn();
        if (dismissedOn != null) {
            return List.of(
                    new RecorderDismissed(
                            revision,
                            after.changedAt(),
                            after.organizationId(),
                            after.volunteerId(),
                            dismissedOn,
                            after.terms()));
        }
        AppointmentPeriod latest = after.terms().getLast();
        return List.of(
                new RecorderAppointed(
                        revision,
                        after.changedAt(),
                        after.organizationId(),
                        after.volunteerId(),
                        latest.from(),
                        latest.until(),
                        after.terms()));
    }
}

package org.weijifen.registry.recorder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.registry.RecorderAppointed;
import org.weijifen.contracts.registry.RecorderDismissed;
import org.weijifen.contracts.registry.RecorderEvent;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.Recovery;

/**
 * Terms come back from the newest event, which has the whole history. The day of training is in no
 * event, so from a backup alone; for a term that the backup does not have it is the term's first
 * day, which is the latest that it can have been.
 */
public record AppointmentRecovery(Aggregate<Appointments> aggregate)
        implements Recovery<Appointments> {
    @Override
    public Collection<String> ids(Object event) {
        return event instanceof RecorderEvent e
                ? List.of(AppointmentAggregate.idOf(e.organizationId(), e.volunteerId()))
                : List.of();
    }

    @Override
    public @Nullable Appointments adopt(
            String id, @Nullable Appointments state, Published published) {
        Appointments adopted = state;
        for (Object event : published.news()) {
            if (event instanceof RecorderEvent said) {
                adopted =
                        new Appointments(
                                said.organizationId(),
                                said.volunteerId(),
                                said.appointments(),
                                trainedOn(adopted, said),
                                said instanceof RecorderDismissed dismissed ? dismissed.on() : null,
                                said.occurredAt());
            }
        }
        return adopted;
    }

    private static LocalDate trainedOn(@Nullable Appointments before, RecorderEvent said) {
        return switch (said) {
            case RecorderAppointed appointed -> appointed.from();
            case RecorderDismissed dismissed when before == null -> dismissed.on();
            case RecorderDismissed _ -> before.trainedOn();
        };
    }
}

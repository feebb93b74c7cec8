package org.weijifen.blacklist.sanction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Event;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.blacklist.Effect;
import org.weijifen.contracts.blacklist.SanctionImposed;
import org.weijifen.contracts.blacklist.SanctionLifted;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Aggregate;

/** Sanctions as documents; those on units and organisations speak in public. */
public final class SanctionAggregate implements Aggregate<Sanction> {
    /** What lists of a year's award eligibility ask for (domain.md V2). */
    public static final String AWARD_INELIGIBLE_YEAR = "ruling.awardIneligibleYear";

    @Override
    public List<String> scanPaths() {
        return List.of(AWARD_INELIGIBLE_YEAR);
    }

    @Override
    public String collection() {
        return "sanctions";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Sanction> type() {
        return Sanction.class;
    }

    @Override
    public List<Event> events(String id, @Nullable Sanction before, Sanction after, long revision) {
        List<Event> events = new ArrayList<>();
        if (after.subject().kind() == SubjectKind.VOLUNTEER) {
            return events;
        }
        Ruling ruling = after.ruling();
        if (before == null) {
            events.add(imposed(after, revision));
        }
        var told = before == null ? ruling.imposed() : before.ruling().standing();
        if (!told.equals(ruling.standing())) {
            events.add(
                    new SanctionLifted(
                            revision,
                            ruling.at(),
                            id,
                            after.caseId(),
                            after.subject(),
                            ruling.standing().isEmpty(),
                            ruling.standing()));
        }
        return events;
    }

    private static SanctionImposed imposed(Sanction sanction, long revision) {
        Ruling ruling = sanction.ruling();
        Period window = ruling.imposed().getFirst();
        return new SanctionImposed(
                revision,
                ruling.decidedAt(),
                ruling.sanctionId(),
                sanction.caseId(),
                sanction.subject(),
                window.from(),
                window.until(),
                ruling.severity(),
                effectsOn(sanction.subject().kind()),
                ruling.awardIneligibleYear(),
                ruling.falsifiedRecordIds());
    }

    /** What a sanction does, by the kind of its subject (domain.md V2 to V4). */
    static List<Effect> effectsOn(SubjectKind kind) {
        return switch (kind) {
            case UNIT -> List.of(Effect.HOURS_SUPPRESSED, Effect.AWARD_INELIGIBLE);
            case ORGANIZATION -> List.of(Effect.HOURS_SUPPRESSED);
            case VOLUNTEER -> List.of(Effect.REGISTRATION_CANCELLED);
        };
    }
}

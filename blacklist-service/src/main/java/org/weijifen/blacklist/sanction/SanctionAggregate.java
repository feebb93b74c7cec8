package org.weijifen.blacklist.sanction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
            events.add(imposed(after, ruling.imposed().getFirst(), ruling.decidedAt(), revision));
            if (!ruling.standing().equals(ruling.imposed())) {
                events.add(lifted(id, after, revision));
            }
        } else if (ruling.number() > before.ruling().number()) {
            // One event per ruling: what it says is all that stands.
            events.add(
                    isRetroactiveAct(before.ruling(), ruling)
                            ? imposed(after, ruling.standing().getFirst(), ruling.at(), revision)
                            : lifted(id, after, revision));
        }
        return events;
    }

    private static boolean isRetroactiveAct(Ruling before, Ruling after) {
        return !Objects.equals(before.retroactiveFrom(), after.retroactiveFrom())
                && after.standing().equals(after.reached());
    }

    private static SanctionLifted lifted(String id, Sanction sanction, long revision) {
        Ruling ruling = sanction.ruling();
        return new SanctionLifted(
                revision,
                ruling.at(),
                id,
                sanction.caseId(),
                sanction.subject(),
                ruling.wasReversed(),
                ruling.standing(),
                ruling.repairedAt(),
                ruling.awardRestored());
    }

    private static SanctionImposed imposed(
            Sanction sanction, Period window, Instant at, long revision) {
        Ruling ruling = sanction.ruling();
        return new SanctionImposed(
                revision,
                at,
                ruling.sanctionId(),
                sanction.caseId(),
                sanction.subject(),
                window.from(),
                window.until(),
                ruling.severity(),
                effectsOn(sanction.subject().kind()),
                ruling.awardIneligibleYear(),
                ruling.falsifiedRecordIds(),
                sanction.namedOrganizationIds());
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

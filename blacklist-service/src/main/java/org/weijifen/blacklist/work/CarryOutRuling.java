package org.weijifen.blacklist.work;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.caseflow.Consequences;
import org.weijifen.blacklist.caseflow.Disputes;
import org.weijifen.blacklist.caseflow.RulingActs;
import org.weijifen.blacklist.publication.Publication;
import org.weijifen.blacklist.publication.PublicationRules;
import org.weijifen.blacklist.sanction.ImposeSanction;
import org.weijifen.blacklist.sanction.NamedBody;
import org.weijifen.blacklist.sanction.PublicationOrder;
import org.weijifen.blacklist.sanction.Ruling;
import org.weijifen.blacklist.sanction.Sanction;
import org.weijifen.blacklist.sanction.SanctionVolunteer;
import org.weijifen.contracts.blacklist.Subject;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.Aggregate;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.aggregate.Revisions;
import org.weijifen.platform.port.UnavailableException;

/** The documents that follow from a case's last step, in order, each a keyed guarded fold. */
public final class CarryOutRuling implements Consequences {
    private final AggregateRuntime runtime;
    private final Shelves shelves;
    private final LongSupplier generation;
    private final TakeOverRuling takeOverRuling;
    private final NamedBodies namedBodies;
    private final String service;

    /**
     * @param generation of this service's database; upper half of a sanction's revision
     */
    public CarryOutRuling(
            AggregateRuntime runtime,
            Shelves shelves,
            LongSupplier generation,
            TakeOverRuling takeOverRuling,
            String service) {
        this.runtime = runtime;
        this.shelves = shelves;
        this.generation = generation;
        this.takeOverRuling = takeOverRuling;
        this.service = service;
        namedBodies = new NamedBodies(runtime, shelves);
    }

    @Override
    public void carryOut(String caseId) {
        CaseFile found = runtime.load(shelves.cases(), List.of(caseId)).get(caseId);
        CaseFile open = found == null ? null : takeOverRuling.takeOver(caseId, found);
        if (open == null || !open.consequencesOpen()) {
            return;
        }
        Act act = Act.system(open.lastAt(), service, "ruling.carry-out");
        CaseFile file = namedBodies.learn(caseId, open, act);
        Ruling ruling = file.ruling();
        if (ruling != null) {
            carryOut(new Part(caseId, file, file.subject(), ruling), act);
            for (NamedBody body : ruling.namedBodies()) {
                Subject subject = body.subject();
                if (subject != null) {
                    carryOut(new Part(caseId, file, subject, body.ruling()), act);
                }
            }
        }
        fold(shelves.cases(), SETTLE, new Settled(caseId, file.progress()), act);
    }

    /** What a case says of one of its subjects. */
    private record Part(String caseId, CaseFile file, Subject subject, Ruling ruling) {}

    private void carryOut(Part part, Act act) {
        Ruling ruling = part.ruling();
        Sanction sanction = sanction(part, ruling);
        // A sanction that stood until it was changed was in force meanwhile, and its readers must
        // hear so even where both rulings are carried out late.
        Sanction decided = sanction(part, ruling.decision());
        if (part.subject().kind() == SubjectKind.VOLUNTEER) {
            fold(shelves.sanctions(), new ImposeSanction(), sanction, act);
            fold(shelves.volunteers(), new SanctionVolunteer(), decided, act);
            fold(shelves.volunteers(), new SanctionVolunteer(), sanction, act);
        } else {
            fold(shelves.sanctions(), new ImposeSanction(), decided, act);
            fold(shelves.sanctions(), new ImposeSanction(), sanction, act);
            fold(shelves.works(), MonthWorkRules.OPEN, sanction, act);
        }
        PublicationOrder order = ruling.publication();
        if (order != null) {
            fold(shelves.publications(), new PublicationRules(), publication(part, order), act);
        }
    }

    private Sanction sanction(Part part, Ruling ruling) {
        List<String> named =
                part.ruling().namedBodies().stream().map(NamedBody::organizationId).toList();
        return new Sanction(
                part.caseId(),
                part.subject(),
                ruling.bare(),
                Revisions.of(generation.getAsLong(), ruling.number()),
                named.isEmpty() ? null : named);
    }

    private <S, F> void fold(Aggregate<S> aggregate, Folds<S, F> folds, F fact, Act act) {
        var failures = runtime.foldAll(aggregate, folds, List.of(fact), act).failures();
        if (!failures.isEmpty()) {
            // The case stays open, so a later run tries again.
            throw new UnavailableException(
                    "carrying out a ruling: " + failures.getFirst().failure(), null);
        }
    }

    private static PublicationRules.CaseSays publication(Part part, PublicationOrder order) {
        CaseFile file = part.file();
        Ruling ruling = part.ruling();
        Ruling whole = Objects.requireNonNull(file.ruling());
        String subjectId = part.subject().id();
        var wanted =
                new Publication(
                        part.subject(),
                        file.violationClass(),
                        ruling.severity(),
                        order.from(),
                        order.until(),
                        Publication.Status.OPEN,
                        Disputes.isDisputed(file, subjectId),
                        file.progress(),
                        RulingActs.publishedAt(whole, file.subject().id(), subjectId),
                        null,
                        file.lastAt(),
                        part.caseId(),
                        Disputes.isStayedFor(file, subjectId) ? true : null);
        boolean over = ruling.wasReversed() || ruling.repairedAt() != null;
        return new PublicationRules.CaseSays(
                ruling.sanctionId(), wanted, over ? ruling.at() : null);
    }

    /** The consequences of the first so many steps and acts are carried out. */
    private record Settled(String caseId, int progress) {}

    private static final Folds<CaseFile, Settled> SETTLE =
            new Folds<>() {
                @Override
                public Collection<String> ids(Settled settled) {
                    return List.of(settled.caseId());
                }

                @Override
                public Decision<CaseFile> fold(
                        String id, @Nullable CaseFile state, Settled settled) {
                    return state == null || state.progress() != settled.progress()
                            ? Decision.unchanged()
                            : Decision.to(state.settled());
                }
            };
}

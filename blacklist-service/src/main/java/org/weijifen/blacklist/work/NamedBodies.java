package org.weijifen.blacklist.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.blacklist.caseflow.CaseFile;
import org.weijifen.blacklist.sanction.NamedBody;
import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.port.UnavailableException;

/**
 * What the registry says of the bodies that a decision names (domain.md V9). One that it has not
 * described yet is first noted as awaited and then looked for once more, as the registry's word is
 * first copied and then compared with what is awaited: one of the two sees the other.
 */
final class NamedBodies {
    private final AggregateRuntime runtime;
    private final Shelves shelves;

    NamedBodies(AggregateRuntime runtime, Shelves shelves) {
        this.runtime = runtime;
        this.shelves = shelves;
    }

    /** The case with the kinds that are known by now. */
    CaseFile learn(String caseId, CaseFile file, Act act) {
        List<String> asked = waiting(file);
        if (asked.isEmpty()) {
            return file;
        }
        Map<String, SubjectKind> kinds = kinds(asked);
        List<String> unknown = asked.stream().filter(id -> !kinds.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            fold(
                    runtime.foldAll(
                                    shelves.awaited(),
                                    AwaitedBody.AWAIT,
                                    List.of(new AwaitedBody.Await(caseId, unknown)),
                                    act)
                            .failures());
            kinds.putAll(kinds(unknown));
        }
        if (kinds.isEmpty()) {
            return file;
        }
        var folded =
                runtime.foldAll(shelves.cases(), LEARN, List.of(new Learnt(caseId, kinds)), act);
        fold(folded.failures());
        return folded.states().getOrDefault(caseId, file);
    }

    static List<String> waiting(CaseFile file) {
        return file.ruling() == null
                ? List.of()
                : file.ruling().namedBodies().stream()
                        .filter(body -> body.kind() == null)
                        .map(NamedBody::organizationId)
                        .toList();
    }

    private Map<String, SubjectKind> kinds(List<String> ids) {
        Map<String, SubjectKind> kinds = new HashMap<>();
        runtime.load(shelves.organizations(), ids)
                .forEach((id, known) -> kinds.put(id, known.subjectKind()));
        return kinds;
    }

    private static void fold(List<?> failures) {
        if (!failures.isEmpty()) {
            throw new UnavailableException("naming bodies: " + failures.getFirst(), null);
        }
    }

    private record Learnt(String caseId, Map<String, SubjectKind> kinds) {}

    private static final Folds<CaseFile, Learnt> LEARN =
            new Folds<>() {
                @Override
                public Collection<String> ids(Learnt learnt) {
                    return List.of(learnt.caseId());
                }

                @Override
                public Decision<CaseFile> fold(String id, @Nullable CaseFile state, Learnt learnt) {
                    if (state == null || waiting(state).isEmpty()) {
                        return Decision.unchanged();
                    }
                    var ruling = Objects.requireNonNull(state.ruling());
                    return Decision.to(
                            state.reopenedWith(
                                    ruling.withNamed(
                                            ruling.namedBodies().stream()
                                                    .map(body -> told(body, learnt))
                                                    .toList())));
                }
            };

    private static NamedBody told(NamedBody body, Learnt learnt) {
        SubjectKind kind = learnt.kinds().get(body.organizationId());
        return kind == null || body.kind() != null ? body : body.known(kind);
    }
}

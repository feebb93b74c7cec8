package org.weijifen.blacklist.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;

/**
 * A body that decisions name and the registry had not described then, at {@code
 * awaited/<organizationId>}.
 *
 * @param caseIds whose decisions wait, or waited, for its kind
 */
public record AwaitedBody(List<String> caseIds) {
    /** A case waits for some bodies. */
    record Await(String caseId, List<String> organizationIds) {}

    static final Folds<AwaitedBody, Await> AWAIT =
            new Folds<>() {
                @Override
                public Collection<String> ids(Await await) {
                    return await.organizationIds();
                }

                @Override
                public Decision<AwaitedBody> fold(
                        String id, @Nullable AwaitedBody state, Await await) {
                    List<String> known = state == null ? List.of() : state.caseIds();
                    if (known.contains(await.caseId())) {
                        return Decision.unchanged();
                    }
                    List<String> more = new ArrayList<>(known);
                    more.add(await.caseId());
                    return Decision.to(new AwaitedBody(more));
                }
            };

    public AwaitedBody {
        caseIds = List.copyOf(caseIds);
    }
}

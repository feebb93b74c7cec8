package org.weijifen.testkit.scheme;

import java.util.List;
import java.util.Map;
import org.weijifen.platform.aggregate.StateCodec;
import org.weijifen.scheme.PolicyVersion;
import org.weijifen.scheme.SchemePolicy;
import tools.jackson.databind.node.ObjectNode;

/** The scheme's own policy, and variations of its numbers. */
public final class GusuPolicy {
    public static final SchemePolicy POLICY = SchemePolicy.load("gusu-2019");

    private GusuPolicy() {}

    public static SchemePolicy of(PolicyVersion... versions) {
        return new SchemePolicy(POLICY.scheme(), List.of(versions));
    }

    /** The scheme's first version but for these components, by name. */
    public static PolicyVersion version(Map<String, ?> changed) {
        var mapper = StateCodec.mapper();
        ObjectNode version = mapper.valueToTree(POLICY.versions().getFirst());
        changed.forEach(
                (name, value) -> {
                    if (version.replace(name, mapper.valueToTree(value)) == null) {
                        throw new IllegalArgumentException("a policy has no " + name);
                    }
                });
        return mapper.treeToValue(version, PolicyVersion.class);
    }

    /** A policy of that one version. */
    public static SchemePolicy with(Map<String, ?> changed) {
        return of(version(changed));
    }
}

package org.weijifen.registry.insured;

import java.util.Set;
import org.weijifen.bordereau.PublishedKeys;

/** The keys by which insurance-service signs bordereaux. */
@FunctionalInterface
public interface InsuranceKeys {

    /**
     * What is published, as far as it is known.
     *
     * @param wanted key ids that the caller hopes to find; an unknown one is worth asking anew
     * @throws org.weijifen.platform.port.UnavailableException if no keys are known and none can be
     *     had now
     */
    PublishedKeys published(Set<String> wanted);
}

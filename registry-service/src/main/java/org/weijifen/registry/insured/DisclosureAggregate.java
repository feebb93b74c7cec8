package org.weijifen.registry.insured;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Aggregate;

/** Disclosures by activity; each act of one is on the audit topic, too. */
public final class DisclosureAggregate implements Aggregate<Disclosures> {
    @Override
    public String collection() {
        return "disclosures";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Disclosures> type() {
        return Disclosures.class;
    }

    @Override
    public List<?> events(
            String id, @Nullable Disclosures before, Disclosures after, long revision) {
        return List.of();
    }
}

package org.weijifen.simulation.planted;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.weijifen.platform.port.CommitOutcome;
import org.weijifen.platform.port.Documents;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.Scan;
import org.weijifen.platform.port.StoredDocument;
import org.weijifen.platform.service.ServiceFrame;

/** An instance's honest documents; a planted bug overrides what it does otherwise. */
abstract class BentDocuments implements Documents {
    final ServiceFrame.Ports honest;

    BentDocuments(ServiceFrame.Ports honest) {
        this.honest = honest;
    }

    /** The ports with these documents instead of the honest ones. */
    final ServiceFrame.Ports ports() {
        return new ServiceFrame.Ports(
                this, honest.log(), honest.clocks(), honest.ids(), honest.meters());
    }

    @Override
    public Map<String, StoredDocument> find(String collection, Collection<String> ids) {
        return honest.documents().find(collection, ids);
    }

    @Override
    public CommitOutcome commit(String collection, List<GuardedWrite> writes) {
        return honest.documents().commit(collection, writes);
    }

    @Override
    public void trimOutboxes(String collection, Map<String, Long> upToSeq) {
        honest.documents().trimOutboxes(collection, upToSeq);
    }

    @Override
    public List<StoredDocument> findPending(
            String collection, long committedBeforeMillis, int limit) {
        return honest.documents().findPending(collection, committedBeforeMillis, limit);
    }

    @Override
    public List<StoredDocument> scan(String collection, Scan scan) {
        return honest.documents().scan(collection, scan);
    }

    @Override
    public void deleteUnchanged(String collection, Map<String, Long> versions) {
        honest.documents().deleteUnchanged(collection, versions);
    }
}

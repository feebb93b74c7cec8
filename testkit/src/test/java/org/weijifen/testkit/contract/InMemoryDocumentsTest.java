package org.weijifen.testkit.contract;

import java.util.concurrent.atomic.AtomicInteger;
import org.weijifen.platform.port.Documents;
import org.weijifen.testkit.memory.InMemoryDocuments;

class InMemoryDocumentsTest extends DocumentsContract {

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final AtomicInteger collections = new AtomicInteger();

    @Override
    protected Documents documents() {
        return documents;
    }

    @Override
    protected String freshCollection() {
        return "c" + collections.incrementAndGet();
    }
}

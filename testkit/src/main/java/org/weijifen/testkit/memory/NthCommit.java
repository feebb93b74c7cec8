package org.weijifen.testkit.memory;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.weijifen.platform.port.Documents;
import org.weijifen.testkit.memory.CrashingDocuments.Fate;

/** Something happens at one commit of many, say of an instance's start; the others pass. */
public final class NthCommit {
    private final int nth;
    private final Supplier<Fate> happening;
    private int commits;

    /**
     * @param nth counted from 1
     * @param happening asked before that commit, so that it may let a rival run
     */
    public NthCommit(int nth, Supplier<Fate> happening) {
        this.nth = nth;
        this.happening = happening;
    }

    /** A database to whose user it happens. */
    public Documents over(Documents real) {
        var documents =
                new CrashingDocuments(real, _ -> ++commits == nth ? happening.get() : Fate.PASSES);
        documents.arm();
        return documents;
    }

    /** Whether there were so many commits. */
    public boolean isReached() {
        return commits >= nth;
    }

    /**
     * Lets a user live over a database until it ends or dies.
     *
     * @return whether it died
     */
    public boolean kills(Documents real, Consumer<Documents> user) {
        try {
            user.accept(over(real));
            return false;
        } catch (CrashingDocuments.Crash e) {
            return true;
        }
    }
}

package org.weijifen.embedded;

import java.util.function.Supplier;

/** When a write counts as kept. */
interface Durability {

    /** Memory: nothing is ever kept, so nothing is waited for. */
    Durability NONE =
            new Durability() {
                @Override
                public <T> T write(Supplier<T> command) {
                    return command.get();
                }

                @Override
                public long latest() {
                    return 0;
                }

                @Override
                public void await(long ticket) {
                    // nothing to wait for
                }
            };

    /** Runs a writing command as a whole between two cuts of the store. */
    <T> T write(Supplier<T> command);

    /** Ticket of the last write that ended, failed ones included. */
    long latest();

    /** Returns once everything up to the ticket is kept. */
    void await(long ticket);
}

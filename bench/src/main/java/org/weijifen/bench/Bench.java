package org.weijifen.bench;

import java.util.List;

/** One benchmark: some figures, measured again in every round. */
interface Bench extends AutoCloseable {

    /** What it measures, for the table's head. */
    String title();

    /** One round's figures, in the order in which they are printed. */
    List<Figure> round(int number);

    @Override
    void close();

    /**
     * One measured value.
     *
     * @param name as in {@code name=value}, unit last
     */
    record Figure(String name, double value) {}
}

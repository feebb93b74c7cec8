package org.weijifen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Median, least and most of one figure over the rounds.
 *
 * @param values in order of the rounds
 */
record Statistics(String name, double median, double least, double most, List<Double> values) {

    static List<Statistics> of(List<List<Bench.Figure>> rounds) {
        Map<String, List<Double>> byName = new LinkedHashMap<>();
        for (List<Bench.Figure> round : rounds) {
            for (Bench.Figure figure : round) {
                byName.computeIfAbsent(figure.name(), n -> new ArrayList<>()).add(figure.value());
            }
        }
        List<Statistics> all = new ArrayList<>();
        byName.forEach((name, values) -> all.add(of(name, values)));
        return all;
    }

    static Statistics of(String name, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median =
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Statistics(
                name, median, sorted.getFirst(), sorted.getLast(), List.copyOf(values));
    }
}

package org.weijifen.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A packed component is one text in the store, and what was stored as fields is still read. */
class PackedTest {
    private final StateCodec states = new StateCodec();

    record Item(String name, int count) {}

    record Box(String label, @Packed List<Item> items, @Packed @Nullable Item lid) {}

    @Test
    void itIsStoredAsOneTextAndComesBack() {
        var box = new Box("b", List.of(new Item("a", 1), new Item("\"q\"", 2)), null);
        Map<String, Object> stored = states.toMap(box);
        assertThat(stored)
                .containsExactly(
                        Map.entry("label", "b"),
                        Map.entry(
                                "items",
                                "[{\"name\":\"a\",\"count\":1},{\"name\":\"\\\"q\\\"\",\"count\":2}]"));
        assertThat(states.fromMap(stored, Box.class)).isEqualTo(box);
    }

    @Test
    void whatWasStoredAsFieldsIsStillRead() {
        Map<String, Object> stored =
                Map.of(
                        "label", "b",
                        "items", List.of(Map.of("name", "a", "count", 1)),
                        "lid", Map.of("name", "l", "count", 3));
        assertThat(states.fromMap(stored, Box.class))
                .isEqualTo(new Box("b", List.of(new Item("a", 1)), new Item("l", 3)));
    }
}

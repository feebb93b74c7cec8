package org.weijifen.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SystemIdsTest {

    private final SystemIds ids = new SystemIds();

    @Test
    void givesPublicIdsNeverTwice() {
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            given.add(ids.next());
        }
        assertThat(given).hasSize(10_000).allMatch(id -> id.matches("[0-9a-z]{26}"));
    }

    @Test
    void drawsBelowTheBound() {
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            drawn.add(ids.random(3));
        }
        assertThat(drawn).containsExactlyInAnyOrder(0, 1, 2);
    }
}

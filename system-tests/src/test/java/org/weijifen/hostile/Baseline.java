package org.weijifen.hostile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that is accepted as it stands.
 *
 * @param client who may send it
 * @param roles all roles that may
 * @param variables of the path, by name
 * @param query as it goes over the wire, without the question mark
 * @param body to be sent as JSON
 * @param foreign a caller of a fitting role but of another organisation, or another person
 */
record Baseline(
        String client,
        Set<String> roles,
        Map<String, String> variables,
        String query,
        @Nullable Object body,
        @Nullable String foreign,
        Set<Trait> traits) {

    /** What is different with some operations, and rightly so. */
    enum Trait {
        /** Unknown ids are answered with nothing (contracts.md, knowing late). */
        UNKNOWN_IS_EMPTY,
        /** Answers per line: a bad line is rejected within a 200. */
        LINES
    }

    static Baseline of(String client, String... roles) {
        return new Baseline(
                client, Set.of(roles), Map.of(), "", null, null, EnumSet.noneOf(Trait.class));
    }

    Baseline at(String... namesAndIds) {
        Map<String, String> ids = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndIds.length; i += 2) {
            ids.put(namesAndIds[i], namesAndIds[i + 1]);
        }
        return new Baseline(client, roles, ids, query, body, foreign, traits);
    }

    Baseline query(String text) {
        return new Baseline(client, roles, variables, text, body, foreign, traits);
    }

    Baseline body(Object content) {
        return new Baseline(client, roles, variables, query, content, foreign, traits);
    }

    Baseline foreign(String other) {
        return new Baseline(client, roles, variables, query, body, other, traits);
    }

    Baseline but(Trait trait) {
        Set<Trait> more = EnumSet.copyOf(List.of(trait));
        more.addAll(traits);
        return new Baseline(client, roles, variables, query, body, foreign, more);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The path with its ids, and the query. */
    String path(String template) {
        return path(template, variables);
    }

    String path(String template, Map<String, String> ids) {
        String path = template;
        for (Map.Entry<String, String> each : ids.entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        if (path.contains("{")) {
            throw new IllegalStateException("the catalogue does not say all ids of " + template);
        }
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The variables with one of them replaced, each in turn. */
    List<Map<String, String>> replacing(String id) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String name : variables.keySet()) {
            Map<String, String> copy = new java.util.LinkedHashMap<>(variables);
            copy.put(name, id);
            all.add(copy);
        }
        return all;
    }
}

package org.weijifen.registry.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.aggregate.Act;
import org.weijifen.platform.aggregate.AggregateRuntime;
import org.weijifen.platform.aggregate.Decision;
import org.weijifen.platform.aggregate.Folds;
import org.weijifen.platform.port.UnavailableException;

/** Seals and opens one person's data with the key kept for that person. */
public final class PersonalFiles {
    private static final String SERVICE = "registry-service";

    private final AggregateRuntime runtime;
    private final DataKeyAggregate keys;
    private final VaultStore vault;

    public PersonalFiles(AggregateRuntime runtime, DataKeyAggregate keys, VaultStore vault) {
        this.runtime = runtime;
        this.keys = keys;
        this.vault = vault;
    }

    /** Seals under the person's key, which is made and kept first if there is none. */
    public String seal(String personId, PersonalData data, Act act) {
        DataKey candidate = vault.newDataKey(personId);
        var folded =
                runtime.foldAll(
                        keys,
                        new KeepFirst(),
                        List.of(new Kept(personId, candidate)),
                        Act.system(act.now(), SERVICE, "data-key.keep"));
        DataKey key = folded.states().get(personId);
        if (key == null) {
            throw new UnavailableException("a data key could not be kept", null);
        }
        return vault.seal(key, personId, data);
    }

    /** The person's data, or {@code null} where the key is destroyed. */
    public @Nullable PersonalData open(String personId, String sealed) {
        DataKey key = runtime.load(keys, List.of(personId)).get(personId);
        return key == null || key.wrapped() == null ? null : vault.open(key, personId, sealed);
    }

    /**
     * The same for many at once.
     *
     * @param sealed by person id
     * @return by person id; without those whose key is destroyed
     */
    public Map<String, PersonalData> openAll(Map<String, String> sealed) {
        Map<String, DataKey> found = runtime.load(keys, sealed.keySet());
        Map<String, PersonalData> opened = new LinkedHashMap<>();
        sealed.forEach(
                (personId, text) -> {
                    DataKey key = found.get(personId);
                    if (key != null && key.wrapped() != null) {
                        opened.put(personId, vault.open(key, personId, text));
                    }
                });
        return opened;
    }

    private record Kept(String personId, DataKey candidate) {}

    private static final class KeepFirst implements Folds<DataKey, Kept> {
        @Override
        public List<String> ids(Kept fact) {
            return List.of(fact.personId());
        }

        @Override
        public Decision<DataKey> fold(String id, @Nullable DataKey state, Kept fact) {
            return state == null ? Decision.to(fact.candidate()) : Decision.unchanged();
        }
    }
}

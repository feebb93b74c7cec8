package org.weijifen.registry.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.weijifen.registry.identity.IdentityType;

class VaultStoreTest {
    private static final PersonalData DATA =
            new PersonalData(
                    "测试甲",
                    IdentityType.RESIDENT_ID,
                    "11010519491231002X",
                    LocalDate.of(1949, 12, 31),
                    null,
                    null,
                    null);

    private final VaultStore vault = new VaultStore(key(1));

    @Test
    void opensWhatItSealed() {
        DataKey key = vault.newDataKey("v1");

        assertThat(vault.open(key, "v1", vault.seal(key, "v1", DATA))).isEqualTo(DATA);
    }

    @Test
    void sealedTwiceDiffers() {
        DataKey key = vault.newDataKey("v1");

        assertThat(vault.seal(key, "v1", DATA)).isNotEqualTo(vault.seal(key, "v1", DATA));
    }

    @Test
    void isBoundToThePerson() {
        DataKey key = vault.newDataKey("v1");
        String sealed = vault.seal(key, "v1", DATA);

        assertThatThrownBy(() -> vault.open(key, "v2", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(vault.newDataKey("v1"), "v1", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new VaultStore(key(2)).open(key, "v1", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void destroyedKeyOpensNothing() {
        String sealed = vault.seal(vault.newDataKey("v1"), "v1", DATA);

        assertThatThrownBy(() -> vault.open(new DataKey(null), "v1", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("destroyed");
    }

    @Test
    void indexDependsOnEachPartAndTheKey() {
        String index = vault.index("RESIDENT_ID", "11010519491231002X");

        assertThat(index).matches("[0-9a-z]{26}");
        assertThat(vault.index("RESIDENT_ID", "11010519491231002X")).isEqualTo(index);
        assertThat(vault.index("PASSPORT", "11010519491231002X")).isNotEqualTo(index);
        assertThat(vault.index("RESIDENT_ID1", "1010519491231002X")).isNotEqualTo(index);
        assertThat(new VaultStore(key(2)).index("RESIDENT_ID", "11010519491231002X"))
                .isNotEqualTo(index);
    }

    @Test
    void nothingPrintsPersonalData() {
        assertThat(DATA.toString()).isEqualTo("PersonalData[withheld]");
        assertThat(vault.newDataKey("v1").toString()).isEqualTo("DataKey[withheld]");
    }

    @Test
    void refusesAWrongMasterKeyWithoutRepeatingIt() {
        assertThatThrownBy(() -> VaultStore.ofBase64("not base64!"))
                .hasMessage("weijifen.registry.master-key must be the base64 of 32 bytes");
        assertThatThrownBy(
                        () -> VaultStore.ofBase64(Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return key;
    }
}

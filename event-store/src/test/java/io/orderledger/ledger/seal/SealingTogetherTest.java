package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that cannot seal does not keep one from it that can. */
class SealingTogetherTest {
    private static final String LEASED_TO_ANOTHER =
            "update seal_lease set holder = 'another', expires_at = utc_timestamp(6) + interval 60 second";
    private static SealedShop shop;

    @TempDir
    private Path files;

    private Path key;
    private Path directory;

    @BeforeAll
    static void open() {
        shop = new SealedShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void clear() {
        shop.clear();
        key = files.resolve("seal.key");
        directory = files.resolve("checkpoints");
    }

    @Test
    void whoeverHasNoKeyLeavesTheLeaseToOneThatHasIt() throws IOException {
        sealFirst();
        Sealer without = shop.sealer(files.resolve("missing.key"), directory);
        assertThatThrownBy(without::round).isInstanceOf(SealRefused.class).hasMessageContaining("missing.key");
        Sealer other = sealer();
        other.round();
        requireSealed(20);

        assertThatThrownBy(without::round)
                .as("it goes on to say so")
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("missing.key");
        assertThat(status(without).sealing()).isFalse();
        assertThat(status(without).lag()).as("the other has sealed it").isZero();
    }

    @Test
    void aKeyIsOnlyMadeByWhoeverHoldsTheLease() throws IOException {
        shop.append(10, "a");
        shop.sql.sql(LEASED_TO_ANOTHER).update();
        Sealer sealer = sealer();
        sealer.round();
        assertThat(key).doesNotExist();
        shop.expireLease();
        sealer.round();
        requireSealed(10);
    }

    /** Something is sealed already, and something is not. */
    private void sealFirst() throws IOException {
        shop.append(10, "a");
        Sealer first = sealer();
        first.round();
        first.release();
        shop.append(10, "b");
    }

    private Sealer sealer() {
        return shop.sealer(key, directory);
    }

    private static SealStatus status(Sealer sealer) {
        return sealer.status(Optional.empty());
    }

    private void requireSealed(long size) throws IOException {
        assertThat(shop.ledger.latest().orElseThrow().size()).isEqualTo(size);
        shop.requireSound(key);
    }
}

package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.ledger.proof.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contradicts what was appended, or what was sealed, is not signed. */
class SealRefusalsTest {
    private static SealedShop shop;

    @TempDir
    private Path files;

    private Path key;

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
        key = files.resolve("keys/seal.key");
    }

    @Test
    void aRowThatIsNotWhatWasAppendedIsNotSealed() throws IOException {
        shop.append(5, "a");
        shop.appendChanged();
        assertThatThrownBy(sealer()::round).isInstanceOf(SealRefused.class).hasMessageContaining("position 6");
        assertThat(shop.checkpoints()).isEmpty();
    }

    @Test
    void aMissingRowIsNotPassedOver() {
        shop.append(5, "a");
        shop.sql.sql("update ledger_head set next_position = 7").update();
        shop.append(1, "b");
        assertThatThrownBy(sealer()::round).isInstanceOf(SealRefused.class).hasMessageContaining("position 6");
    }

    @Test
    void aSealedRowThatWasReplacedIsFoundAtTheNextStart() throws IOException {
        shop.append(300, "a");
        Sealer sealer = sealer();
        sealer.round();
        sealer.release();
        shop.sql.sql("truncate table ledger_event").update();
        shop.sql.sql("update ledger_head set next_position = 1").update();
        shop.append(299, "a");
        shop.append(10, "another");
        assertThatThrownBy(sealer()::round).isInstanceOf(SealRefused.class).hasMessageContaining("history was changed");
        assertThat(shop.checkpoints()).hasSize(1);
    }

    /** What it has in memory is no reason to sign over what is gone. */
    @Test
    void aTailThatIsCutOffIsFoundByWhoeverIsSealing() throws IOException {
        shop.append(20, "a");
        Sealer sealer = sealer();
        sealer.round();
        shop.sql.sql("truncate table ledger_event").update();
        shop.sql.sql("update ledger_head set next_position = 1").update();
        shop.append(15, "a");
        assertThatThrownBy(sealer::round).isInstanceOf(SealRefused.class).hasMessageContaining("is gone");
        assertThat(shop.checkpoints()).hasSize(1);
    }

    @Test
    void theKeyIsItsOwnersAndIsNotMadeAnewForWhatIsSealed() throws IOException {
        shop.append(1, "a");
        Sealer sealer = sealer();
        sealer.round();
        sealer.release();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");

        Path kept = Files.move(key, files.resolve("kept"));
        shop.append(1, "b");
        assertThatThrownBy(sealer()::round).isInstanceOf(SealRefused.class).hasMessageContaining(key.toString());
        shop.expireLease();
        Files.writeString(key, NoteSigner.generate("order-ledger/other").text());
        assertThatThrownBy(sealer()::round).isInstanceOf(SealRefused.class).hasMessageContaining("not ours");
        shop.expireLease();
        Files.copy(kept, key, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(shop.sealer(key, null, "another.name")::round)
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("ledger.seal.origin");
        shop.expireLease();
        sealer().round();
        shop.requireSound(key);
    }

    private Sealer sealer() {
        return shop.sealer(key, null);
    }
}

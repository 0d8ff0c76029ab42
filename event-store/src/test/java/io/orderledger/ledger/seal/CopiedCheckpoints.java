package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.CheckpointFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A shop that is sealed into a directory. */
final class CopiedCheckpoints {
    final Path key;
    final Path directory;
    private final SealedShop shop;

    CopiedCheckpoints(SealedShop shop, Path files) {
        this.shop = shop;
        key = files.resolve("seal.key");
        directory = files.resolve("checkpoints");
    }

    Sealer sealer() {
        return shop.sealer(key, directory);
    }

    void seal(Sealer sealer) throws IOException {
        shop.append(20, "a");
        sealer.round();
    }

    static SealStatus status(Sealer sealer) {
        return sealer.status(Optional.empty());
    }

    void requireLevel(int count) throws IOException {
        List<String> notes = notes();
        assertThat(notes)
                .isEqualTo(
                        shop.checkpoints().stream().map(SealedCheckpoint::note).toList())
                .hasSize(count);
        assertThat(Files.readString(directory.resolve("latest"))).isEqualTo(notes.getLast());
    }

    List<String> notes() throws IOException {
        List<String> notes = new ArrayList<>();
        for (Path file : dayFiles()) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                var read = new CheckpointFile(lines);
                read.forEachRemaining(notes::add);
                assertThat(read.cutOff()).isEmpty();
            }
        }
        return notes;
    }

    /** Two when the test runs at midnight. */
    List<Path> dayFiles() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.getFileName().toString().startsWith("checkpoints-"))
                    .sorted()
                    .toList();
        }
    }
}

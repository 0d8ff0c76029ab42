package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.RunningApp.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The running query side with the events of {@link ReadShop} in its real ledger: one for all tests that only read. */
abstract class ReadApi {
    static final Path SEAL_KEY = sealKey();
    static final RunningApp APP = new RunningApp(Map.of("ledger.seal.key-file", SEAL_KEY));
    static final String TOKEN = Long.toString(APP.append(ReadShop.events()));

    /** A new one for the new database: what was sealed with it is gone with the process. */
    private static Path sealKey() {
        try {
            return Files.createTempDirectory(Path.of("target"), "seal-").resolve("seal.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what is surely there. */
    static Answer fresh(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of("Consistency-Token", TOKEN, "Prefer", "wait=5, handling=strict"));
        all.addAll(List.of(headers));
        Answer answer = APP.get(path, all.toArray(String[]::new));
        assertThat(answer.header("Projection-Lag")).isEmpty();
        return answer;
    }

    static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.get(field).asString()).toList();
    }
}

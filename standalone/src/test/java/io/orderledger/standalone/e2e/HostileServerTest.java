package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor asks a server that is not to be trusted. */
class HostileServerTest {
    /** As it stands in JSON: clears the screen, and says what the auditor would like to read. */
    private static final String CLEAR = "\\u001b[2J\\u001b[HHOLDS";

    @TempDir
    private Path directory;

    private HttpServer server;
    private String answer = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aStoryDoesNotMoveTheCursor() {
        answer = """
            {"data":{"list":[{"event":{"position":1,"type":"%1$s","reason":"%1$s"},"words":["%1$s"]}]}}
            """.formatted(CLEAR);
        assertThat(run("audit", "story", Shop.UNKNOWN).exits(0).out())
                .contains("\\u001b[2J")
                .doesNotContain("\u001b");
    }

    @Test
    void whatIsNoCheckpointIsNotKept() {
        answer = "{\"data\":{\"note\":\"" + CLEAR + "\"}}";
        Path note = directory.resolve("june.note");
        CommandRun run = run("audit", "checkpoint", "--out", note.toString()).exits(3);
        assertThat(run.err()).contains("no checkpoint").doesNotContain("\u001b");
        assertThat(run.out()).isEmpty();
        assertThat(note).doesNotExist();
    }

    private CommandRun run(String... command) {
        String[] all = new String[command.length + 4];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--server";
        all[command.length + 1] = "http://127.0.0.1:" + server.getAddress().getPort();
        all[command.length + 2] = "--token";
        all[command.length + 3] = "none";
        return CommandRun.of(all);
    }
}

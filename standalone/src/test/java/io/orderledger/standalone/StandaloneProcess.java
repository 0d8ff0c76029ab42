package io.orderledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The standalone application, or one side, as a process of its own: on the class path of the test, or as it is packaged. */
public final class StandaloneProcess implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration END_LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String READY = "The order ledger is ready";

    private final Process process;
    private final Path output;
    private final Path errors;

    private StandaloneProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static StandaloneProcess start(Path logDirectory, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("--ledger.server-dir=" + EmbeddedDatabase.sharedServerDirectory()));
        all.addAll(List.of(arguments));
        return start(logDirectory, StandaloneApplication.class, Map.of(), all);
    }

    /**
     * Starts any main class.
     *
     * @param environment variables, of which a process otherwise gets none that say where a database is
     */
    public static StandaloneProcess start(
            Path logDirectory, Class<?> main, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var program = List.of("-cp", System.getProperty("java.class.path"), main.getName());
        return launch(logDirectory, program, environment, arguments);
    }

    /** Starts what a user gets: the jar, with nothing of the tests on its class path. */
    public static StandaloneProcess startJar(
            Path jar, Path logDirectory, Map<String, String> environment, List<String> arguments) throws IOException {
        return launch(logDirectory, List.of("-jar", jar.toString()), environment, arguments);
    }

    private static StandaloneProcess launch(
            Path logDirectory, List<String> program, Map<String, String> environment, List<String> arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // Short lives: compiling less saves more than it costs.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(program);
        command.addAll(arguments);
        var output = Files.createTempFile(logDirectory, "out", ".txt");
        var errors = Files.createTempFile(logDirectory, "err", ".txt");
        var builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(MYSQL|SPRING|LEDGER)_.*"));
        builder.environment().putAll(environment);
        return new StandaloneProcess(builder.start(), output, errors);
    }

    /** The address of the started application. */
    public URI awaitReady() throws IOException, InterruptedException {
        var end = System.nanoTime() + READY_LIMIT.toNanos();
        while (!output().contains(READY)) {
            assertThat(process.isAlive())
                    .as("alive; it said: %s%s", output(), errors())
                    .isTrue();
            assertThat(System.nanoTime() - end)
                    .as("ready in time; it said: %s", output())
                    .isNegative();
            Thread.sleep(PAUSE);
        }
        return URI.create(output().lines()
                .filter(line -> line.contains("address"))
                .map(line -> line.substring(line.indexOf("http")).strip())
                .findFirst()
                .orElseThrow());
    }

    public static int status(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The database processes below this one. */
    List<ProcessHandle> databases() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .toList();
    }

    /** SIGTERM. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    public int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("ends in time")
                .isTrue();
        return process.exitValue();
    }

    public String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    public String errors() throws IOException {
        return Files.readString(errors, StandardCharsets.UTF_8);
    }

    /** kill -9 of the JVM alone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                terminate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}

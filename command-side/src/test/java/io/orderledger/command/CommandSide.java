package io.orderledger.command;

import io.orderledger.database.DatabaseUnderTest;
import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.events.Role;
import io.orderledger.web.security.TestTokens;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side, running on a database of its own, and a plain HTTP client for it. */
public final class CommandSide implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    private CommandSide(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** @param settings further properties */
    public static CommandSide start(String... settings) {
        EmbeddedDatabase database = DatabaseUnderTest.shared();
        String name = "command_side_" + UUID.randomUUID().toString().replace("-", "");
        database.createDatabase(name);
        return new CommandSide(new SpringApplicationBuilder(CommandSideApplication.class, TestUsers.class)
                .properties(
                        "spring.datasource.url=" + database.url(name),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        TestTokens.SETTING,
                        "ledger.personal-data.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        // Tests send as fast as they can.
                        "ledger.web.rate-limit=0",
                        "server.port=0")
                .run(Stream.of(settings).map("--"::concat).toArray(String[]::new)));
    }

    /** A status, headers and the parsed envelope. */
    public record Answer(HttpResponse<String> response, JsonNode body) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode data() {
            return body.path("data");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    private Answer send(String method, String path, @Nullable String json, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        json == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        if (json != null) request.header("Content-Type", "application/json");
        if (!List.of(headers).contains("Authorization")) request.header("Authorization", TestUsers.bearer(Role.ADMIN));
        if (headers.length > 0) request.headers(headers);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response, JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}

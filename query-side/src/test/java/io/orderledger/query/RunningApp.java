package io.orderledger.query;

import io.orderledger.events.EventCatalogue;
import io.orderledger.events.Role;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.SideRowPolicy;
import io.orderledger.ledger.seal.SealConfiguration;
import io.orderledger.query.history.Recorded;
import io.orderledger.web.security.TestTokens;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side as its main class runs it, on a random port and a database of its own, with a ledger to append to. */
public final class RunningApp implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String ADMIN = TestUsers.bearer(Role.ADMIN);

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    @Configuration(proxyBeanMethods = false)
    @Import(SealConfiguration.class)
    static class Appender {
        @Bean
        SideRowPolicy noSideRows() {
            return _ -> List.of();
        }
    }

    public RunningApp(Map<String, Object> settings) {
        String database = TestDatabase.newDatabase();
        Map<String, Object> properties = new HashMap<>(Map.of(
                "spring.datasource.url", TestDatabase.server().url(database),
                "spring.datasource.username", TestDatabase.server().user(),
                "spring.datasource.password", TestDatabase.server().password(),
                "ledger.personal-data.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "server.port", "0",
                "spring.main.banner-mode", "off",
                "management.endpoint.health.show-details", "always",
                "management.endpoints.web.exposure.include", "health,projections"));
        properties.put("ledger.tokens.keys", TestTokens.KEYS);
        // Tests ask as fast as they can.
        properties.put("ledger.web.rate-limit", "0");
        properties.putAll(settings);
        String[] arguments = properties.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        context = new SpringApplicationBuilder(QuerySideApplication.class, Appender.class, TestUsers.class)
                .run(arguments);
        address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Appends the events and returns the ledger's position after them. */
    public long append(List<Recorded> events) {
        List<? extends DomainEventMessage<?>> messages =
                events.stream().map(RunningApp::message).toList();
        context.getBean(EventStore.class).publish(messages);
        return context.getBean(LedgerReader.class).headPosition();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!List.of(headers).contains("Authorization")) request.header("Authorization", ADMIN);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Answer post(String path) {
        return post(path, "{}");
    }

    Answer post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Authorization", ADMIN)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", ADMIN)
                .DELETE()
                .build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    /** The body of an answer that is no JSON. */
    String text(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", ADMIN)
                        .build())
                .body();
    }

    /** An answer as it came; by the admin, unless the headers say who asks. */
    HttpResponse<byte[]> download(String method, String path, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (!List.of(headers).contains("Authorization")) request.header("Authorization", ADMIN);
        if (headers.length > 0) request.headers(headers);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return URI.create(address).getPort();
    }

    private Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        JsonNode body = response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), response.headers().map(), body);
    }

    /** An answer that is no text. */
    HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .headers(headers)
                .build();
        return exchange(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static DomainEventMessage<?> message(Recorded recorded) {
        return new GenericDomainEventMessage<>(
                EventCatalogue.byJavaType(recorded.event().getClass())
                        .orElseThrow()
                        .streamType(),
                recorded.streamId(),
                recorded.sequence(),
                recorded.event(),
                recorded.metadata(),
                recorded.eventId(),
                recorded.at());
    }

    /** An HTTP answer with JSON in it. */
    record Answer(int status, Map<String, List<String>> headers, JsonNode body) {
        JsonNode data() {
            return body.get("data");
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }
    }
}

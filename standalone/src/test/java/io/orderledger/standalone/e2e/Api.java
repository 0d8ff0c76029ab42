package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.web.security.TestTokens;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Talks HTTP to a running ledger. Reads see what was written through the same instance. */
final class Api {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CONSISTENCY_TOKEN = "Consistency-Token";

    private final String host;
    private final int port;
    private final String bearer;
    private final AtomicReference<String> lastWrite;

    /** As an admin. */
    Api(int port) {
        this(port, TestUsers.bearer(Role.ADMIN), new AtomicReference<>("0"));
    }

    private Api(int port, String bearer, AtomicReference<String> lastWrite) {
        this.host = "127.0.0.1";
        this.port = port;
        this.bearer = bearer;
        this.lastWrite = lastWrite;
    }

    /** Another process, whose reads see what was written through this instance, too. */
    Api at(int otherPort) {
        return new Api(otherPort, bearer, lastWrite);
    }

    /** The same, as who signs in with this. */
    Api signedIn(String phone, String password) {
        String token = with("").post(
                        "/api/auth/login", "{\"phone\":\"%s\",\"password\":\"%s\"}".formatted(phone, password))
                .is(200)
                .data()
                .path("accessToken")
                .stringValue();
        return with("Bearer " + token);
    }

    /** The same, as somebody of this role. */
    Api as(Role role) {
        return new Api(port, TestUsers.bearer(role), lastWrite);
    }

    /** The same, as one more of this role. */
    Api as(Role role, int number) {
        return with(TestTokens.bearer(TestUsers.of(role, number)));
    }

    /** The same with this Authorization header; none where it is empty. */
    Api with(String authorization) {
        return new Api(port, authorization, lastWrite);
    }

    Answer get(String path, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(CONSISTENCY_TOKEN, lastWrite.get(), "Prefer", "wait=5"));
        return send("GET", path, BodyPublishers.noBody(), all);
    }

    Answer post(String path, String json, String... headers) {
        return json("POST", path, json, headers);
    }

    Answer put(String path, String json, String... headers) {
        return json("PUT", path, json, headers);
    }

    Answer delete(String path, String... headers) {
        return json("DELETE", path, "", headers);
    }

    /** An empty text is no body. */
    Answer json(String method, String path, String json, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (!json.isEmpty()) all.addAll(List.of("Content-Type", "application/json"));
        return send(method, path, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json), all);
    }

    Answer send(String method, String path, BodyPublisher body, List<String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                .method(method, body)
                .timeout(PATIENCE);
        if (!bearer.isEmpty()) request.header("Authorization", bearer);
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (!method.equals("GET")) {
                response.headers().firstValue(CONSISTENCY_TOKEN).ifPresent(this::remember);
            }
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file, such as an export. */
    byte[] download(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                .headers("Authorization", bearer, CONSISTENCY_TOKEN, lastWrite.get(), "Prefer", "wait=5")
                .timeout(PATIENCE)
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private void remember(String position) {
        lastWrite.accumulateAndGet(
                position, (one, other) -> Long.parseLong(one) >= Long.parseLong(other) ? one : other);
    }

    /** Sends exactly these lines, for requests that no client library would send. */
    Answer raw(String... lines) throws IOException {
        try (var socket = new Socket(host, port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = String.join("\r\n", lines) + "\r\nHost: " + host + "\r\nAuthorization: " + bearer
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream input) throws IOException {
        String all = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        List<String> head = all.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon), List.of(line.substring(colon + 1).strip()));
        }
        int status = Integer.parseInt(head.getFirst().split(" ", 3)[1]);
        return new Answer(status, HttpHeaders.of(headers, (_, _) -> true), all.substring(end + 4));
    }
}

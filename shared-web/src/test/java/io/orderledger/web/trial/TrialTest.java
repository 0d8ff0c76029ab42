package io.orderledger.web.trial;

import io.orderledger.web.security.TestTokens;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Asks the trial application over a real connection. All tests share one running application. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = TrialApplication.class,
        properties = TrialTest.UNLIMITED)
abstract class TrialTest {
    /** A test sends as fast as it can; RateLimitTest has a limit of its own. */
    static final String UNLIMITED = "ledger.web.rate-limit=0";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BEARER = TestTokens.bearer("trial-user");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @DynamicPropertySource
    static void takesOurTokens(DynamicPropertyRegistry registry) {
        registry.add("ledger.tokens.keys", () -> TestTokens.KEYS);
    }

    @LocalServerPort
    int port;

    Answer get(String address, String... headers) throws Exception {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    Answer post(String address, String body, String... headers) throws Exception {
        return sendJson("POST", address, body, headers);
    }

    Answer sendJson(String method, String address, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, address, BodyPublishers.ofString(body), all);
    }

    Answer send(String method, String address, BodyPublisher body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, body)
                .timeout(PATIENCE);
        if (!List.of(headers).contains("Authorization")) request.header("Authorization", BEARER);
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) request.header(headers[i], headers[i + 1]);
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Sends exactly these lines, for requests that no client library would send. */
    Answer raw(String... lines) throws IOException {
        return unsigned(lines.length == 1 ? lines : withToken(lines));
    }

    private static String[] withToken(String... lines) {
        String[] all = Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = "Authorization: " + BEARER;
        return all;
    }

    Answer unsigned(String... lines) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = String.join("\r\n", lines) + "\r\n\r\n";
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
        return new Answer(status, HttpHeaders.of(headers, (name, value) -> true), all.substring(end + 4));
    }
}

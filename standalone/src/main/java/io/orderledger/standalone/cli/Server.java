package io.orderledger.standalone.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A running server, spoken to over HTTP as somebody. */
final class Server {
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);
    private static final int FAILURES = 400;
    private static final String CONSISTENCY_TOKEN = "Consistency-Token";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build();
    private final String address;
    private final String token;
    /** Of the last write: a read that sends it waits until the read tables show that write. */
    private String consistencyToken = "";

    Server(URI address, String token) {
        this.address = address.toString().replaceAll("/+$", "");
        this.token = token;
    }

    static Server signedIn(URI address, String phone, String password) {
        JsonNode answer = new Server(address, "")
                .send("POST", "/api/auth/login", Json.text(Map.of("phone", phone, "password", password)));
        return new Server(address, answer.path("data").path("accessToken").asString());
    }

    /** The answer's data. */
    JsonNode get(String path) {
        return send("GET", path, "").path("data");
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, Json.text(body)).path("data");
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send("PUT", path, Json.text(body)).path("data");
    }

    JsonNode delete(String path) {
        return send("DELETE", path, "").path("data");
    }

    /** A part of a path or of a query, with what would mean something there escaped. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode send(String method, String path, String body) {
        HttpResponse<String> answer = exchange(method, path, body);
        if (answer.statusCode() >= FAILURES) throw new CommandFailed(failure(answer));
        return answer.body().isBlank() ? Json.read("{}") : Json.read(answer.body());
    }

    private HttpResponse<String> exchange(String method, String path, String body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(ANSWERS_WITHIN)
                    .header("Accept-Language", "zh, en;q=0.5")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
            if (!body.isEmpty()) request.header("Content-Type", "application/json");
            if (!consistencyToken.isEmpty()) request.header(CONSISTENCY_TOKEN, consistencyToken);
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            consistencyToken = answer.headers().firstValue(CONSISTENCY_TOKEN).orElse(consistencyToken);
            return answer;
        } catch (IOException e) {
            throw new CommandFailed("No answer from " + address + " (does the server run?): " + e, e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("Not an address: " + address + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Broken off", e);
        }
    }

    private static String failure(HttpResponse<String> answer) {
        String error = "";
        String message = "";
        if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            JsonNode body = Json.read(answer.body());
            error = body.path("error").asString("");
            var words = new StringBuilder(body.path("message").asString(""));
            for (JsonNode field : body.path("errors")) {
                words.append("; ").append(field.path("field").asString(""));
                words.append(": ").append(field.path("message").asString(""));
            }
            message = words.toString();
        }
        return "The server answers %d %s: %s"
                .formatted(answer.statusCode(), error, message)
                .strip();
    }
}

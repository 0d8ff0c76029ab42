package io.orderledger.command.signin.wechat;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WeChat's server API, as far as signing in needs it. Answers are JSON that calls itself text, and failures come with
 * status 200 and an {@code errcode}. The session key in an answer is not read: nothing of ours needs it.
 */
public final class WeChat {
    private static final Logger log = LoggerFactory.getLogger(WeChat.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    /** WeChat's tokens live for two hours; ours is renewed before one can expire on the way. */
    private static final long EARLIER_SECONDS = 300;

    private static final int OK = 0;

    private final WeChatProperties properties;
    private final RestClient client;
    private final Clock clock;
    private volatile @Nullable ServerToken serverToken;

    private record ServerToken(String value, Instant expiresAt) {}

    public WeChat(WeChatProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build());
        factory.setReadTimeout(properties.timeout());
        this.client = RestClient.builder()
                .baseUrl(properties.baseUrl())
                .requestFactory(factory)
                .build();
    }

    /**
     * Who has got this code from wx.login.
     *
     * @throws ApiFailure WECHAT_CODE_INVALID, WECHAT_REFUSED, TOO_MANY_ATTEMPTS or WECHAT_UNAVAILABLE
     */
    public String openidOf(String code) {
        requireConfigured();
        JsonNode answer = ask(() -> client.get()
                .uri(uri -> uri.path("/sns/jscode2session")
                        .queryParam("appid", "{appid}")
                        .queryParam("secret", "{secret}")
                        .queryParam("js_code", "{code}")
                        .queryParam("grant_type", "authorization_code")
                        .build(properties.appId(), properties.secret(), code))
                .retrieve()
                .body(String.class));
        requireOk(answer);
        return text(answer, "openid");
    }

    /** The phone number that this code from getPhoneNumber stands for. Failures as in {@link #openidOf}. */
    public String phoneOf(String phoneCode) {
        requireConfigured();
        JsonNode answer = phoneAnswer(phoneCode, serverToken(false));
        if (WeChatError.of(answer) == WeChatError.SERVER_TOKEN) {
            // Somebody else has asked for one since, and ours is worth nothing any more.
            answer = phoneAnswer(phoneCode, serverToken(true));
        }
        requireOk(answer);
        return text(answer.path("phone_info"), "purePhoneNumber");
    }

    private JsonNode phoneAnswer(String phoneCode, String token) {
        return ask(() -> client.post()
                .uri(uri -> uri.path("/wxa/business/getuserphonenumber")
                        .queryParam("access_token", "{token}")
                        .build(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(Map.of("code", phoneCode)))
                .retrieve()
                .body(String.class));
    }

    private synchronized String serverToken(boolean fresh) {
        ServerToken known = serverToken;
        if (!fresh && known != null && clock.instant().isBefore(known.expiresAt())) return known.value();
        JsonNode answer = ask(() -> client.post()
                .uri("/cgi-bin/stable_token")
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(Map.of(
                        "grant_type",
                        "client_credential",
                        "appid",
                        properties.appId(),
                        "secret",
                        properties.secret(),
                        "force_refresh",
                        fresh)))
                .retrieve()
                .body(String.class));
        requireOk(answer);
        long seconds = Math.max(0, answer.path("expires_in").asLong(0) - EARLIER_SECONDS);
        var token =
                new ServerToken(text(answer, "access_token"), clock.instant().plusSeconds(seconds));
        serverToken = token;
        return token.value();
    }

    @FunctionalInterface
    private interface Question {
        @Nullable
        String ask();
    }

    /** An exception's text has the address, and that has the secret: it goes nowhere. */
    private static JsonNode ask(Question question) {
        try {
            String answer = question.ask();
            return JSON.readTree(answer == null ? "" : answer);
        } catch (RestClientException e) {
            log.warn("WeChat does not answer: {}", e.getClass().getSimpleName());
        } catch (JacksonException e) {
            log.warn("WeChat answers with something that is no JSON");
        }
        throw ApiFailure.of(ErrorCode.WECHAT_UNAVAILABLE);
    }

    private void requireConfigured() {
        if (properties.appId().isEmpty() || properties.secret().isEmpty()) {
            log.warn("Somebody signs in with WeChat, but ledger.wechat.app-id and secret (WX_APPID, WX_SECRET) are not"
                    + " set");
            throw ApiFailure.of(ErrorCode.WECHAT_UNAVAILABLE);
        }
    }

    private static void requireOk(JsonNode answer) {
        if (answer.path("errcode").asInt(OK) == OK) return;
        throw ApiFailure.of(
                switch (WeChatError.of(answer)) {
                    case CODE -> ErrorCode.WECHAT_CODE_INVALID;
                    case REFUSED -> ErrorCode.WECHAT_REFUSED;
                    case TOO_OFTEN -> ErrorCode.TOO_MANY_ATTEMPTS;
                    case BUSY -> ErrorCode.WECHAT_UNAVAILABLE;
                    case SERVER_TOKEN, SETTINGS -> {
                        log.error(
                                "WeChat refuses our settings with errcode {}",
                                answer.path("errcode").asInt());
                        yield ErrorCode.WECHAT_UNAVAILABLE;
                    }
                });
    }

    private static String text(JsonNode answer, String name) {
        String value = answer.path(name).asString("");
        if (value.isEmpty()) {
            log.warn("WeChat's answer lacks {}", name);
            throw ApiFailure.of(ErrorCode.WECHAT_UNAVAILABLE);
        }
        return value;
    }
}

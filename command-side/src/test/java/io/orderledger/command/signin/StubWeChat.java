package io.orderledger.command.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WeChat's server API as we use it, on this machine: any code {@code user-x} is the openid {@code openid-x} once, any
 * phone code {@code phone-138…} that number, {@code error-40029} that errcode. To try signing in by hand, run it and
 * start the ledger with {@code --ledger.wechat.base-url=http://127.0.0.1:18999 --ledger.wechat.app-id=wx-stub
 * --ledger.wechat.secret=stub-secret}.
 */
public final class StubWeChat implements AutoCloseable {
    public static final String APP_ID = "wx-stub";
    public static final String SECRET = "stub-secret";
    private static final int PORT_BY_HAND = 18_999;
    private static final Pattern QUERY = Pattern.compile("(?:^|&)([a-z_]+)=([^&]*)");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]*)\"");

    private final HttpServer server;
    private final Map<String, Boolean> used = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile boolean forgetsItsToken;
    private volatile boolean isDown;

    public StubWeChat() {
        this(0);
    }

    private StubWeChat(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/sns/jscode2session", exchange -> answer(exchange, session(exchange)));
        server.createContext("/cgi-bin/stable_token", exchange -> answer(exchange, serverToken(body(exchange))));
        server.createContext("/wxa/business/getuserphonenumber", exchange -> answer(exchange, phone(exchange)));
        server.start();
    }

    public static void main(String... arguments) {
        @SuppressWarnings("resource") // until it is killed
        var weChat = new StubWeChat(PORT_BY_HAND);
        System.out.println("WeChat, as far as we need it: " + weChat.url());
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As when another server of the same mini-program has asked for a token. */
    void forgetToken() {
        forgetsItsToken = true;
    }

    /** Answers with what is no JSON. */
    void down(boolean down) {
        isDown = down;
    }

    private String session(HttpExchange exchange) {
        Map<String, String> query = query(exchange);
        if (!APP_ID.equals(query.get("appid"))) return error(40013, "invalid appid");
        if (!SECRET.equals(query.get("secret"))) return error(40125, "invalid appsecret");
        String code = query.getOrDefault("js_code", "");
        if (code.startsWith("error-")) return error(Integer.parseInt(code.substring("error-".length())), "as asked");
        if (!code.startsWith("user-")) return error(40029, "invalid code");
        if (used.putIfAbsent(code, true) != null) return error(40163, "code been used");
        String user = code.replaceAll("^user-|-again.*$", "");
        return "{\"openid\":\"openid-%s\",\"session_key\":\"a-secret-of-%s\",\"unionid\":\"u\"}".formatted(user, user);
    }

    private String serverToken(String body) {
        if (!body.contains("\"" + SECRET + "\"")) return error(40125, "invalid appsecret");
        forgetsItsToken = false;
        return "{\"access_token\":\"token-%d\",\"expires_in\":7200}".formatted(tokens.incrementAndGet());
    }

    private String phone(HttpExchange exchange) throws IOException {
        String token = query(exchange).get("access_token");
        if (forgetsItsToken || !("token-" + tokens.get()).equals(token)) return error(40001, "invalid credential");
        Matcher code = CODE.matcher(body(exchange));
        if (!code.find() || !code.group(1).startsWith("phone-")) return error(40029, "invalid code");
        String number = code.group(1).substring("phone-".length());
        return ("{\"errcode\":0,\"errmsg\":\"ok\",\"phone_info\":{\"phoneNumber\":\"+86%s\",\"purePhoneNumber\":\"%s\","
                        + "\"countryCode\":\"86\"}}")
                .formatted(number, number);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new ConcurrentHashMap<>();
        Matcher matcher = QUERY.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        while (matcher.find()) query.put(matcher.group(1), matcher.group(2));
        return query;
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    private static String error(int code, String message) {
        return "{\"errcode\":%d,\"errmsg\":\"%s\"}".formatted(code, message);
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = (isDown ? "<html>502</html>" : json).getBytes(UTF_8);
        // The real one says so, too.
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

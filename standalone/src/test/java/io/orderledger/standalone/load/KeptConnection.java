package io.orderledger.standalone.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.events.Role;
import io.orderledger.web.security.TestUsers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection, one request after the other. It does only what a load needs, on a plain socket: the driver
 * shares its processors with the server, and a full client would take a good part of them.
 */
final class KeptConnection implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    /** With {@code -Dtoken=…} somebody of the ledger at {@code --url}; else an admin of the tests. */
    private static final String BEARER = Optional.ofNullable(System.getProperty("token"))
            .map("Bearer "::concat)
            .orElseGet(() -> TestUsers.bearer(Role.ADMIN));

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HTTP_PORT = 80;

    record Reply(int status, byte[] body) {
        String text() {
            return new String(body, UTF_8);
        }
    }

    private final URI server;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;
    private @Nullable Socket socket;

    KeptConnection(URI server) {
        this.server = server;
    }

    /** A request that can be sent again and again. */
    static byte[] get(URI server, String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: " + BEARER
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    static byte[] post(URI server, String path, String json) {
        byte[] body = json.getBytes(UTF_8);
        var request = new ByteArrayOutputStream();
        request.writeBytes(
                "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, server.getAuthority(), BEARER, body.length)
                        .getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** After a failure the next request goes over a new connection. */
    Reply send(byte[] request) throws IOException {
        try {
            Socket to = open();
            to.getOutputStream().write(request);
            return read(to);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket(server.getHost(), server.getPort() < 0 ? HTTP_PORT : server.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            from = 0;
            to = 0;
        }
        return socket;
    }

    private Reply read(Socket in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> last = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        byte[] body = chunked ? chunks(in) : bytes(in, length);
        if (last) close();
        return new Reply(status, body);
    }

    private byte[] chunks(Socket in) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            byte[] chunk = bytes(in, Integer.parseInt(line(in), 16));
            line(in);
            if (chunk.length == 0) return body.toByteArray();
            body.writeBytes(chunk);
        }
    }

    private byte[] bytes(Socket in, int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int done = 0; done < count; ) {
            if (from == to) fill(in);
            int part = Math.min(count - done, to - from);
            System.arraycopy(buffer, from, bytes, done, part);
            from += part;
            done += part;
        }
        return bytes;
    }

    private String line(Socket in) throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (from == to) fill(in);
            char next = (char) buffer[from++];
            if (next == '\n') return line.toString();
            if (next != '\r') line.append(next);
        }
    }

    private void fill(Socket in) throws IOException {
        from = 0;
        to = Math.max(0, in.getInputStream().read(buffer));
        if (to == 0) throw new EOFException("The server has closed the connection");
    }

    @Override
    public void close() throws IOException {
        if (socket != null) socket.close();
        socket = null;
    }
}

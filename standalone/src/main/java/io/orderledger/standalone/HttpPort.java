package io.orderledger.standalone;

import io.orderledger.ledger.startup.StartupRefused;
import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Looks whether the HTTP port is free before the whole application starts for nothing. */
final class HttpPort {
    private static final int DEFAULT = 8080;
    private static final int ANY = 0;

    private HttpPort() {}

    static void requireFree(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, DEFAULT);
        if (port <= ANY) {
            return;
        }
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartupRefused("Port " + port + " is in use by another program. Stop that one, or choose another"
                    + " port: --server.port=" + (port + 1));
        }
    }
}

package io.orderledger.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port nobody listens on.
 *
 * <p>Below the range from which systems take the ports of outgoing connections: a client that retries a dead server in
 * that range can end up connected to itself, and then holds the port the server wants back.
 */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;
    private static final int TRIES = 500;

    private FreePort() {}

    static int find() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new DatabaseStartFailed(
                "No free port between " + FIRST + " and " + LAST + " on the loopback address for the database.");
    }

    static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}

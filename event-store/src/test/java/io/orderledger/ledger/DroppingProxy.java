package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A way to the database that breaks when the end of a transaction comes by. */
final class DroppingProxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    enum Fault {
        NONE,
        /** ROLLBACK does not reach the server. */
        BEFORE_ROLLBACK,
        /** COMMIT does not reach the server. */
        BEFORE_COMMIT,
        /** COMMIT is done, its answer is lost. */
        AFTER_COMMIT,
        /** COMMIT is done, its answer is lost, and the way stays broken. */
        AFTER_COMMIT_AND_GONE
    }

    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final ServerSocket entry;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean gone;

    DroppingProxy(int target) throws IOException {
        this.target = target;
        this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The same address, through this proxy. */
    String through(String url) {
        return url.replace(":" + target + "/", ":" + entry.getLocalPort() + "/");
    }

    void breakNext(Fault next) {
        fault.set(next);
    }

    /** Whether the fault has happened. */
    boolean hasBroken() {
        return fault.get() == Fault.NONE;
    }

    void comeBack() {
        gone = false;
    }

    private void accept() {
        try {
            while (!entry.isClosed()) {
                Socket client = entry.accept();
                sockets.add(client);
                if (gone) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> forward(client, server));
                Thread.ofVirtual().start(() -> copy(server, client));
            }
        } catch (IOException closed) {
            gone = true;
        }
    }

    private void forward(Socket client, Socket server) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                Fault now = faultAt(buffer, n);
                if (now == Fault.BEFORE_COMMIT || now == Fault.BEFORE_ROLLBACK) return;
                if (now == Fault.AFTER_COMMIT_AND_GONE) hangUp();
                if (now != Fault.NONE) client.close();
                out.write(buffer, 0, n);
                if (now != Fault.NONE) return;
            }
        } catch (IOException broken) {
            // One side hung up: try-with-resources hangs up the other.
        }
    }

    private void hangUp() throws IOException {
        gone = true;
        for (Socket socket : sockets) socket.close();
    }

    /** Looks for the statement itself: "set autocommit=0" and "read committed" come by as well. */
    private Fault faultAt(byte[] buffer, int length) {
        Fault next = fault.get();
        if (next == Fault.NONE) return Fault.NONE;
        String statement = next == Fault.BEFORE_ROLLBACK ? "rollback" : "commit";
        boolean passes = new String(buffer, 0, length, ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .endsWith(statement);
        return passes && fault.compareAndSet(next, Fault.NONE) ? next : Fault.NONE;
    }

    private static void copy(Socket server, Socket client) {
        try (client;
                server) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException broken) {
            // One side hung up: try-with-resources hangs up the other.
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
    }
}

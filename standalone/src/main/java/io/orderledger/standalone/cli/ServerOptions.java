package io.orderledger.standalone.cli;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server, and as whom. */
final class ServerOptions {
    private static final String DEFAULT = "http://127.0.0.1:8080";

    @Option(names = "--server", paramLabel = "URL", description = "The server; else LEDGER_SERVER, else " + DEFAULT)
    private @Nullable URI server;

    @Option(names = "--token", paramLabel = "TOKEN", description = "An access token; else LEDGER_TOKEN")
    private @Nullable String token;

    @Option(names = "--phone", paramLabel = "PHONE", description = "Sign in with this phone; else LEDGER_PHONE")
    private @Nullable String phone;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            description = "And this password: asked for when none follows; else LEDGER_PASSWORD")
    private char @Nullable [] password;

    /** @throws CommandFailed when there is nothing to sign in with, or the server takes it not */
    Server connect(Map<String, String> environment) {
        URI address = server == null ? URI.create(environment.getOrDefault("LEDGER_SERVER", DEFAULT)) : server;
        String given = token == null ? environment.getOrDefault("LEDGER_TOKEN", "") : token;
        if (!given.isBlank() && phone == null) return new Server(address, given);
        String who = phone == null ? environment.getOrDefault("LEDGER_PHONE", "") : phone;
        String secret = password == null ? environment.getOrDefault("LEDGER_PASSWORD", "") : new String(password);
        if (who.isBlank() || secret.isEmpty()) {
            throw new CommandFailed("Who is asking? Give --token or LEDGER_TOKEN, or --phone and --password");
        }
        return Server.signedIn(address, who, secret);
    }
}

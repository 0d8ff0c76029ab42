package io.orderledger.standalone.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A command that asks a server and shows the answer: as JSON when asked to, else in words. */
abstract class ServerCommand extends LedgerCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ServerOptions options;

    @Option(names = "--json", description = "The answer as JSON")
    private boolean json;

    @Override
    public final Integer call() {
        JsonNode answer = ask(options.connect(environment()));
        if (json) Json.print(out(), answer);
        else show(answer);
        return exitCode(answer);
    }

    abstract JsonNode ask(Server server);

    abstract void show(JsonNode answer);

    int exitCode(JsonNode answer) {
        return OK;
    }
}

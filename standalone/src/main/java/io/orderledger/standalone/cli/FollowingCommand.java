package io.orderledger.standalone.cli;

import java.time.Duration;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** A command that asks for something about a projection's generations and follows it until it is over. */
abstract class FollowingCommand extends ServerCommand {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Parameters(paramLabel = "NAME", description = "The projection, as 'projection list' calls it")
    private String name = "";

    @Option(names = "--detach", description = "Start it and do not wait")
    private boolean detach;

    @Option(names = "--follow-for", paramLabel = "MINUTES", description = "Follow no longer than this (default 720)")
    private long minutes = 720;

    @Override
    final JsonNode ask(Server server) {
        String path = "/api/projections/" + Server.escaped(name);
        JsonNode asked = start(server, path);
        return detach ? asked : followed(server, path);
    }

    /** Asks for it; the answer is the projection. */
    abstract JsonNode start(Server server, String path);

    abstract boolean isOver(JsonNode projection);

    /** In a word, before the projection's name. */
    abstract String task();

    final String name() {
        return name;
    }

    final boolean isFollowed() {
        return !detach;
    }

    private JsonNode followed(Server server, String path) {
        long giveUp = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        try (var meter = new Meter(task() + " " + name, err())) {
            while (System.nanoTime() < giveUp) {
                JsonNode projection = server.get(path);
                if (isOver(projection)) return projection;
                var rebuild = new Rebuild(projection.path("rebuild"));
                meter.at(rebuild.processed(), rebuild.total(), rebuild.pace());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Broken off; the server goes on with it", e);
        }
        throw new CommandFailed("Not followed any longer; the server goes on with it");
    }

    @Override
    void show(JsonNode projection) {
        out().println(name + ": " + new Rebuild(projection.path("rebuild")).words());
    }
}

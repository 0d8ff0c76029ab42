package io.orderledger.standalone.cli;

import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the next generation of a projection's tables beside the live ones and follows it until it is"
                    + " ready.",
            "Breaking this command off leaves the rebuild running; the same command finds it again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  order-ledger projection rebuild order-detail",
            "  order-ledger projection rebuild order-detail --no-swap"
        })
final class ProjectionRebuild extends ServerCommand {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Parameters(paramLabel = "NAME", description = "The projection, as 'projection list' calls it")
    private String name = "";

    @Option(
            names = "--no-swap",
            description = "Only build and compare; 'projection swap' makes it the one that is read")
    private boolean noSwap;

    @Option(names = "--detach", description = "Start it and do not wait")
    private boolean detach;

    @Option(names = "--follow-for", paramLabel = "MINUTES", description = "Follow no longer than this (default 720)")
    private long minutes = 720;

    @Override
    JsonNode ask(Server server) {
        String path = "/api/projections/" + Server.escaped(name);
        JsonNode now = server.get(path);
        if (new Rebuild(now.path("rebuild")).isBeingBuilt()) err().println(name + ": is being rebuilt already");
        else now = server.post(path + "/rebuild", Map.of("swap", !noSwap));
        return detach ? now : followed(server, path);
    }

    private JsonNode followed(Server server, String path) {
        long giveUp = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        try (var meter = new Meter("重建 " + name, err())) {
            while (System.nanoTime() < giveUp) {
                JsonNode projection = server.get(path);
                var rebuild = new Rebuild(projection.path("rebuild"));
                if (!rebuild.isKnown() || rebuild.isOver()) return projection;
                meter.at(rebuild.processed(), rebuild.total(), rebuild.pace());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Broken off; the rebuild goes on", e);
        }
        throw new CommandFailed("Not followed any longer; the rebuild goes on");
    }

    @Override
    void show(JsonNode projection) {
        out().println(name + ": " + new Rebuild(projection.path("rebuild")).words());
    }

    @Override
    int exitCode(JsonNode projection) {
        return new Rebuild(projection.path("rebuild")).isGood() ? OK : BROKEN;
    }
}

package io.orderledger.standalone.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
final class ProjectionRebuild extends FollowingCommand {
    @Option(
            names = "--no-swap",
            description = "Only build and compare; 'projection swap' makes it the one that is read")
    private boolean noSwap;

    @Override
    JsonNode start(Server server, String path) {
        JsonNode now = server.get(path);
        if (!new Rebuild(now.path("rebuild")).isBeingBuilt())
            return server.post(path + "/rebuild", Map.of("swap", !noSwap));
        err().println(name() + ": is being rebuilt already");
        return now;
    }

    @Override
    boolean isOver(JsonNode projection) {
        var rebuild = new Rebuild(projection.path("rebuild"));
        return !rebuild.isKnown() || rebuild.isOver();
    }

    @Override
    String task() {
        return "重建";
    }

    @Override
    int exitCode(JsonNode projection) {
        return new Rebuild(projection.path("rebuild")).isGood() ? OK : BROKEN;
    }
}

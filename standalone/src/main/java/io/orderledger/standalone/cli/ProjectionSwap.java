package io.orderledger.standalone.cli;

import java.util.Map;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "swap",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the generation that was rebuilt with the one that is read, makes it the one that is read when"
                    + " nothing differs, and follows that until it is over.",
            "The old one stays for a rollback. Breaking this command off leaves the swap running."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  order-ledger projection swap order-detail",
            "  order-ledger projection swap order-detail --accept-differences"
        })
final class ProjectionSwap extends FollowingCommand {
    @Option(
            names = "--accept-differences",
            description = "Without a comparison, also when it differs from the one that is read now")
    private boolean acceptDifferences;

    private int before;

    @Override
    JsonNode start(Server server, String path) {
        before = live(server.get(path));
        return server.post(path + "/swap", Map.of("acceptDifferences", acceptDifferences));
    }

    /** Nothing is wanted of any generation: of which one it was is the server's choice. */
    @Override
    boolean isOver(JsonNode projection) {
        return StreamSupport.stream(projection.path("generations").spliterator(), false)
                .noneMatch(generation -> new Standing(name(), generation).isToBeRead());
    }

    @Override
    String task() {
        return "切换";
    }

    @Override
    void show(JsonNode projection) {
        super.show(projection);
        if (exitCode(projection) != OK)
            err().println(name() + ": not swapped, generation " + before + " is read as before; where it differs, see"
                    + " the comparison, and swap with --accept-differences if what was rebuilt is right");
    }

    @Override
    int exitCode(JsonNode projection) {
        return isFollowed() && live(projection) == before ? BROKEN : OK;
    }

    private static int live(JsonNode projection) {
        return projection.path("generation").asInt();
    }
}

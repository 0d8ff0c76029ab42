package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = "Tells an order's story from the ledger: every event, by whom, why, and what it changed.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger audit story 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04")
final class AuditStory extends ServerCommand {
    @Parameters(paramLabel = "ID", description = "The order's id")
    private String id = "";

    @Override
    JsonNode ask(Server server) {
        return server.get("/api/audit/orders/" + Server.escaped(id));
    }

    @Override
    void show(JsonNode story) {
        for (JsonNode chapter : story.path("list")) {
            JsonNode event = chapter.path("event");
            out().println("%s  %s  %s  by %s"
                    .formatted(
                            Table.text(event, "position"),
                            Table.text(event, "recordedAt"),
                            Table.text(event, "type"),
                            Table.text(event, "actor")));
            for (JsonNode words : chapter.path("words")) out().println("    " + Printable.text(words.asString()));
            if (event.path("reason").isString()) out().println("    reason: " + Table.text(event, "reason"));
        }
    }
}

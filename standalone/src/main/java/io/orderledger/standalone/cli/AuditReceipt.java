package io.orderledger.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Fetches an order's receipt, with which its customer can prove that it is in the ledger.",
        footerHeading = "%nExample:%n",
        footer = "  order-ledger audit receipt 0190a5b4-2222-7c44-9d33-8c2e9f1a6b04 --out receipt.json")
final class AuditReceipt extends ServerCommand {
    @Parameters(paramLabel = "ID", description = "The order's id")
    private String id = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File for the receipt")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    JsonNode ask(Server server) {
        JsonNode receipt = server.get("/api/audit/receipts/" + Server.escaped(id));
        try {
            Files.writeString(out, Json.text(receipt), UTF_8);
        } catch (IOException e) {
            throw new CommandFailed("The receipt cannot be written: " + e, e);
        }
        return receipt;
    }

    @Override
    void show(JsonNode receipt) {
        out().println("%s, position %s"
                .formatted(Table.text(receipt, "summary"), Table.text(receipt.path("leaf"), "position")));
    }
}

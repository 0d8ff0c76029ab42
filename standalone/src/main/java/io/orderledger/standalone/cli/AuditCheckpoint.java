package io.orderledger.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches the newest signed checkpoint. Keep it where nobody of the supplier's can write: a later ledger"
                    + " that contradicts it was changed (audit verify --since)."
        },
        footerHeading = "%nExample:%n",
        footer = "  order-ledger audit checkpoint --out june.note")
final class AuditCheckpoint extends ServerCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File for the note")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    JsonNode ask(Server server) {
        JsonNode checkpoint = server.get("/api/audit/checkpoints/latest");
        String note = checkpoint.path("note").asString();
        try {
            Checkpoint.of(SignedNote.parse(note));
            Files.writeString(out, note, UTF_8);
        } catch (MalformedNote e) {
            throw new CommandFailed("What the server gave is no checkpoint: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailed("The note cannot be written: " + e, e);
        }
        return checkpoint;
    }

    @Override
    void show(JsonNode checkpoint) {
        checkpoint.path("note").asString().lines().map(Printable::text).forEach(out()::println);
    }
}

package io.orderledger.standalone.cli;

import io.orderledger.query.audit.verify.ReceiptCheck;
import io.orderledger.query.audit.verify.SmallFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "check-receipt",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a receipt with the public key alone: no server, no network.",
            "Exit code 0: the event is in the ledger. 2: the receipt proves nothing. 3: it could not be checked."
        },
        footerHeading = "%nExample:%n",
        footer = "  order-ledger audit check-receipt --receipt receipt.json --key seal.pub")
final class AuditCheckReceipt extends LedgerCommand {
    @Option(names = "--receipt", required = true, paramLabel = "FILE", description = "What 'audit receipt' wrote")
    @SuppressWarnings("NullAway.Init")
    private Path receipt;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The verifier key: seal.pub")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Option(names = "--json", description = "What is proved, as JSON")
    private boolean json;

    @Override
    public Integer call() {
        try {
            ReceiptCheck.Proved proved = ReceiptCheck.check(SmallFile.text(receipt), key);
            if (json) Json.print(out(), proved);
            else
                out().println(Printable.text(
                        "成立 · HOLDS  %s of order %s is at position %d, recorded %s, signed up to %d"
                                .formatted(
                                        proved.eventType(),
                                        proved.orderId(),
                                        proved.position(),
                                        proved.recordedAt(),
                                        proved.size())));
            return OK;
        } catch (ReceiptCheck.NotProved e) {
            out().println("不成立 · PROVES NOTHING  " + Printable.text(String.valueOf(e.getMessage())));
            return BROKEN;
        } catch (IOException e) {
            throw new CommandFailed("The receipt cannot be read: " + e, e);
        }
    }
}

package io.orderledger.standalone.cli;

import io.orderledger.query.audit.export.LedgerExport;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the ledger into a file that can be checked without it: every event byte by byte, with the orders"
                    + " as the read tables show them; and the signed checkpoints into a second one.",
            "Reads the database directly, page by page, and changes nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  order-ledger audit export --out ledger.ndjson.gz",
            "  MYSQL_ADDRESS=db:3306 MYSQL_USERNAME=auditor MYSQL_PASSWORD=… order-ledger audit export --out"
                    + " ledger.ndjson.gz",
            "  order-ledger audit export --from 100001 --out since-100001.ndjson.gz --data-dir /srv/ledger"
        })
final class AuditExport extends LedgerCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File for the events (gzip)")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "File for the checkpoints; OUT.checkpoints unless given")
    private @Nullable Path checkpoints;

    @Option(
            names = "--from",
            paramLabel = "POSITION",
            defaultValue = "1",
            description = "First position (default 1). Orders that began before can only be checked in part")
    private long from;

    @Option(
            names = "--to",
            paramLabel = "POSITION",
            description = "Last position, or the last before it that is signed; the last sealed one unless given")
    private @Nullable Long to;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long the read tables and the sealer may take to catch up with the ledger (default 10)")
    private int wait = 10;

    @Option(names = "--json", description = "Say what was written as JSON")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DatabaseOptions database;

    @Override
    public Integer call() throws SQLException, InterruptedException {
        if (from < 1 || (to != null && to < from))
            throw new CommandFailed("--from and --to are not a range of positions");
        var request = new LedgerExport.Request(
                from,
                to == null ? OptionalLong.empty() : OptionalLong.of(to),
                Duration.ofSeconds(wait),
                out,
                checkpoints == null ? out.resolveSibling(out.getFileName() + ".checkpoints") : checkpoints);
        LedgerExport.Result result;
        try (Connection connection = database.connect(environment());
                var meter = new Meter("导出 export", err())) {
            var reads = new ReadStatements(
                    new JdbcTemplate(new SingleConnectionDataSource(connection, true)), Statements.load());
            result = new LedgerExport(reads).run(request, progress(meter));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailed("The export cannot be written: " + e, e);
        }
        if (json) {
            Json.print(out(), result);
        } else {
            out().println("%d events (positions %d to %d), %d orders, %d checkpoints, %d bytes in %s and %s"
                    .formatted(
                            result.events(),
                            result.from(),
                            result.to(),
                            result.orders(),
                            result.checkpoints(),
                            result.bytes(),
                            request.events(),
                            request.checkpoints()));
        }
        tell(result);
        return OK;
    }

    /** What an auditor will meet at the check, and can do something about now. */
    private void tell(LedgerExport.Result result) {
        if (to != null && result.to() < to) {
            err().println("No checkpoint ends at position %d: the export ends at %d, where the last one before it does"
                    .formatted(to, result.to()));
        }
        if (result.tables().reflect() < result.tables().head()) {
            err().println(
                            "The read tables show all events only up to position %d of %d: later ones cannot be looked for in them"
                                    .formatted(
                                            result.tables().reflect(),
                                            result.tables().head()));
        }
        if (!result.tables().leftOut().isEmpty()) {
            err().println(
                            "%d orders have dead letters, or skipped ones, and cannot be compared: dead-letter list order-detail"
                                    .formatted(result.tables().leftOut().size()));
        }
    }

    private static LedgerExport.Progress progress(Meter meter) {
        return new LedgerExport.Progress() {
            @Override
            public void orders(long written) {
                meter.at(0, 1, written + " orders");
            }

            @Override
            public void events(long written, long total) {
                meter.at(written, total, written + " events");
            }
        };
    }
}

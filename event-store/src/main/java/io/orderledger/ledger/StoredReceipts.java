package io.orderledger.ledger;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts in their table. */
final class StoredReceipts implements CommandReceipts {
    private static final String FIND =
            "select " + Receipts.COLUMNS + " from command_receipt where scope = ? and idempotency_key = ?";
    private static final String FORGET = "delete from command_receipt where created_at < ? order by created_at limit ?";

    private final JdbcClient jdbc;
    private final @Nullable LedgerWriter writer;

    StoredReceipts(DataSource migrated, @Nullable LedgerWriter writer) {
        this.jdbc = JdbcClient.create(migrated);
        this.writer = writer;
    }

    @Override
    public Optional<CommandReceipt> find(IdempotencyKey key) {
        return LedgerTables.read(() -> jdbc.sql(FIND)
                .params(key.scope(), key.key())
                .query((row, number) -> Receipts.receipt(row))
                .optional());
    }

    @Override
    public long record(ReceiptRequest request) {
        if (writer == null) throw new IllegalStateException("This process only reads the ledger");
        return writer.append(new AppendUnit(List.of(), List.of(), request));
    }

    @Override
    public int forget(Instant olderThan, int limit) {
        return jdbc.sql(FORGET)
                .param(LocalDateTime.ofInstant(olderThan, UTC))
                .param(limit)
                .update();
    }
}

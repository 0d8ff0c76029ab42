package io.orderledger.ledger;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The receipts that a batch of units asks for: read in one go under the head's lock, written as a whole. */
final class Receipts {
    static final String COLUMNS =
            "scope, idempotency_key, request_hash, stream_id, first_position, last_position, created_at";
    private static final String FIND = "select " + COLUMNS + " from command_receipt where (scope, idempotency_key) in ";
    private static final String INSERT = "insert into command_receipt (" + COLUMNS + ") values ";

    private final Map<IdempotencyKey, CommandReceipt> known = new HashMap<>();
    private final Map<IdempotencyKey, CommandReceipt> made = new HashMap<>();

    static Receipts read(Connection connection, List<AppendUnit> units) throws SQLException {
        Receipts receipts = new Receipts();
        List<@Nullable Object[]> keys = units.stream()
                .map(AppendUnit::receipt)
                .filter(Objects::nonNull)
                .map(request -> new @Nullable Object[] {
                    request.key().scope(), request.key().key()
                })
                .toList();
        MultiRow.query(connection, FIND, keys, "", row -> {
            CommandReceipt receipt = receipt(row);
            receipts.known.put(receipt.key(), receipt);
        });
        return receipts;
    }

    /** @throws AlreadyReceived when there is a receipt for the key already */
    void require(ReceiptRequest request) {
        CommandReceipt receipt = made.getOrDefault(request.key(), known.get(request.key()));
        if (receipt != null) throw new AlreadyReceived(receipt);
    }

    void make(ReceiptRequest request, long firstPosition, long lastPosition) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        made.put(
                request.key(),
                new CommandReceipt(
                        request.key(), request.requestHash(), request.streamId(), firstPosition, lastPosition, now));
    }

    void write(Connection connection) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CommandReceipt receipt : made.values()) {
            rows.add(new @Nullable Object[] {
                receipt.key().scope(),
                receipt.key().key(),
                receipt.requestHash(),
                receipt.streamId(),
                receipt.firstPosition(),
                receipt.lastPosition(),
                LocalDateTime.ofInstant(receipt.createdAt(), UTC)
            });
        }
        MultiRow.insert(connection, INSERT, rows, "");
    }

    static CommandReceipt receipt(ResultSet row) throws SQLException {
        return new CommandReceipt(
                new IdempotencyKey(row.getString("scope"), row.getString("idempotency_key")),
                row.getBytes("request_hash"),
                row.getString("stream_id"),
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getObject("created_at", LocalDateTime.class).toInstant(UTC));
    }
}

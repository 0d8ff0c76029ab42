package io.orderledger.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.TestLedger;
import io.orderledger.ledger.TestServer;
import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CompactRange;
import io.orderledger.ledger.proof.LeafFields;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.ledger.proof.TreeHasher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger whose rows are inserted as fast as can be, and processes that seal it. */
final class SealedShop implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Instant TIME = Instant.parse("2024-06-01T08:00:00.123456Z");
    private static final int ROWS_A_STATEMENT = 1_000;
    private static final String INSERT =
            "insert into ledger_event (position, stream_id, sequence, stream_type, event_id, recorded_at, event_type,"
                + " revision, payload, metadata, leaf_hash) values (?, ?, 0, 'order', ?, ?, 'order.placed', '1', ?, ?,"
                + " ?)";

    final HikariDataSource pool = TestLedger.pool(TestServer.server().url(TestServer.newDatabase()));
    final LedgerMigration migration = new LedgerMigration(pool);
    final SealedLedger ledger = new SealedLedger(migration);
    final JdbcClient sql = JdbcClient.create(pool);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    private final TreeHasher hasher = new TreeHasher();

    /** Forgets everything. Truncating is not deleting: no trigger minds. */
    void clear() {
        for (String table : List.of("ledger_event", "ledger_tile", "ledger_checkpoint")) {
            sql.sql("truncate table " + table).update();
        }
        sql.sql("update ledger_head set next_position = 1").update();
        expireLease();
    }

    /** Appends that many rows, as a flush does: in one transaction with the head. */
    void append(int count, String content) {
        transaction.executeWithoutResult(_ -> {
            long first = sql.sql("select next_position from ledger_head for update")
                    .query(Long.class)
                    .single();
            List<Long> positions =
                    LongStream.range(first, first + count).boxed().toList();
            new JdbcTemplate(pool).batchUpdate(INSERT, positions, ROWS_A_STATEMENT, (row, position) -> {
                var fields = new LeafFields(
                        position, "order-" + position, 0, "order", id(position), TIME, "order.placed", "1");
                byte[] payload = ("{\"content\":\"" + content + position + "\"}").getBytes(UTF_8);
                byte[] metadata = "{}".getBytes(UTF_8);
                row.setLong(1, position);
                row.setString(2, fields.streamId());
                row.setString(3, fields.eventId());
                row.setObject(4, LocalDateTime.ofInstant(TIME, UTC));
                row.setBytes(5, payload);
                row.setBytes(6, metadata);
                row.setBytes(7, hasher.row(fields, payload, metadata));
            });
            sql.sql("update ledger_head set next_position = ?")
                    .param(first + count)
                    .update();
        });
    }

    private static String id(long position) {
        return new UUID(0, position).toString();
    }

    /** Another pool of the same database. */
    HikariDataSource pool(String firstStatement) {
        HikariDataSource another = TestLedger.pool(pool.getJdbcUrl());
        another.setConnectionInitSql(firstStatement);
        return another;
    }

    /** The process that sealed has been silent for too long. */
    void expireLease() {
        sql.sql("update seal_lease set expires_at = '2000-01-01'").update();
    }

    Sealer sealer(Path keyFile, @Nullable Path directory) {
        return sealer(keyFile, directory, "");
    }

    Sealer sealer(Path keyFile, @Nullable Path directory, String origin) {
        return sealer(migration, keyFile, directory, origin);
    }

    /** @param migrated the same database, reached in a way of the test's own */
    Sealer sealer(LedgerMigration migrated, Path keyFile, @Nullable Path directory, String origin) {
        return sealer(migrated, keyFile, directory, origin, LEASE);
    }

    Sealer sealer(LedgerMigration migrated, Path keyFile, @Nullable Path directory, String origin, Duration lease) {
        var properties =
                new SealProperties(true, keyFile, directory, origin, lease.dividedBy(3), lease, 100, 1_000, true);
        return new Sealer(migrated, properties, keyFile, "node", new SealMetrics(meters));
    }

    /** On a host that has the key, but not what is noted beside it, nor the directory. */
    Sealer sealerElsewhere(Path keyFile) throws IOException {
        return sealer(Files.copy(keyFile, keyFile.resolveSibling(UUID.randomUUID() + ".key")), null);
    }

    /** A row that says something else than its leaf hash. */
    void appendChanged() {
        long position = ledger.head() + 1;
        sql.sql("insert into ledger_event select ?, 'changed', 0, stream_type, 'changed', recorded_at, event_type,"
                        + " revision, payload, metadata, leaf_hash from ledger_event where position = 1")
                .param(position)
                .update();
        sql.sql("update ledger_head set next_position = ?").param(position + 1).update();
    }

    List<byte[]> leafHashes() {
        return sql.sql("select leaf_hash from ledger_event order by position")
                .query(byte[].class)
                .list();
    }

    List<SealedCheckpoint> checkpoints() {
        return ledger.after(0, Integer.MAX_VALUE);
    }

    /** Each checkpoint is signed, larger than the one before, and over exactly the first events. */
    void requireSound(Path key) throws IOException {
        NoteVerifier verifier = NoteSigner.parse(Files.readString(key)).verifier();
        List<byte[]> leaves = leafHashes();
        var range = new CompactRange();
        for (SealedCheckpoint checkpoint : checkpoints()) {
            assertThat(checkpoint.size()).isGreaterThan(range.size());
            while (range.size() < checkpoint.size()) range.append(leaves.get((int) range.size()));
            Checkpoint signed = Checkpoint.verified(checkpoint.note(), verifier);
            assertThat(signed.size()).isEqualTo(checkpoint.size());
            assertThat(signed.root()).isEqualTo(checkpoint.root()).isEqualTo(range.root());
        }
        assertThat(range.size()).isEqualTo(leaves.size());
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        pool.close();
    }
}

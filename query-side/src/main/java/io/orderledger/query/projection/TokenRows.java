package io.orderledger.query.projection;

import io.orderledger.query.statement.ReadStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.transaction.support.TransactionOperations;

/** Looks at the token table without claiming anything in it. */
final class TokenRows {
    static final int MAX_SEGMENTS = 1024;

    private final ReadStatements reads;
    private final Serializer serializer;
    private final TransactionOperations transactions;

    TokenRows(ReadStatements reads, Serializer serializer, TransactionOperations transactions) {
        this.reads = reads;
        this.serializer = serializer;
        this.transactions = transactions;
    }

    List<SegmentPosition> of(String projection) {
        return reads.list(
                "projection_token/positions", (row, _) -> segment(row), new Limited(projection, MAX_SEGMENTS));
    }

    /** A projection that has never run starts with so many segments; one that has run keeps those it has. */
    void prepare(String projection, int segments) {
        transactions.executeWithoutResult(_ -> {
            reads.list("projection_token/lock", (row, _) -> row.getInt(1), new Segment(projection, 0));
            List<SegmentPosition> rows = of(projection);
            boolean untouched =
                    rows.size() <= 1 && rows.stream().allMatch(row -> row.position() == 0 && row.owner() == null);
            if (untouched) {
                for (int segment = rows.size(); segment < segments; segment++) {
                    reads.write("projection_token/add_segment", new Segment(projection, segment));
                }
            }
        });
    }

    private SegmentPosition segment(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        return new SegmentPosition(
                row.getInt("segment"),
                token == null ? 0 : position(token, row.getString("token_type")),
                row.getString("owner"),
                Instant.parse(row.getString("token_timestamp")));
    }

    private long position(byte[] token, String type) {
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(0);
    }

    private record Limited(String processor, int limit) {}

    private record Segment(String processor, int segment) {}
}

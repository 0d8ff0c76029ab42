package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.projection.ProjectionStatus;
import io.orderledger.query.projection.ProjectionStatuses;
import java.math.BigDecimal;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What rpt_freshness says of a projection, and that it is what the application itself says. */
class FreshnessViewTest extends AnalystApp {
    @Test
    void saysWhatTheApplicationSays() {
        for (ProjectionStatus status : APP.bean(ProjectionStatuses.class).all()) {
            Map<String, @Nullable Object> row =
                    JDBC.queryForMap("select * from rpt_freshness where projection = ?", status.name());
            assertThat(row.get("position")).as(status.name()).isEqualTo(status.position());
            assertThat(row).containsEntry("lag_events", 0L).containsEntry("status", "current");
            assertThat((BigDecimal) row.get("lag_seconds")).isEqualByComparingTo("0");
        }
    }

    @Test
    void theSlowestSegmentCountsAndDeadLettersAreSaid() {
        try (HikariDataSource database = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            recorded(jdbc, 1, "utc_timestamp(6) - interval 300 second");
            recorded(jdbc, 2, "utc_timestamp(6) - interval 120 second");
            recorded(jdbc, 3, "utc_timestamp(6) - interval 60 second");
            jdbc.update("update ledger_head set next_position = 4");
            assertThat(jdbc.queryForMap("select * from rpt_freshness where projection = 'user-1'"))
                    .containsEntry("position", 0L)
                    .containsEntry("head_position", 3L)
                    .containsEntry("lag_events", 3L)
                    .containsEntry("status", "behind");

            token(jdbc, "order-detail-2", new GlobalSequenceTrackingToken(3));
            jdbc.update("insert into projection_token (processor_name, segment, token_timestamp) values"
                    + " ('order-detail-2', 1, '')");
            jdbc.update(
                    "update projection_token set token = ?, token_type = ? where processor_name = 'order-detail-2'"
                            + " and segment = 1",
                    json(new GlobalSequenceTrackingToken(1)),
                    GlobalSequenceTrackingToken.class.getName());
            Map<String, @Nullable Object> slow =
                    jdbc.queryForMap("select * from rpt_freshness where projection = 'order-detail-2'");
            assertThat(slow).containsEntry("position", 1L).containsEntry("lag_events", 2L);
            assertThat((BigDecimal) slow.get("lag_seconds")).isBetween(new BigDecimal("120"), new BigDecimal("180"));

            token(
                    jdbc,
                    "user-1",
                    ReplayToken.createReplayToken(
                            new GlobalSequenceTrackingToken(3), new GlobalSequenceTrackingToken(2)));
            assertThat(jdbc.queryForMap("select * from rpt_freshness where projection = 'user-1'"))
                    .containsEntry("position", 2L);

            token(jdbc, "user-1", new GlobalSequenceTrackingToken(3));
            jdbc.update("insert into projection_dead_letter (dead_letter_id, processing_group, sequence_identifier,"
                    + " sequence_index, message_type, event_identifier, event_timestamp, payload_type, payload,"
                    + " enqueued_at) values ('1', 'user-1', 's', 0, 't', 'e', '', 'p', '', '')");
            assertThat(jdbc.queryForMap("select * from rpt_freshness where projection = 'user-1'"))
                    .containsEntry("lag_events", 0L)
                    .containsEntry("status", "failed");
        }
    }

    private static void token(JdbcTemplate jdbc, String projection, TrackingToken token) {
        jdbc.update(
                "update projection_token set token = ?, token_type = ? where processor_name = ? and segment = 0",
                json(token),
                token.getClass().getName(),
                projection);
    }

    private static byte[] json(TrackingToken token) {
        return APP.bean(Serializer.class).serialize(token, byte[].class).getData();
    }

    private static void recorded(JdbcTemplate jdbc, long position, String at) {
        jdbc.update("insert into ledger_event (position, stream_id, sequence, stream_type, event_id, recorded_at,"
                + " event_type, revision, payload, metadata, leaf_hash) values (" + position + ", 's', " + position
                + ", 'product', uuid(), " + at + ", 'product.created', '1', '{}', '{}', unhex(sha2('', 256)))");
    }
}

package io.orderledger.query.projection;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Axon's token store and dead-letter queue on the tables of our migrations. */
final class TokenTable {
    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("projection_token")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("token_timestamp")
            .setOwnerColumn("owner")
            .build();

    private static final DeadLetterSchema DEAD_LETTERS = DeadLetterSchema.builder()
            .deadLetterTable("projection_dead_letter")
            .deadLetterIdentifierColumn("dead_letter_id")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier")
            .timestampColumn("event_timestamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .aggregateTypeColumn("stream_type")
            .aggregateIdentifierColumn("stream_id")
            .sequenceNumberColumn("stream_sequence")
            .tokenTypeColumn("token_type")
            .tokenColumn("token")
            .enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .diagnosticsColumn("diagnostics")
            .build();

    private TokenTable() {}

    static JdbcTokenStore tokenStore(
            DataSource dataSource, Serializer serializer, Duration claimTimeout, String nodeId) {
        return settings(dataSource, serializer, claimTimeout, nodeId).build();
    }

    static JdbcTokenStore.Builder settings(
            DataSource dataSource, Serializer serializer, Duration claimTimeout, String nodeId) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .serializer(serializer)
                .schema(TOKENS)
                .claimTimeout(claimTimeout)
                .nodeId(nodeId);
    }

    static SequencedDeadLetterQueue<EventMessage<?>> deadLetterQueue(
            String projection, DataSource dataSource, Serializer serializer, TransactionManager transactions) {
        return new NeverFull(JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(projection)
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(transactions)
                .schema(DEAD_LETTERS)
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                // What Axon reads of a sequence at once is this, and not the size of its pages.
                .maxSequenceSize(DeadLetters.PAGE)
                .pageSize(DeadLetters.PAGE));
    }

    /** Nor does it count before each letter what it holds, which takes longer the more that is. */
    private static final class NeverFull extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {
        NeverFull(Builder<EventMessage<?>> builder) {
            super(builder);
        }

        @Override
        public boolean isFull(Object sequenceIdentifier) {
            return false;
        }
    }

    /** Axon's default is pid@host, the same for two containers of one image; a token would have two owners. */
    static String madeUpNodeId() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    }
}

package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.adjusted;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static io.orderledger.ledger.TestLedger.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerAppendTest {
    private final TestLedger ledger = TestLedger.empty();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void positionsStartAtOneAndTheReceiptNamesTheLast() {
        String product = newId();
        assertThat(ledger.append(stock(product, 0))).isEqualTo(1);
        assertThat(ledger.append(stock(product, 1), stock(product, 2))).isEqualTo(3);
        assertThat(ledger.positions()).containsExactly(1L, 2L, 3L);
        assertThat(ledger.reader.headPosition()).isEqualTo(3);
    }

    @Test
    void aCommandThatPublishesNothingLeavesItsReceiptAtZero() {
        assertThat(ledger.append()).isZero();
        assertThat(ledger.reader.headPosition()).isZero();
    }

    @Test
    void aRowIsWhatWasPublished() {
        String product = newId();
        EventMessage<?> message = event(product, 0, adjusted(product)).andMetaData(Map.of("actor", "用户-1"));
        ledger.append(message);
        Map<String, @Nullable Object> row = ledger.sql
                .sql("select stream_id, sequence, stream_type, event_id, event_type,"
                        + " revision, convert(payload using utf8mb4) payload, convert(metadata using utf8mb4) metadata"
                        + " from ledger_event")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("stream_id", product)
                .containsEntry("sequence", 0L)
                .containsEntry("stream_type", "product")
                .containsEntry("event_id", message.getIdentifier())
                .containsEntry("event_type", "product.stock-adjusted")
                .containsEntry("revision", "1")
                .containsEntry("metadata", "{\"actor\":\"用户-1\"}")
                .hasEntrySatisfying(
                        "payload",
                        payload -> assertThat((String) payload)
                                .matches("\\{\"productId\":\"" + product
                                        + "\",\"onHand\":\"1.00\",\"difference\":\"1.00\","
                                        + "\"reason\":\"盘点\",\"salt\":\"[A-Za-z0-9_-]{22}\"}"));
    }

    @Test
    void aStoredRowHasTheHashOfItsStoredBytes() {
        String product = newId();
        ledger.append(stock(product, 0));
        byte[] payload = bytes("payload");
        NewEvent again =
                NewEvent.of(ledger.engine.readEvents(product).next(), ledger.engine.getEventSerializer(), _ -> payload);
        assertThat(bytes("leaf_hash")).isEqualTo(LeafHash.of(again, 1));
    }

    private byte[] bytes(String column) {
        return ledger.sql
                .sql("select " + column + " from ledger_event")
                .query(byte[].class)
                .single();
    }

    @Test
    void aUnitLargerThanOneStatementIsOneRunOfPositions() {
        String product = newId();
        EventMessage<?>[] events = IntStream.range(0, 3 * MultiRow.MAX_ROWS + 7)
                .mapToObj(i -> stock(product, i))
                .toArray(EventMessage<?>[]::new);
        assertThat(ledger.append(events)).isEqualTo(events.length);
        assertThat(ledger.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.length).boxed().toList());
        assertThat(ledger.reader.state(product, TestEvents.ON_HAND).version()).isEqualTo(events.length);
    }

    @Test
    void aStaleWriterIsRefusedWithAllItBrought() {
        String product = newId();
        String other = newId();
        ledger.append(stock(product, 0));
        assertThatThrownBy(() -> ledger.append(stock(other, 0), stock(product, 0)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.append(stock(product, 1)))
                .as("no hole after a refusal")
                .isEqualTo(2);
        assertThat(ledger.reader.state(other, TestEvents.ON_HAND).exists()).isFalse();
    }

    @Test
    void unitsOfWorkUnderOneRootAppendTogetherOrNotAtAll() {
        String first = newId();
        String second = newId();
        ledger.append(stock(second, 0));
        assertThatThrownBy(() -> ledger.command(() -> {
                    ledger.store.publish(stock(first, 0));
                    return ledger.command(() -> {
                        ledger.store.publish(stock(second, 0));
                        return "nested";
                    });
                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.reader.state(first, TestEvents.ON_HAND).exists()).isFalse();
    }

    @Test
    void whatIsPublishedWhilePreparingIsPartOfTheUnit() {
        String product = newId();
        ledger.command(() -> {
            CurrentUnitOfWork.get().onPrepareCommit(unit -> ledger.store.publish(stock(product, 1)));
            ledger.store.publish(stock(product, 0));
            return "done";
        });
        assertThat(ledger.positions()).containsExactly(1L, 2L);
    }

    @Test
    void anEventPublishedAfterThePreparationFailsTheUnitInsteadOfVanishing() {
        String product = newId();
        assertThatThrownBy(() -> ledger.command(() -> {
                    ledger.store.publish(stock(product, 0));
                    CurrentUnitOfWork.get().onPrepareCommit(unit -> ledger.store.publish(stock(product, 1)));
                    return "done";
                }))
                .hasMessageContaining("too late");
        assertThat(ledger.positions()).isEmpty();
    }

    @Test
    void aRefusalWhilePreparingComesBeforeTheAppend() {
        assertThatThrownBy(() -> ledger.command(() -> {
                    ledger.store.publish(stock(newId(), 0));
                    CurrentUnitOfWork.get().onPrepareCommit(unit -> {
                        throw new IllegalArgumentException("refused");
                    });
                    return "done";
                }))
                .hasMessage("refused");
        assertThat(ledger.positions()).isEmpty();
    }

    @Test
    void aUnitOfWorkAppendsOnce() {
        String product = newId();
        assertThatThrownBy(() -> ledger.command(() -> {
                    ledger.engine.appendEvents(List.of(stock(product, 0)));
                    ledger.engine.appendEvents(List.of(stock(product, 1)));
                    return "done";
                }))
                .hasMessageContaining("appends once");
        assertThat(ledger.positions()).as("the first one is durable").containsExactly(1L);
    }

    @Test
    void anAppendIsNoPartOfASurroundingTransaction() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(ledger.pool));
        transaction.executeWithoutResult(status -> {
            ledger.append(stock(newId(), 0));
            status.setRollbackOnly();
        });
        assertThat(ledger.positions()).containsExactly(1L);
    }

    @Test
    void whatTheLedgerCannotHoldIsRefused() {
        assertThatThrownBy(() -> ledger.append(GenericEventMessage.asEventMessage(adjusted("p"))))
                .hasMessageContaining("events of a stream only");
        assertThatThrownBy(() -> ledger.append(event("a stream, with a comma", 0, adjusted("p"))))
                .hasMessageContaining("without commas");
        assertThatThrownBy(() -> ledger.append(event("𠮷", 0, adjusted("p")))).hasMessageContaining("ASCII");
        assertThatThrownBy(() -> ledger.append(event(newId(), 0, adjusted("p")).andMetaData(Map.of("amount", 1))))
                .hasMessageContaining("'amount'");
        assertThat(ledger.positions()).isEmpty();
    }

    @Test
    void aProcessWithoutAPolicyOnlyReads() {
        String database = TestServer.newDatabase();
        try (TestLedger readOnly = TestLedger.readOnly(database)) {
            assertThatThrownBy(() -> readOnly.append(stock(newId(), 0))).hasMessageContaining("only reads");
        }
    }

    @Test
    void eventsAreNamedByUuidVersion7() {
        UUID id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(stock(newId(), 0).getIdentifier().charAt(14)).isEqualTo('7');
    }
}

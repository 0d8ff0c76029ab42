package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator can watch. */
class MetricsTest {
    private final TestLedger ledger = TestLedger.empty();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void appendsAreCountedWithTheirFlushes() {
        String product = newId();
        ledger.append(stock(product, 0), stock(product, 1));
        ledger.append(stock(product, 2));
        assertThat(count("ledger.append.events")).isEqualTo(3);
        assertThat(count("ledger.append.units")).isEqualTo(2);
        assertThat(ledger.meters.get("ledger.flush.time").timer().count()).isEqualTo(2);
        assertThat(ledger.meters.get("ledger.flush.units").summary().totalAmount())
                .isEqualTo(2);
        assertThat(ledger.meters.get("ledger.queue.depth").gauge().value()).isZero();
    }

    @Test
    void aStaleUnitIsAConflictAndNoAppend() {
        String product = newId();
        ledger.append(stock(product, 0));
        assertThatThrownBy(() -> ledger.append(stock(product, 0))).isInstanceOf(ConcurrencyException.class);
        assertThat(count("ledger.append.conflicts")).isEqualTo(1);
        assertThat(count("ledger.append.units")).isEqualTo(1);
    }

    private double count(String name) {
        return ledger.meters.get(name).counter().count();
    }
}

package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.ledger.seal.SealLease.LeaseLost;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has much to catch up with is not taken for silent while it reads. */
class LeavesTest {
    /** So short that it is due to be renewed before the last of so many single reads, on however fast a machine. */
    private static final Duration LEASE = Duration.ofMillis(3);

    private static final int EVENTS = 300;
    private static SealedShop shop;

    private SealLease lease;
    private Leaves leaves;
    private TreeEdge tree;

    @BeforeAll
    static void open() {
        shop = new SealedShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void clear() {
        shop.clear();
        shop.append(EVENTS, "a");
        lease = new SealLease(shop.pool, "reader", LEASE);
        leaves = new Leaves(shop.ledger, lease, 1, true);
        tree = TreeEdge.of(0, shop.ledger.tiles());
        assertThat(lease.hold()).isTrue();
    }

    @Test
    void theLeaseIsRenewedBetweenBatches() {
        shop.expireLease();
        leaves.appendTo(tree, EVENTS);
        assertThat(tree.size()).isEqualTo(EVENTS);
        assertThat(shop.sql
                        .sql("select count(*) from seal_lease where expires_at > utc_timestamp(6) - interval 1 hour")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nothingMoreIsReadOnceTheLeaseIsLost() {
        shop.expireLease();
        assertThat(new SealLease(shop.pool, "another", Duration.ofMinutes(1)).hold())
                .isTrue();
        assertThatThrownBy(() -> leaves.appendTo(tree, EVENTS)).isInstanceOf(LeaseLost.class);
        assertThat(lease.held()).isFalse();
        assertThat(tree.size()).isLessThan(EVENTS);
    }
}

package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.customer;
import static io.orderledger.ledger.TestEvents.customerChanged;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.placed;
import static io.orderledger.ledger.TestLedger.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.ProductEvent.ProductDeleted;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideRowsTest {
    private static final String PHONE = "13800000000";
    private static final int CONTENDERS = 8;

    private final TestLedger ledger = TestLedger.empty();
    private final String one = newId();
    private final String two = newId();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aValueBelongsToOneStream() {
        ledger.append(customer(one, PHONE));
        ClaimTaken taken = catchThrowableOfType(ClaimTaken.class, () -> ledger.append(customer(two, PHONE)));
        assertThat(taken.scope()).isEqualTo(TestSideRows.PHONE);
        assertThat(taken.value()).isEqualTo(PHONE);
        assertThat(taken.owner()).isEqualTo(one);
        assertThat(ledger.positions()).as("nothing of the refused unit").containsExactly(1L);
    }

    @Test
    void aStreamIsFoundByItsValue() {
        assertThat(owner(PHONE)).isEmpty();
        ledger.append(customer(one, PHONE));
        assertThat(owner(PHONE)).contains(one);
        assertThat(ledger.claims.ownerOf("another scope", PHONE)).isEmpty();
        assertThat(owner("1380000000%")).as("no pattern").isEmpty();
        assertThat(owner("'; --")).isEmpty();

        ledger.append(customerChanged(one, 1, "13900000000"));
        assertThat(owner(PHONE)).isEmpty();
        ledger.append(customer(two, PHONE));
        assertThat(owner(PHONE)).contains(two);
        ledger.append(event(two, 1, new CustomerDeleted(two)));
        assertThat(owner(PHONE)).isEmpty();
    }

    private Optional<String> owner(String phone) {
        return ledger.claims.ownerOf(TestSideRows.PHONE, phone);
    }

    @Test
    void itsOwnerMayClaimAValueAgain() {
        ledger.append(customer(one, PHONE));
        ledger.append(customerChanged(one, 1, PHONE));
        assertThat(claims()).containsExactly(PHONE);
    }

    @Test
    void aNewValueLetsGoOfTheFormerOne() {
        ledger.append(customer(one, PHONE));
        ledger.append(customerChanged(one, 1, "13900000000"));
        ledger.append(customer(two, PHONE));
        assertThat(claims()).containsExactlyInAnyOrder(PHONE, "13900000000");
    }

    @Test
    void rowsAreWrittenInTheOrderOfTheEvents() {
        ledger.append(customer(one, PHONE));
        ledger.append(customerChanged(one, 1, null), customer(two, PHONE));
        assertThat(claims()).containsExactly(PHONE);
        assertThatThrownBy(() -> ledger.append(customerChanged(one, 2, PHONE), customerChanged(two, 1, null)))
                .isInstanceOf(ClaimTaken.class);
    }

    @Test
    void twoStreamsOfOneUnitCannotBothHaveAValue() {
        assertThatThrownBy(() -> ledger.append(customer(one, PHONE), customer(two, PHONE)))
                .isInstanceOf(ClaimTaken.class);
        assertThat(claims()).isEmpty();
    }

    @Test
    void valuesAreTakenLetterByLetter() {
        ledger.append(customer(one, "a1𠮷'%_"));
        ledger.append(customer(two, "A1𠮷'%_"));
        assertThat(claims()).containsExactlyInAnyOrder("a1𠮷'%_", "A1𠮷'%_");
    }

    @Test
    void aValueThatIsTooLongIsAnErrorAndNotCut() {
        assertThatThrownBy(() -> ledger.append(customer(one, "1".repeat(256)))).isNotInstanceOf(ClaimTaken.class);
        assertThat(ledger.positions()).isEmpty();
    }

    @Test
    void ofManyWhoWantAValueOneGetsIt() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS)) {
            List<Callable<Boolean>> attempts = IntStream.range(0, CONTENDERS)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            ledger.append(customer(newId(), PHONE));
                            return true;
                        } catch (ClaimTaken lost) {
                            return false;
                        }
                    })
                    .toList();
            long winners = 0;
            for (var attempt : threads.invokeAll(attempts)) if (attempt.get()) winners++;
            assertThat(winners).isOne();
            assertThat(ledger.positions()).containsExactly(1L);
        }
    }

    @Test
    void whatAnOpenStreamRefersToIsHeld() {
        String order = newId();
        String product = newId();
        ledger.append(event(order, 0, placed(order, "20240601-000000001", one, newId(), product)));
        StillReferenced held = catchThrowableOfType(
                StillReferenced.class, () -> ledger.append(event(product, 0, new ProductDeleted(product))));
        assertThat(held.target()).isEqualTo(product);
        assertThat(held.referrer()).isEqualTo(order);
        assertThatThrownBy(() -> ledger.append(event(one, 0, new CustomerDeleted(one))))
                .isInstanceOf(StillReferenced.class);
        assertThat(ledger.append(event(two, 0, new ProductDeleted(two))))
                .as("nobody refers to it")
                .isEqualTo(2);
        ledger.append(event(order, 1, new OrderCancelled(order, OrderStatus.DRAFT, "again")));
        assertThat(ledger.append(event(product, 0, new ProductDeleted(product))))
                .isEqualTo(4);
    }

    @Test
    void aReferenceIsReplacedByTheNextOne() {
        String order = newId();
        ledger.append(event(order, 0, placed(order, "1", one, "p1")));
        ledger.append(event(order, 1, placed(order, "1", one, "p2")));
        assertThat(ledger.append(event("p1", 0, new ProductDeleted("p1")))).isEqualTo(3);
        assertThatThrownBy(() -> ledger.append(event("p2", 0, new ProductDeleted("p2"))))
                .isInstanceOf(StillReferenced.class);
        assertThat(ledger.append(event("p", 0, new ProductDeleted("p"))))
                .as("not a part of a name")
                .isEqualTo(4);
    }

    private List<String> claims() {
        return ledger.sql
                .sql("select value from unique_claim")
                .query(String.class)
                .list();
    }
}

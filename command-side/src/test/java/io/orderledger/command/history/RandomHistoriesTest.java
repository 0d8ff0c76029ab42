package io.orderledger.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.Money;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history is its seed; the seed of one that fails is in the test's name, and every command in its message. */
class RandomHistoriesTest {
    private static final int HISTORIES = 200;
    private static final int COMMANDS = 150;
    private static final int ENOUGH_HISTORIES = 80;
    private static final long FIRST_SEED = 20240601;

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLedgerSaysWhatTheBooksSay(long seed) {
        run(seed, new TreeMap<>());
    }

    /** A history in which everything is refused would prove nothing. */
    @Test
    void historiesGetEverywhere() {
        var outcomes = new TreeMap<String, Integer>();
        seeds().limit(ENOUGH_HISTORIES).forEach(seed -> run(seed, outcomes));
        assertThat(outcomes)
                .containsKeys(
                        "PlaceOrder done",
                        "PlaceOrder PriceChanged",
                        "PlaceOrder BelowCost",
                        "ReviseOrder done",
                        "ReviseOrder NotPermitted",
                        "ReviseOrder OutOfStock",
                        "ReviseOrder OrderNotEditable",
                        "RepriceOrder done",
                        "ConfirmOrder done",
                        "ConfirmOrder OutOfStock",
                        "ShipOrder done",
                        "ReturnShipment done",
                        "ReturnShipment TransitionNotAllowed",
                        "DeliverOrder done",
                        "DeliverOrder OverDelivery",
                        "DeliverOrder LineUnknown",
                        "ShortCloseOrder done",
                        "ShortCloseOrder ReasonRequired",
                        "CancelOrder done",
                        "CancelOrder ReasonRequired",
                        "AdjustStock StockNotTracked",
                        "SetCustomerPrice done",
                        "EndCustomerPrice done",
                        "EndCustomerPrice CustomerPriceNotFound",
                        "ShipOrder DeliveryOwnsOrder",
                        "CancelOrder DeliveryOwnsOrder",
                        "ReviseOrder DeliveryOwnsOrder",
                        "PlanDelivery done",
                        "PlanDelivery OrdersUnknown",
                        "PlanDelivery OrdersOnDelivery",
                        "PlanDelivery OrdersNotDeliverable",
                        "ReviseDelivery done",
                        "ReviseDelivery DeliveryNotEditable",
                        "StartDelivery done",
                        "StartDelivery DeliveryNotFound",
                        "StartDelivery DeliveryTransitionNotAllowed",
                        "ResolveStop done",
                        "ResolveStop OverDelivery",
                        "ResolveStop LineUnknown",
                        "ResolveStop NothingHandedOver",
                        "ResolveStop ReasonRequired",
                        "ResolveStop StopAlreadyResolved",
                        "ResolveStop StopNotFound",
                        "CompleteDelivery done",
                        "CompleteDelivery StopsOpen",
                        "CancelDelivery done",
                        "CancelDelivery DeliveryHasDelivered",
                        "order delivered by several runs",
                        "order confirmed with a closed line",
                        "order delivered")
                .allSatisfy((_, times) -> assertThat(times).isPositive());
    }

    private static void run(long seed, Map<String, Integer> outcomes) {
        Shop shop = openedShop();
        var books = new PaperShop();
        var commands = new RandomCommands(seed, books);
        var runs = new RandomRuns(seed, books);
        var given = new ArrayList<LedgerCommand>();
        for (int i = 0; i < COMMANDS; i++) {
            if (commands.isNextDay()) shop.nextDay();
            LedgerCommand command = runs.isNext() ? runs.next() : commands.next(shop.today(), newestVersion(shop));
            given.add(command);
            String onPaper = books.give(command, shop.today());
            String decided = shop.give(command)
                    .map(refusal -> refusal.getClass().getSimpleName())
                    .orElse(PaperShop.DONE);
            assertThat(decided).as("seed %d: %s", seed, given).isEqualTo(onPaper);
            outcomes.merge(command.getClass().getSimpleName() + " " + decided, 1, Integer::sum);
            checked(seed, given, () -> {
                Audit.comparesWithBooks(shop, books);
                Audit.noGoodsAreLostOrInvented(shop, books.orders.keySet());
                RunAudit.comparesWithBooks(shop, books);
            });
            note(books, outcomes);
        }
        Set<String> orderIds = new HashSet<>(books.orders.keySet());
        checked(seed, given, () -> orderIds.forEach(id -> Audit.everyEventFollows(shop.events(id))));
    }

    /** Parts of an order that several runs handed over, and nobody else, come to what the order comes to. */
    private static void note(PaperShop books, Map<String, Integer> outcomes) {
        books.orders.forEach((id, order) -> {
            List<PaperRun.Stop> stops = books.runs.runs.values().stream()
                    .map(run -> run.stops.get(id))
                    .filter(stop -> stop != null && stop.handedOver)
                    .toList();
            if (stops.size() > 1 && order.status.equals("delivered")) {
                outcomes.merge("order delivered by several runs", 1, Integer::sum);
            }
            note(order, outcomes);
        });
    }

    private static void note(PaperOrder order, Map<String, Integer> outcomes) {
        outcomes.merge("order " + order.status, 1, Integer::sum);
        boolean partlyClosed = order.lines.stream().anyMatch(line -> line.closed > 0);
        if (order.status.equals("confirmed") && partlyClosed) {
            outcomes.merge("order confirmed with a closed line", 1, Integer::sum);
        }
    }

    private static void checked(long seed, List<LedgerCommand> given, Runnable check) {
        try {
            check.run();
        } catch (AssertionError broken) {
            throw new AssertionError("seed %d: %s after %s".formatted(seed, broken.getMessage(), given), broken);
        }
    }

    private static long newestVersion(Shop shop) {
        return PaperShelf.TRACKED.stream()
                .map(product -> (long) shop.events(product).size())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Shop openedShop() {
        var shop = new Shop();
        shop.create(product("a", "苹果", "5.50", "3.20", "100.00"));
        shop.create(product("b", "梨", "4.00", null, "30.00"));
        shop.create(product("c", "盐", "2.25", "1.00", null));
        return shop;
    }

    private static ProductCreated product(
            String id, String name, String price, @Nullable String cost, @Nullable String stock) {
        return new ProductCreated(
                id,
                name,
                "斤",
                Money.of(price),
                cost == null ? null : Money.of(cost),
                null,
                stock == null ? null : Quantity.of(stock));
    }
}

package io.orderledger.command.history;

import static io.orderledger.command.history.PaperShop.DONE;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.Outcome;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The book of delivery runs. Moves orders in the shop's books as somebody would by hand. */
final class PaperRuns {
    final Map<String, PaperRun> runs = new HashMap<>();
    private final PaperShop books;

    PaperRuns(PaperShop books) {
        this.books = books;
    }

    /** Whether the command would move an order by hand that is on a run. */
    boolean own(LedgerCommand command) {
        return switch (command) {
            case ShipOrder c -> isOnBoard(c.orderId(), "confirmed");
            case ReturnShipment c -> isOnBoard(c.orderId(), "shipped");
            case DeliverOrder c -> isOnBoard(c.orderId(), null);
            case ShortCloseOrder c -> isOnBoard(c.orderId(), null);
            case CancelOrder c -> isOnBoard(c.orderId(), null);
            case RepriceOrder c -> isOnBoard(c.orderId(), null);
            case ReviseOrder c -> c.lines() != null && isOnBoard(c.orderId(), null);
            default -> false;
        };
    }

    private boolean isOnBoard(String orderId, @Nullable String status) {
        PaperOrder order = books.orders.get(orderId);
        return order != null && onBoard(orderId) && (status == null || order.status.equals(status));
    }

    private boolean onBoard(String orderId) {
        return runs.values().stream().anyMatch(run -> {
            PaperRun.Stop stop = run.stops.get(orderId);
            return !run.isOver() && stop != null && stop.open;
        });
    }

    String give(DeliveryCommand command) {
        PaperRun run = runs.get(command.deliveryId());
        if (command instanceof PlanDelivery c) return plan(c);
        if (run == null) return "DeliveryNotFound";
        return switch (command) {
            case PlanDelivery _ -> throw new IllegalStateException("planned above");
            case ReviseDelivery c -> revise(run, c);
            case StartDelivery _ -> start(run);
            case ResolveStop c -> resolve(run, c);
            case CompleteDelivery _ -> complete(run);
            case CancelDelivery c -> cancel(run, c);
        };
    }

    private String plan(PlanDelivery c) {
        if (runs.containsKey(c.deliveryId())) return "AlreadyExists";
        var run = new PaperRun();
        String loaded = load(run, c.orderIds());
        if (loaded.equals(DONE)) runs.put(c.deliveryId(), run);
        return loaded;
    }

    private String load(PaperRun run, List<String> orderIds) {
        Set<String> stay = Set.copyOf(run.stops.keySet());
        List<String> come = orderIds.stream().filter(id -> !stay.contains(id)).toList();
        if (!books.orders.keySet().containsAll(come)) return "OrdersUnknown";
        if (come.stream().anyMatch(this::onBoard)) return "OrdersOnDelivery";
        for (String id : come) {
            String status = status(id);
            if (!status.equals("confirmed") && !status.equals("shipped")) return "OrdersNotDeliverable";
        }
        run.keepOnly(orderIds);
        for (String id : come) run.load(id, order(id));
        return DONE;
    }

    private String revise(PaperRun run, ReviseDelivery c) {
        if (!run.status.equals("pending")) return "DeliveryNotEditable";
        List<String> orderIds = c.orderIds();
        return orderIds == null ? DONE : load(run, orderIds);
    }

    private String start(PaperRun run) {
        if (!run.status.equals("pending")) return "DeliveryTransitionNotAllowed";
        run.status = "in_progress";
        run.stops.keySet().forEach(books::ship);
        return DONE;
    }

    private String resolve(PaperRun run, ResolveStop c) {
        if (!run.status.equals("in_progress")) return "DeliveryTransitionNotAllowed";
        PaperRun.Stop stop = run.stops.get(c.orderId());
        if (stop == null) return "StopNotFound";
        if (!stop.open) return "StopAlreadyResolved";
        String outcome = switch (c.outcome()) {
            case Outcome.AllHandedOver _ -> handOver(c.orderId(), stop, List.of(), false);
            case Outcome.PartHandedOver part when part.lines().isEmpty() -> "NothingHandedOver";
            case Outcome.PartHandedOver part -> handOver(c.orderId(), stop, part.lines(), part.closeRest());
            case Outcome.Failed failed -> {
                if (failed.reason() == null || failed.reason().isBlank()) yield "ReasonRequired";
                bringBack(c.orderId());
                yield DONE;
            }
        };
        if (outcome.equals(DONE)) stop.open = false;
        return outcome;
    }

    private String handOver(String orderId, PaperRun.Stop stop, List<HandedOver> lines, boolean closeRest) {
        var ids = lines.stream().map(HandedOver::lineId).toList();
        if (!stop.planned.keySet().containsAll(ids)) return "LineUnknown";
        List<PaperOrder.Line> own = new ArrayList<>(order(orderId).lines);
        long before = own.stream().mapToLong(PaperRuns::handedOverSoFar).sum();
        String outcome = books.deliver(new DeliverOrder(orderId, lines, closeRest, null));
        if (!outcome.equals(DONE)) return outcome;
        stop.amount = own.stream().mapToLong(PaperRuns::handedOverSoFar).sum() - before;
        stop.handedOver = true;
        return DONE;
    }

    private static long handedOverSoFar(PaperOrder.Line line) {
        return (line.unitPrice * line.delivered + 50) / 100;
    }

    private void bringBack(String orderId) {
        if (!order(orderId).anythingDelivered()) books.comeBack(new ReturnShipment(orderId, "没人"));
    }

    private String complete(PaperRun run) {
        if (!run.status.equals("in_progress")) return "DeliveryTransitionNotAllowed";
        if (run.anythingOpen()) return "StopsOpen";
        run.status = "completed";
        return DONE;
    }

    private String cancel(PaperRun run, CancelDelivery c) {
        if (run.status.equals("cancelled")) return DONE;
        if (run.status.equals("completed")) return "DeliveryTransitionNotAllowed";
        if (run.anythingHandedOver()) return "DeliveryHasDelivered";
        if (c.reason() == null || c.reason().isBlank()) return "ReasonRequired";
        if (run.status.equals("in_progress")) {
            run.stops.forEach((orderId, stop) -> {
                if (stop.open) bringBack(orderId);
            });
        }
        run.status = "cancelled";
        return DONE;
    }

    private PaperOrder order(String orderId) {
        PaperOrder order = books.orders.get(orderId);
        if (order == null) throw new IllegalStateException("on board, and yet not in the books: " + orderId);
        return order;
    }

    private String status(String orderId) {
        return order(orderId).status;
    }
}

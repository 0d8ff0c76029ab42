package io.orderledger.command.delivery.domain;

import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopResolved;
import io.orderledger.events.OrderTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A run's data, the same in every status.
 *
 * @param employeeName as it was when the run was given to them
 * @param stops in the order of their slip numbers
 * @param stopsEver how many orders were ever put on the run
 * @param startedAt in the business; absent until then
 */
public record Run(
        DeliveryPlanned planned,
        String employeeId,
        String employeeName,
        List<Stop> stops,
        int stopsEver,
        @Nullable Instant startedAt) {
    public Run {
        stops = List.copyOf(stops);
    }

    static Run of(DeliveryPlanned planned) {
        return new Run(planned, planned.employeeId(), planned.employeeName(), List.of(), 0, null);
    }

    public String id() {
        return planned.deliveryId();
    }

    /** The stop of an order; empty when the order is not on the run. */
    public Optional<Stop> stop(String orderId) {
        return stops.stream().filter(stop -> stop.orderId().equals(orderId)).findFirst();
    }

    List<String> orderIds() {
        return stops.stream().map(Stop::orderId).toList();
    }

    List<Stop> openStops() {
        return stops.stream().filter(Stop::isOpen).toList();
    }

    public OrderTotals plannedTotals() {
        return sum(stops.stream().map(stop -> stop.planned().totals()).toList());
    }

    public OrderTotals deliveredTotals() {
        return sum(stops.stream().map(Stop::deliveredTotals).toList());
    }

    int plannedLines() {
        return stops.stream().mapToInt(stop -> stop.planned().lines().size()).sum();
    }

    static OrderTotals sum(List<OrderTotals> totals) {
        return totals.stream().reduce(OrderTotals.ZERO, OrderTotals::plus);
    }

    Run givenTo(String newEmployeeId, String newEmployeeName) {
        return new Run(planned, newEmployeeId, newEmployeeName, stops, stopsEver, startedAt);
    }

    Run with(StopAdded added) {
        var more = new ArrayList<>(stops);
        more.add(new Stop(added, null));
        return withStops(more, added.stop());
    }

    Run without(String orderId) {
        return withStops(
                stops.stream().filter(stop -> !stop.orderId().equals(orderId)).toList(), stopsEver);
    }

    Run resolved(StopResolved event) {
        UnaryOperator<Stop> change = stop -> stop.orderId().equals(event.orderId()) ? stop.resolved(event) : stop;
        return withStops(stops.stream().map(change).toList(), stopsEver);
    }

    Run started(Instant at) {
        return new Run(planned, employeeId, employeeName, stops, stopsEver, at);
    }

    private Run withStops(List<Stop> newStops, int ever) {
        return new Run(planned, employeeId, employeeName, newStops, ever, startedAt);
    }
}

package io.orderledger.command.order.domain;

/**
 * An order's place on a delivery run.
 *
 * @param active whether the run still has to resolve it; then nobody moves it by hand
 */
public record RunPlace(String deliveryId, String deliveryNumber, String slipNumber, boolean active) {
    RunPlace left() {
        return new RunPlace(deliveryId, deliveryNumber, slipNumber, false);
    }
}

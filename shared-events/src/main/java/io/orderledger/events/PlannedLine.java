package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/**
 * What a delivery run is to hand over of one order line. Frozen with the line itself: while an order is on a run nobody
 * edits it.
 *
 * @param deliveredBefore handed over on earlier runs
 * @param quantity what is open, and so planned for this run
 * @param amount what handing over the planned quantity adds to what was delivered before, in the order's money: the
 *     amounts of all runs of a line add up to the line's amount, to the cent
 * @param cost cost per unit; absent when the line has none
 * @param costAmount likewise; absent when the line has no cost
 */
public record PlannedLine(
        String lineId,
        String productId,
        String productName,
        String unit,
        @Nullable String barcode,
        Quantity deliveredBefore,
        Quantity quantity,
        Money unitPrice,
        Money amount,
        @Nullable Money cost,
        @Nullable Money costAmount) {}

package io.orderledger.query.order;

import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRejected;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderEvent.OrderWithdrawn;
import java.util.Locale;
import java.util.Optional;

/** What a line of an order's history is called, for programs and for people. */
enum HistoryAction {
    PLACED("创建订单", "Order placed"),
    LINES_CHANGED("修改订单明细", "Lines changed"),
    REPRICED("按最新价格重新计价", "Repriced"),
    REMARK_CHANGED("修改备注", "Remark changed"),
    SUBMITTED("提交订单", "Order submitted"),
    WITHDRAWN("撤回订单", "Order withdrawn"),
    REJECTED("驳回订单", "Order rejected"),
    CONFIRMED("确认订单", "Order confirmed"),
    SHIPPED("发货", "Order shipped"),
    SHIPMENT_RETURNED("货物退回", "Shipment returned"),
    LINES_DELIVERED("登记送达数量", "Delivered quantities recorded"),
    LINES_SHORT_CLOSED("剩余数量不再送货", "Remaining quantities closed"),
    DELIVERED("订单送达", "Order delivered"),
    CANCELLED("取消订单", "Order cancelled"),
    ASSIGNED("排入送货单", "Put on a delivery run"),
    UNASSIGNED("移出送货单", "Taken off its delivery run");

    private final String chinese;
    private final String english;

    HistoryAction(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    static HistoryAction of(OrderEvent event) {
        return switch (event) {
            case OrderPlaced _ -> PLACED;
            case OrderLinesChanged _ -> LINES_CHANGED;
            case OrderRepriced _ -> REPRICED;
            case OrderRemarkChanged _ -> REMARK_CHANGED;
            case OrderSubmitted _ -> SUBMITTED;
            case OrderWithdrawn _ -> WITHDRAWN;
            case OrderRejected _ -> REJECTED;
            case OrderConfirmed _ -> CONFIRMED;
            case OrderShipped _ -> SHIPPED;
            case OrderShipmentReturned _ -> SHIPMENT_RETURNED;
            case OrderLinesDelivered _ -> LINES_DELIVERED;
            case OrderLinesShortClosed _ -> LINES_SHORT_CLOSED;
            case OrderDelivered _ -> DELIVERED;
            case OrderCancelled _ -> CANCELLED;
            case OrderAssigned _ -> ASSIGNED;
            case OrderUnassigned _ -> UNASSIGNED;
        };
    }

    /** Empty for a name that a newer program wrote. */
    static Optional<HistoryAction> ofWireName(String name) {
        for (HistoryAction action : values()) {
            if (action.wireName().equals(name)) return Optional.of(action);
        }
        return Optional.empty();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}

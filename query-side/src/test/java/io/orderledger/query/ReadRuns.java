package io.orderledger.query;

import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.DeliveryStatus;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import io.orderledger.events.StopLine;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.query.history.History;
import io.orderledger.query.history.Recorded;
import java.time.Instant;
import java.util.List;

/** The shop of {@link ReadShop} with two drivers and five runs: every order on one is 10 斤 at 5.20, costing 3.00. */
final class ReadRuns {
    static final String WANG = "0190a5b2-9e20-7f02-8b11-000000000101";
    static final String ZHAO = "0190a5b2-9e20-7f02-8b11-000000000102";
    static final String WANG_USER = "0190a5b2-9e20-7f02-8b11-000000000111";
    static final String ZHAO_USER = "0190a5b2-9e20-7f02-8b11-000000000112";
    static final String UNLINKED_USER = "0190a5b2-9e20-7f02-8b11-000000000113";
    /** A manager who is also an employee, and drives nothing. */
    static final String CLERK_USER = "0190a5b2-9e20-7f02-8b11-000000000114";

    private static final OrderTotals ONE_ORDER = new OrderTotals(Money.of("52.00"), Money.of("30.00"));

    private ReadRuns() {}

    static String run(int number) {
        return "0190a5b6-1111-7c44-9d33-%012d".formatted(number);
    }

    static List<Recorded> events() {
        History history = new History();
        ReadShop.events().forEach(event -> history.add(event.streamId(), event.event(), event.metadata()));
        people(history);
        // Completed on the last second of June; another a second later, in July. Both planned in June.
        plan(history, 1, WANG, "20240630-001", "2024-06-30T00:00:00Z", 1, 2);
        complete(history, 1, "2024-06-30T15:59:59Z", 1, 2);
        plan(history, 2, ZHAO, "20240630-002", "2024-06-30T01:00:00Z", 3);
        complete(history, 2, "2024-06-30T16:00:00Z", 3);
        // One stop failed on the way, one is open.
        plan(history, 3, ZHAO, "20240701-001", "2024-07-01T00:00:00Z", 4, 5, 7);
        history.add(run(3), new StopRemoved(run(3), ReadShop.orderId(7)));
        history.add(run(3), new DeliveryReassigned(run(3), WANG, "王五", ZHAO, "赵六"));
        history.add(run(3), new DeliveryStarted(run(3), Instant.parse("2024-07-01T01:00:00Z")));
        history.add(run(3), new StopFailed(run(3), ReadShop.orderId(4), Instant.parse("2024-07-01T02:00:00Z"), "没人收货"));
        plan(history, 4, ZHAO, "20240701-002", "2024-07-01T00:30:00Z", 6);
        plan(history, 5, WANG, "20240702-001", "2024-07-02T00:00:00Z", 8);
        history.add(run(5), new DeliveryCancelled(run(5), DeliveryStatus.PENDING, "下雨"));
        history.add(WANG, new EmployeeChanged(WANG, "王五（改名）", "0571-101", EmployeeRole.DELIVERY));
        return history.events();
    }

    private static void people(History history) {
        history.add(WANG, new EmployeeCreated(WANG, "王五", "0571-101", EmployeeRole.DELIVERY));
        history.add(ZHAO, new EmployeeCreated(ZHAO, "赵六", "0571-102", EmployeeRole.DELIVERY));
        user(history, WANG_USER, "13700000101", Role.DELIVERY, WANG);
        user(history, ZHAO_USER, "13700000102", Role.DELIVERY, ZHAO);
        user(history, CLERK_USER, "13700000104", Role.MANAGER, ReadPeople.CLERK);
        history.add(UNLINKED_USER, new UserInvited(UNLINKED_USER, "谁", "13700000103", Role.DELIVERY, null, null));
        history.add(UNLINKED_USER, new UserActivated(UNLINKED_USER));
    }

    private static void user(History history, String id, String phone, Role role, String employeeId) {
        history.add(id, new UserInvited(id, "用户", phone, role, null, employeeId));
        history.add(id, new UserActivated(id));
    }

    private static void plan(History history, int run, String driver, String number, String at, int... orders) {
        history.add(
                run(run),
                new DeliveryPlanned(
                        run(run),
                        number,
                        Instant.parse(at),
                        "user-1",
                        driver,
                        driver.equals(WANG) ? "王五" : "赵六",
                        "先冷藏"));
        for (int i = 0; i < orders.length; i++) {
            String order = ReadShop.orderId(orders[i]);
            String slip = number + "/" + (i + 1);
            history.add(order, new OrderAssigned(order, run(run), number, slip));
            history.add(run(run), stop(run, orders[i], i + 1, slip));
        }
    }

    private static StopAdded stop(int run, int order, int number, String slip) {
        PlannedLine line = new PlannedLine(
                "line-" + order,
                ReadShop.APPLE,
                "苹果",
                "斤",
                "6901",
                Quantity.ZERO,
                Quantity.of("10.00"),
                Money.of("5.20"),
                Money.of("52.00"),
                Money.of("3.00"),
                Money.of("30.00"));
        return new StopAdded(
                run(run),
                ReadShop.orderId(order),
                ReadShop.placed(order).orderNumber(),
                number,
                slip,
                ReadShop.ZHANG,
                "张三𠮷",
                "13800138001",
                "朝阳区",
                List.of(line),
                ONE_ORDER);
    }

    /** The first order comes to 9.00 斤, the others to all. */
    private static void complete(History history, int run, String at, int... orders) {
        Instant completedAt = Instant.parse(at);
        history.add(run(run), new DeliveryStarted(run(run), completedAt.minusSeconds(3_600)));
        OrderTotals sum = OrderTotals.ZERO;
        for (int order : orders) {
            boolean less = order == orders[0];
            OrderTotals totals = less ? new OrderTotals(Money.of("46.80"), Money.of("27.00")) : ONE_ORDER;
            sum = sum.plus(totals.amount(), totals.cost());
            StopLine line = new StopLine(
                    "line-" + order,
                    ReadShop.APPLE,
                    Quantity.of("10.00"),
                    Quantity.of(less ? "9.00" : "10.00"),
                    totals.amount(),
                    totals.cost());
            history.add(
                    run(run),
                    new StopDelivered(run(run), ReadShop.orderId(order), completedAt, List.of(line), totals, "签收"));
        }
        history.add(run(run), new DeliveryCompleted(run(run), completedAt, sum));
    }
}

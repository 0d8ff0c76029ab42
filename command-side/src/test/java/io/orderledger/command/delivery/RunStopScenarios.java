package io.orderledger.command.delivery;

import static io.orderledger.command.delivery.RunExamples.DRIVER;
import static io.orderledger.command.delivery.RunExamples.NOW;
import static io.orderledger.command.delivery.RunExamples.RUN;
import static io.orderledger.command.delivery.RunExamples.STARTED_AT;
import static io.orderledger.command.delivery.RunExamples.TEN;
import static io.orderledger.command.delivery.RunExamples.allOf;
import static io.orderledger.command.delivery.RunExamples.failed;
import static io.orderledger.command.delivery.RunExamples.handed;
import static io.orderledger.command.delivery.RunExamples.onTheRoad;
import static io.orderledger.command.delivery.RunExamples.planned;
import static io.orderledger.command.delivery.RunExamples.scenario;
import static io.orderledger.command.delivery.RunExamples.stop;
import static io.orderledger.command.delivery.RunExamples.totals;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.LineUnknown;
import io.orderledger.command.decision.Rejection.NothingHandedOver;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.decision.Rejection.StopAlreadyResolved;
import io.orderledger.command.decision.Rejection.StopNotFound;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.Outcome;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.HandOver;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.Quantity;
import io.orderledger.events.StopLine;
import io.orderledger.events.StopStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a stop. */
final class RunStopScenarios {
    private RunStopScenarios() {}

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofQuantities() {
        return List.of(
                scenario("everything planned is handed over")
                        .given(onTheRoad())
                        .when(resolve("order-1", new Outcome.AllHandedOver("门卫")))
                        .comesTo(delivered("10", TEN, false, "门卫")),
                scenario("less is handed over, and the rest is still to come")
                        .given(onTheRoad())
                        .when(resolve("order-1", part(false, "4")))
                        .comesTo(partial("4", totals("22.00", "12.80"))),
                scenario("less is handed over, and that is all")
                        .given(onTheRoad())
                        .when(resolve("order-1", part(true, "4")))
                        .comesTo(delivered("4", totals("22.00", "12.80"), true, null)),
                scenario("weighed goods come to more; the order says how much is too much")
                        .given(onTheRoad())
                        .when(resolve("order-1", part(false, "10.40")))
                        .comesTo(delivered("10.40", totals("57.20", "33.28"), false, null)),
                scenario("a line named twice is added up")
                        .given(onTheRoad())
                        .when(resolve(
                                "order-1", new Outcome.PartHandedOver(List.of(apples("4"), apples("6")), false, null)))
                        .comesTo(delivered("10", TEN, false, null)),
                scenario("nothing handed over is a failure, and is to be called so")
                        .given(onTheRoad())
                        .when(resolve("order-1", new Outcome.PartHandedOver(List.of(), true, null)))
                        .rejected(new NothingHandedOver("order-1")),
                scenario("a line that is not on the slip")
                        .given(onTheRoad())
                        .when(resolve(
                                "order-1",
                                new Outcome.PartHandedOver(
                                        List.of(new HandedOver("line-of-order-2", Quantity.of("1"))), false, null)))
                        .rejected(new LineUnknown("line-of-order-2")),
                scenario("of a second part the amount is what it adds to the first, to the cent")
                        .given(
                                planned(),
                                stop("order-1", 1, "0.33", "0.33", totals("1.81", "1.05")),
                                new DeliveryStarted(RUN, STARTED_AT))
                        .when(resolve("order-1", new Outcome.AllHandedOver(null)))
                        // 0.66 × 5.50 = 3.63 and 0.33 × 5.50 = 1.815 → 1.82
                        .comesTo(handedOver(
                                new StopLine(
                                        "line-of-order-1",
                                        "apple",
                                        Quantity.of("0.33"),
                                        Quantity.of("0.33"),
                                        totals("1.81", "1.05").amount(),
                                        totals("1.81", "1.05").cost()),
                                totals("1.81", "1.05"))));
    }

    static List<Scenario<DeliveryCommand, DeliveryFacts, DeliveryEvent>> ofFailing() {
        return List.of(
                scenario("nobody was there")
                        .given(onTheRoad())
                        .when(resolve("order-1", new Outcome.Failed("没人")))
                        .comesTo(Decision.accepted(
                                new StopFailed(RUN, "order-1", NOW, "没人"),
                                List.of(new BringBack("order-1", RUN, "没人")))),
                scenario("a failure has a reason")
                        .given(onTheRoad())
                        .when(resolve("order-1", new Outcome.Failed(" ")))
                        .rejected(new ReasonRequired()),
                scenario("an order that is not on the run")
                        .given(onTheRoad())
                        .when(resolve("order-3", new Outcome.AllHandedOver(null)))
                        .rejected(new StopNotFound(RUN, "order-3")),
                scenario("a stop is resolved once")
                        .given(onTheRoad(allOf("order-1")))
                        .when(resolve("order-1", new Outcome.Failed("没人")))
                        .rejected(new StopAlreadyResolved("order-1", StopStatus.DELIVERED)),
                scenario("a failure stays one")
                        .given(onTheRoad(failed("order-1")))
                        .when(resolve("order-1", new Outcome.AllHandedOver(null)))
                        .rejected(new StopAlreadyResolved("order-1", StopStatus.FAILED)),
                scenario("a run that comes to more than its column holds")
                        .given(onTheRoad())
                        .when(resolve("order-1", part(false, "20000000")))
                        .rejected(new AmountTooLarge()));
    }

    private static ResolveStop resolve(String orderId, Outcome outcome) {
        return new ResolveStop(RUN, orderId, outcome, null, DRIVER);
    }

    private static Outcome part(boolean closeRest, String quantity) {
        return new Outcome.PartHandedOver(List.of(apples(quantity)), closeRest, null);
    }

    private static HandedOver apples(String quantity) {
        return new HandedOver("line-of-order-1", Quantity.of(quantity));
    }

    private static Decision<DeliveryEvent> delivered(
            String quantity, OrderTotals totals, boolean closeRest, @Nullable String remark) {
        return Decision.accepted(
                new StopDelivered(RUN, "order-1", NOW, List.of(handed("order-1", quantity, totals)), totals, remark),
                List.of(new HandOver("order-1", RUN, List.of(apples(quantity)), closeRest, NOW, remark)));
    }

    private static Decision<DeliveryEvent> partial(String quantity, OrderTotals totals) {
        return Decision.accepted(
                new StopPartlyDelivered(
                        RUN, "order-1", NOW, List.of(handed("order-1", quantity, totals)), totals, null),
                List.of(new HandOver("order-1", RUN, List.of(apples(quantity)), false, NOW, null)));
    }

    private static Decision<DeliveryEvent> handedOver(StopLine line, OrderTotals totals) {
        return Decision.accepted(
                new StopDelivered(RUN, "order-1", NOW, List.of(line), totals, null),
                List.of(new HandOver(
                        "order-1", RUN, List.of(new HandedOver(line.lineId(), line.delivered())), false, NOW, null)));
    }
}

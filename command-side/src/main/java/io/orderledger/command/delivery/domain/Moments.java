package io.orderledger.command.delivery.domain;

import static io.orderledger.command.delivery.domain.Checked.fine;
import static io.orderledger.command.delivery.domain.Checked.refused;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.Rejection.DeliveryTimeInFuture;
import io.orderledger.command.decision.Rejection.DeliveryTimeTooEarly;
import io.orderledger.command.decision.Rejection.NotPermitted;
import io.orderledger.events.Right;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a step of a run happened in the business: now, unless somebody may enter it afterwards. Never in the future. */
final class Moments {
    private Moments() {}

    static Checked<Instant> of(@Nullable Instant given, Actor actor, Instant now) {
        return after(Instant.EPOCH, given, actor, now);
    }

    /**
     * The moment of a step that follows another.
     *
     * @param before when that happened; the clock of the node that entered it may be ahead of ours
     */
    static Checked<Instant> after(Instant before, @Nullable Instant given, Actor actor, Instant now) {
        if (given == null) return fine(before.isAfter(now) ? before : now);
        if (given.isAfter(now)) return refused(new DeliveryTimeInFuture(now));
        if (given.isBefore(now) && !actor.may(Right.DELIVERY_BACKDATE)) {
            return refused(new NotPermitted(Right.DELIVERY_BACKDATE));
        }
        return given.isBefore(before) ? refused(new DeliveryTimeTooEarly(before)) : fine(given);
    }
}

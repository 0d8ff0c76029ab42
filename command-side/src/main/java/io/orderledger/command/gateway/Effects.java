package io.orderledger.command.gateway;

import io.orderledger.command.decision.Effect;
import java.util.List;

/** Sends what a decision asks of other streams, within the same unit of work. */
@FunctionalInterface
public interface Effects {

    /**
     * Called when the events of the decision are applied. Effects of effects are carried out later, but before the
     * first caller's call returns.
     *
     * @throws CommandRejected when one of them is refused; nothing of the unit of work is recorded then
     */
    void carryOut(List<? extends Effect> effects);
}

package io.orderledger.command.gateway;

import static java.util.Comparator.comparing;

import io.orderledger.command.decision.Effect;
import io.orderledger.command.decision.Rejection.OutOfStock;
import io.orderledger.command.decision.Rejection.Shortfall;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Dispatches effects as commands of nested units of work: Axon hands the events of all of them to the ledger in one
 * call. Streams are locked in id order, after the stream that asks, so that two commands never wait for each other.
 */
@Component
class NestedEffects implements Effects {
    private final CommandGateway gateway;

    NestedEffects(@Lazy CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void carryOut(List<? extends Effect> effects) {
        var shortfalls = new ArrayList<Shortfall>();
        for (Effect effect :
                effects.stream().sorted(comparing(Effect::streamId)).toList()) {
            try {
                gateway.sendAndWait(effect);
            } catch (CommandRejected refused) {
                // Whoever orders more than there is wants to hear of every product that is short, not of the first.
                if (!(refused.rejection() instanceof OutOfStock shortOf)) throw refused;
                shortfalls.addAll(shortOf.shortfalls());
            }
        }
        if (!shortfalls.isEmpty()) throw new CommandRejected(new OutOfStock(List.copyOf(shortfalls)));
    }
}

package io.orderledger.command.gateway;

import static java.util.Comparator.comparing;

import io.orderledger.command.decision.Effect;
import io.orderledger.command.decision.Rejection.OutOfStock;
import io.orderledger.command.decision.Rejection.Shortfall;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Dispatches effects as commands of nested units of work: Axon hands the events of all of them to the ledger in one
 * call. Effects of effects wait until all of a level are done: streams are locked level by level (a run, its orders,
 * their products) and in id order within each, so that no two commands wait for each other.
 */
@Component
class NestedEffects implements Effects {
    private static final String NEXT_LEVEL = NestedEffects.class.getName() + ".nextLevel";
    /** A run, its orders, their products: more is a circle. */
    private static final int MOST_LEVELS = 4;

    private final CommandGateway gateway;

    NestedEffects(@Lazy CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void carryOut(List<? extends Effect> effects) {
        if (effects.isEmpty()) return;
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<Effect> waiting = root.getResource(NEXT_LEVEL);
        if (waiting != null) {
            waiting.addAll(effects);
            return;
        }
        try {
            carryOut(root, effects);
        } finally {
            root.resources().remove(NEXT_LEVEL);
        }
    }

    private void carryOut(UnitOfWork<?> root, List<? extends Effect> effects) {
        List<? extends Effect> level = effects;
        for (int depth = 1; !level.isEmpty(); depth++) {
            if (depth > MOST_LEVELS) throw new IllegalStateException("Effects without end: " + level);
            var next = new ArrayList<Effect>();
            root.resources().put(NEXT_LEVEL, next);
            dispatch(level);
            level = next;
        }
    }

    private void dispatch(List<? extends Effect> level) {
        var shortfalls = new ArrayList<Shortfall>();
        for (Effect effect : level.stream().sorted(comparing(Effect::streamId)).toList()) {
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

package io.orderledger.standalone.demo;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Origin;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Role;
import io.orderledger.ledger.Evolution;
import io.orderledger.web.IfMatch;

/** How the demo gives its commands: as an admin, under the name of one of the shop's people. */
final class DemoShop {
    private static final String REQUEST = "demo";

    private final Commands commands;

    DemoShop(Commands commands) {
        this.commands = commands;
    }

    <S, E extends LedgerEvent> void send(LedgerCommand command, Evolution<S, E> evolution, String operator) {
        commands.send(
                command, evolution, new Call(actor(), operator, Origin.inside(REQUEST), new IfMatch.Absent(), null));
    }

    static Actor actor() {
        return new Actor("demo", Role.ADMIN);
    }
}

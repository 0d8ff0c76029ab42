package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

@Command(
        name = "order",
        description = "订单：现状、任一时刻、经过 · An order as it is, as it was, and what happened to it.",
        mixinStandardHelpOptions = true,
        subcommands = {OrderShow.class, OrderHistory.class, OrderDiff.class, HelpCommand.class})
final class OrderCommand {}

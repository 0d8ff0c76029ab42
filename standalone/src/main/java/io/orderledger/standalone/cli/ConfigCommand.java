package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

@Command(
        name = "config",
        description = "系统配置 · What the ledger obeys: reads and sets it.",
        mixinStandardHelpOptions = true,
        subcommands = {ConfigGet.class, ConfigSet.class, HelpCommand.class})
final class ConfigCommand {}

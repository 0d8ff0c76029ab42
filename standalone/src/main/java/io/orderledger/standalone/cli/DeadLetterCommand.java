package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

@Command(
        name = "dead-letter",
        description = "投影失败的事件 · Events that a projection could not take: see, retry, skip with a reason.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DeadLetterList.class,
            DeadLetterShow.class,
            DeadLetterRetry.class,
            DeadLetterSkip.class,
            HelpCommand.class
        })
final class DeadLetterCommand {}

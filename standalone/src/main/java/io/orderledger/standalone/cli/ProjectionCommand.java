package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

@Command(
        name = "projection",
        description = "读侧：进度、重建、切换、核对 · The read tables: how far they are, and building them again.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ProjectionList.class,
            ProjectionRebuild.class,
            ProjectionSwap.class,
            ProjectionRollback.class,
            ProjectionDrop.class,
            ProjectionAudit.class,
            HelpCommand.class
        })
final class ProjectionCommand {}

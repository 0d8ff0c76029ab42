package io.orderledger.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

@Command(
        name = "audit",
        description = "审计：导出账本，离线核验 · Take the ledger away and check it where nobody else has a hand in it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AuditExport.class,
            AuditVerify.class,
            AuditCheckpoint.class,
            AuditReceipt.class,
            AuditCheckReceipt.class,
            AuditStory.class,
            HelpCommand.class
        })
final class AuditCommand {}

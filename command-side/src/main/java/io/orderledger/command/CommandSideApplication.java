package io.orderledger.command;

import io.orderledger.ledger.startup.SideProcess;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own, on a MySQL or MariaDB that runs elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
public class CommandSideApplication {
    public static void main(String[] arguments) {
        SideProcess.run(CommandSideApplication.class, arguments);
    }
}

package io.orderledger.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own, on a MySQL or MariaDB that runs elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
public class CommandSideApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(CommandSideApplication.class, arguments);
    }
}

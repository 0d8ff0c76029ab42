package io.orderledger.standalone;

import io.orderledger.command.CommandSideConfiguration;
import io.orderledger.ledger.startup.ReadableLog;
import io.orderledger.query.QuerySideConfiguration;
import io.orderledger.standalone.cli.CommandLineTool;
import io.orderledger.standalone.demo.Demo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The order ledger in one process, with its own database in {@code ledger.data-dir}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, WelcomeBanner.class, Demo.class})
public class StandaloneApplication {
    /** Serves, unless the arguments name a command: those start nothing of this. */
    public static void main(String[] arguments) {
        if (CommandLineTool.isCommand(arguments)) CommandLineTool.main(arguments);
        else application().run(arguments);
    }

    /** The application with its database attached: started before the context, stopped after it. */
    static SpringApplication application() {
        var application = new SpringApplication(StandaloneApplication.class);
        application.setDefaultProperties(ReadableLog.defaults());
        application.addListeners(new DatabaseStartup());
        return application;
    }
}

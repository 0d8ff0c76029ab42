package io.orderledger.standalone.demo;

import io.orderledger.command.BusinessCalendar;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.SideRows;
import io.orderledger.command.signin.FirstAdmin;
import io.orderledger.ledger.ClaimLookup;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Fills the ledger before it says that it is ready, if that is asked for and there is nothing in it. */
@Component
@ConditionalOnBooleanProperty("ledger.demo")
public class Demo implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final Commands commands;
    private final BusinessCalendar calendar;
    private final ClaimLookup claims;
    private final FirstAdmin users;

    Demo(Commands commands, BusinessCalendar calendar, ClaimLookup claims, FirstAdmin users) {
        this.commands = commands;
        this.calendar = calendar;
        this.claims = claims;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (claims.any(SideRows.ORDER_NUMBER) || claims.any(SideRows.PRODUCT_BARCODE)) {
            log.info("账本已有数据，不再填入演示数据 / the ledger is not empty: no demo data added");
            return;
        }
        var shop = new DemoShop(commands);
        List<DemoDriver> drivers = DemoDriver.hire(shop, claims);
        DemoUsers.invite(users, drivers);
        try (var progress = new DemoProgress(DemoFill.ORDERS)) {
            new DemoFill(shop, drivers, calendar, progress).run();
        }
    }
}

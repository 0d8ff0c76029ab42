package io.orderledger.web.trial;

import io.orderledger.events.Operation;
import io.orderledger.events.OperationLog;
import io.orderledger.events.Role;
import io.orderledger.events.Standings;
import io.orderledger.events.UserStanding;
import io.orderledger.web.WebConfiguration;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureMapping;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@Import(WebConfiguration.class)
class TrialApplication {
    /** A user who may not enter any more. */
    static final String GONE = "gone";

    /** A user without the rights of an admin. */
    static final String EMPLOYEE = "employee";

    /** What a side says about an exception of its own. */
    @Bean
    FailureMapping lostRace() {
        return exception -> exception instanceof LostRace ? ApiFailure.of(ErrorCode.CONCURRENT_CHANGE) : null;
    }

    /** Whoever else comes with a token is an admin here. */
    @Bean
    Standings nearlyEverybodyIsAdmin() {
        return userId -> switch (userId) {
            case GONE -> UserStanding.NOBODY;
            case EMPLOYEE -> standing(Role.EMPLOYEE);
            default -> standing(Role.ADMIN);
        };
    }

    private static UserStanding standing(Role role) {
        return new UserStanding(true, false, false, role, "Trial", null);
    }

    /** Instead of the ledger's. */
    static final Queue<Operation> OPERATIONS = new ConcurrentLinkedQueue<>();

    @Bean
    OperationLog operations() {
        return OPERATIONS::add;
    }

    static final class LostRace extends RuntimeException {
        LostRace() {
            super("stream 42 at 7");
        }
    }
}

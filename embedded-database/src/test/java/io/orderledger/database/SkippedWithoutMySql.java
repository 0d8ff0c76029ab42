package io.orderledger.database;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips every test of a run on MySQL 8 where that cannot run, and says so: once for people, in each test's report for
 * programs. Found as a service, so that no test class need name it, and looked at before a class starts its database.
 */
public final class SkippedWithoutMySql implements ExecutionCondition {
    private static final class Reason {
        static final @Nullable String REASON = look();

        private static @Nullable String look() {
            var reason =
                    DatabaseUnderTest.isMySql() ? MySqlServer.whyItCannotRun().orElse(null) : null;
            if (reason != null) {
                System.out.println("!!! MySQL 8 CANNOT RUN HERE, its run of the tests is SKIPPED: " + reason);
            }
            return reason;
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Reason.REASON == null
                ? ConditionEvaluationResult.enabled("the database under test can run")
                : ConditionEvaluationResult.disabled("MySQL 8 cannot run here: " + Reason.REASON);
    }
}

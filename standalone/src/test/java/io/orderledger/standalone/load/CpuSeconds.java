package io.orderledger.standalone.load;

import java.time.Duration;

/** What two processes have used; on a machine that does other things as well it says more than the time that passed. */
record CpuSeconds(double application, double database) {
    static double of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }
}

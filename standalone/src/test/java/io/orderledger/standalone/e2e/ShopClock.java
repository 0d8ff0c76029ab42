package io.orderledger.standalone.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Business time of the command side, and the time at which events are recorded: it passes when a test says so. */
@Configuration(proxyBeanMethods = false)
class ShopClock {
    private static final Time TIME = new Time(Instant.parse("2024-05-06T01:00:00Z"));

    /** One for all starts of the application, so that time goes on when it is started again. */
    @Bean
    @Primary
    Clock shopTime() {
        return TIME;
    }

    static Instant now() {
        return TIME.instant();
    }

    static void pass(Duration time) {
        TIME.now = TIME.now.plus(time);
    }

    /** Axon has its own clock, one for the whole JVM; whoever sets it puts the system's back. */
    static void record() {
        GenericEventMessage.clock = TIME;
    }

    static void putBack() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    private static final class Time extends Clock {
        private volatile Instant now;

        private Time(Instant start) {
            now = start;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}

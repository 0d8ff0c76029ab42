package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.security.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Health is for everybody, the rest of the actuator for who may read metrics; also on a port of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = TrialApplication.class,
        properties = {TrialTest.UNLIMITED, "management.server.port=0"})
class ActuatorTest extends TrialTest {
    @Value("${local.management.port}")
    int managementPort;

    @Test
    void healthIsOpen() throws Exception {
        port = managementPort;
        assertThat(get("/actuator/health/liveness", "Authorization", "").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/prometheus", "/actuator/env", "/actuator/heapdump"})
    void theRestNeedsTheRight(String path) throws Exception {
        port = managementPort;
        assertThat(get(path, "Authorization", "").status()).isEqualTo(401);
        assertThat(get(path, "Authorization", TestTokens.bearer(TrialApplication.EMPLOYEE))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoHasTheRightReadsMetricsAndNothingSecret() throws Exception {
        port = managementPort;
        assertThat(get("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
        for (String closed : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/loggers"}) {
            assertThat(get(closed).status()).as(closed).isEqualTo(404);
        }
    }

    @Test
    void thereIsNoneOnThePortOfTheApi() throws Exception {
        get("/actuator/prometheus").failed(404, 40401, "NOT_FOUND");
    }
}

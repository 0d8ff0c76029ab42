package io.orderledger.web.trial;

import io.orderledger.events.Right;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.Needs;
import io.orderledger.web.security.SignedInOnly;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers with figures that are not for everybody, in all the ways there are to answer. */
@RestController
class TrialCosts {
    private static final BigDecimal THREE = new BigDecimal("3.00");
    private final JsonMapper json;

    TrialCosts(JsonMapper json) {
        this.json = json;
    }

    @SignedInOnly
    @GetMapping("/api/costs")
    ApiResponse<Costs> costs() {
        return ApiResponse.ok(everything());
    }

    @SignedInOnly
    @GetMapping("/api/costs/failed")
    ApiResponse<Costs> failed() {
        throw ApiFailure.withData(ErrorCode.BELOW_COST, Map.of("lines", List.of(everything())));
    }

    /** Worked out on another thread; written by the one that serves the request then. */
    @SignedInOnly
    @GetMapping("/api/costs/later")
    Callable<ApiResponse<Costs>> later() {
        return () -> ApiResponse.ok(everything());
    }

    /** Written by another thread. */
    @SignedInOnly
    @GetMapping("/api/costs/streamed")
    StreamingResponseBody streamed() {
        return stream -> json.writeValue(stream, ApiResponse.ok(everything()));
    }

    /** An address that is open to all. */
    @PostMapping("/api/auth/refresh")
    ApiResponse<Costs> toAnybody() {
        return ApiResponse.ok(everything());
    }

    private Costs everything() {
        Map<String, Object> loose =
                Map.of("name", "苹果", "costAmount", THREE, "changes", Map.of("PreviousCost", Map.of("from", THREE)));
        JsonNode tree = json.readTree("{\"name\":\"苹果\",\"list\":[{\"grossProfit\":3,\"price\":5}]}");
        return new Costs("苹果", THREE, THREE, THREE, loose, tree, List.of(loose));
    }

    /**
     * @param unnamed has a name that tells nothing
     * @param totalCost nobody said that it needs a right
     */
    record Costs(
            String name,
            @Needs(Right.COST_READ) BigDecimal cost,
            @Needs(Right.COST_READ) BigDecimal unnamed,
            BigDecimal totalCost,
            Map<String, Object> loose,
            JsonNode tree,
            List<Object> list) {}
}

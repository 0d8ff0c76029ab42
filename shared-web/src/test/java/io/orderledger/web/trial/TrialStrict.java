package io.orderledger.web.trial;

import io.orderledger.web.ApiResponse;
import io.orderledger.web.security.SignedInOnly;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Request records of the awkward kind: primitives, maps, and a constructor that throws. */
@RestController
@RequestMapping("/api/strict")
class TrialStrict {
    @SignedInOnly
    @PostMapping("/primitives")
    ApiResponse<Primitives> primitives(@RequestBody Primitives body) {
        return ApiResponse.ok(body);
    }

    @SignedInOnly
    @PostMapping("/copying")
    ApiResponse<Copying> copying(@RequestBody Copying body) {
        return ApiResponse.ok(body);
    }

    @SignedInOnly
    @PostMapping("/containers")
    ApiResponse<Containers> containers(@RequestBody Containers body) {
        return ApiResponse.ok(body);
    }

    record Primitives(int count, boolean flag) {}

    record Copying(List<String> tags) {
        Copying {
            tags = List.copyOf(tags);
        }
    }

    record Containers(
            Map<String, Integer> counts, Map<UUID, String> names, Set<String> tags, String[] words, List<UUID> ids) {}
}

package io.orderledger.web.trial;

import io.orderledger.events.Role;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.AsOf;
import io.orderledger.web.Cursor;
import io.orderledger.web.DateRange;
import io.orderledger.web.EntityTags;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.operation.LogsOperation;
import io.orderledger.web.operation.OperationNotes;
import io.orderledger.web.request.RequestIdentity;
import io.orderledger.web.security.SignedInOnly;
import io.orderledger.web.validation.UuidText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TrialApi {
    static final AtomicInteger CARRIED_OUT = new AtomicInteger();

    @SignedInOnly
    @PostMapping("/api/orders")
    ResponseEntity<ApiResponse<TrialOrder>> place(@Valid @RequestBody TrialOrder order) {
        CARRIED_OUT.incrementAndGet();
        return ResponseEntity.created(URI.create("/api/orders/1"))
                .eTag(EntityTags.of(1))
                .body(ApiResponse.created(order));
    }

    @SignedInOnly
    @PutMapping("/api/orders/{id}")
    ApiResponse<Map<String, Object>> change(
            @PathVariable @UuidText String id,
            @RequestParam @Min(1) int times,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TrialOrder order) {
        return ApiResponse.ok(
                Map.of("id", id, "ifMatch", EntityTags.parseIfMatch(ifMatch).toString()));
    }

    @SignedInOnly
    @GetMapping("/api/orders/{id}")
    ApiResponse<String> one(@PathVariable UUID id) {
        return ApiResponse.ok(id.toString());
    }

    @SignedInOnly
    @GetMapping("/api/orders")
    ApiResponse<PageView<String>> list(
            PageQuery page,
            DateRange dates,
            @RequestParam(required = false) @Nullable String keyword,
            @RequestParam(required = false) @UuidText @Nullable String customerId) {
        if (page.cursor() != null) {
            keyword = Cursor.decode(page.cursor()).id();
        }
        var asOf = new AsOf(12, Instant.parse("2024-01-15T10:30:00Z"), 3);
        return ApiResponse.ok(PageView.of(page, List.of(String.valueOf(keyword)), 101, asOf));
    }

    @SignedInOnly
    @GetMapping("/api/parameters")
    ApiResponse<Map<String, @Nullable Object>> parameters(
            @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "false") boolean includeHistory,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(required = false) @Nullable String text) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("limit", limit);
        answer.put("day", day);
        answer.put("month", month);
        answer.put("includeHistory", includeHistory);
        answer.put("period", period);
        answer.put("text", text);
        return ApiResponse.ok(answer);
    }

    @SignedInOnly
    @GetMapping("/api/required")
    ApiResponse<String> required(@RequestParam String name, @RequestHeader("X-Shop") String shop) {
        return ApiResponse.ok(name + shop);
    }

    @SignedInOnly
    @GetMapping("/api/identity")
    ApiResponse<RequestIdentity> identity(RequestIdentity identity) {
        return ApiResponse.ok(identity);
    }

    @SignedInOnly
    @GetMapping("/api/values")
    ApiResponse<Values> values() {
        return ApiResponse.ok(new Values(
                new BigDecimal("1E+3"),
                new BigDecimal("5.50"),
                new BigDecimal("0.125"),
                Instant.parse("2024-01-15T10:30:00Z"),
                Instant.parse("2024-01-15T10:30:00.123456Z"),
                LocalDate.of(2024, 6, 1),
                null));
    }

    @SignedInOnly
    @LogsOperation
    @GetMapping("/api/people")
    ApiResponse<List<String>> people(@RequestParam int most) {
        return ApiResponse.ok(List.of("甲", "乙").subList(0, most));
    }

    @SignedInOnly
    @DeleteMapping("/api/settings/{key}")
    ApiResponse<String> forget(@PathVariable String key) {
        if (key.startsWith("1")) throw ApiFailure.of(ErrorCode.CONFIG_NOT_FOUND);
        return ApiResponse.ok(key);
    }

    @PostMapping("/api/auth/login")
    ApiResponse<String> signIn(HttpServletRequest request, @RequestBody Map<String, String> body) {
        OperationNotes.subject(request, body.get("phone"));
        if (!"right".equals(body.get("password"))) throw ApiFailure.of(ErrorCode.CREDENTIALS_WRONG);
        OperationNotes.user(request, "user-7", "王芳", Role.MANAGER);
        return ApiResponse.ok("welcome");
    }

    @SignedInOnly
    @GetMapping("/api/long")
    ApiResponse<String> longAnswer() {
        return ApiResponse.ok("苹果".repeat(5_000));
    }

    enum Period {
        daily,
        weekly
    }

    record Values(
            BigDecimal thousand,
            BigDecimal price,
            BigDecimal eighth,
            Instant whole,
            Instant fine,
            LocalDate day,
            @Nullable String absent) {}
}

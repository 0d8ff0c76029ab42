package io.orderledger.web.openapi;

import io.orderledger.web.ApiHeaders;
import io.orderledger.web.DateRange;
import io.orderledger.web.PageQuery;
import io.orderledger.web.security.Requires;
import io.orderledger.web.security.SignedInOnly;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation the failures it may end in and the headers and parameters it shares with others. */
final class CommonOperation implements GlobalOperationCustomizer {
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "请求不合规则 · The request is not valid",
            "503", "服务暂不可用，请稍后重试 · Not available: try again after Retry-After");
    private static final Map<String, String> WITH_TOKEN =
            Map.of("401", "请先登录 · Sign in first", "403", "没有权限 · Not allowed", "429", "请求过于频繁 · Too many requests");
    private static final Map<String, String> SIGNING_IN =
            Map.of("401", "凭证无效 · Not a valid proof", "403", "未被邀请 · Not invited", "429", "尝试次数过多 · Too many attempts");
    private static final Map<String, String> ON_WRITES = Map.of(
            "409", "与当前状态冲突 · In conflict with the present state",
            "412", "数据已被修改 · Changed since it was read (If-Match)",
            "422", "业务规则不允许 · A business rule refuses it");
    private static final Map<String, String> BY_ID = Map.of("404", "不存在 · No such resource");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Set<RequestMethod> methods = methods(handler);
        boolean signedIn =
                handler.hasMethodAnnotation(Requires.class) || handler.hasMethodAnnotation(SignedInOnly.class);
        // What an operator does to the read side changes nothing in the ledger: it has no receipt and no position.
        boolean write = signedIn
                && !methods.contains(RequestMethod.GET)
                && !handler.getBeanType().getSimpleName().endsWith("OperationsApi");
        ApiResponses responses = operation.getResponses();
        addFailures(responses, ALWAYS);
        addFailures(responses, signedIn ? WITH_TOKEN : SIGNING_IN);
        if (signedIn) operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.BEARER));
        if (write) {
            addFailures(responses, ON_WRITES);
            add(
                    operation,
                    header(
                            ApiHeaders.IDEMPOTENCY_KEY,
                            "同一个键与同一请求体只生效一次；重发得到第一次的答复，并带 Idempotency-Replayed: true · The same key and body take"
                                    + " effect once; sent again it is answered as the first time",
                            "0190163e-8a4c-7c3a-9f52-0f6c6d3f7a11"));
            addAnswerHeaders(responses);
        }
        if (declares(handler, PathVariable.class)) {
            addFailures(responses, BY_ID);
        }
        addPaging(operation, handler);
        if (methods.contains(RequestMethod.PUT) || methods.contains(RequestMethod.DELETE)) {
            add(operation, header(HttpHeaders.IF_MATCH, "期望的版本 · The version that must be current", "\"7\""));
        }
        add(operation, header(HttpHeaders.ACCEPT_LANGUAGE, "zh 或 en · The language of messages", "zh"));
        add(operation, header(ApiHeaders.REQUEST_ID, "请求标识，原样返回 · Names the request; echoed", "shop-7-0001"));
        return operation;
    }

    private static void addPaging(Operation operation, HandlerMethod handler) {
        if (takes(handler, PageQuery.class)) {
            var size = number(PageQuery.MAX_PAGE_SIZE, PageQuery.DEFAULT_PAGE_SIZE);
            add(operation, query("page", "页码，从 1 开始 · Page, from 1", number(PageQuery.MAX_DEPTH, 1)));
            add(operation, query("pageSize", "每页数量 · Rows on a page", size));
            add(operation, query("cursor", "上一页的 nextCursor · Where the former page ended", new StringSchema()));
        }
        if (takes(handler, DateRange.class)) {
            add(operation, query("startDate", "开始日期（含）· First business day", new DateSchema()));
            add(operation, query("endDate", "结束日期（含）· Last business day", new DateSchema()));
        }
    }

    private static void addAnswerHeaders(ApiResponses responses) {
        responses.forEach((status, response) -> {
            if (!status.startsWith("2")) return;
            response.addHeaderObject(HttpHeaders.ETAG, answerHeader("版本 · The version", "\"7\""));
            response.addHeaderObject(
                    ApiHeaders.CONSISTENCY_TOKEN,
                    answerHeader("账本位置，读请求带上它即可看到这次写入 · Sent with a read, it sees this write", "1234"));
            response.addHeaderObject(
                    ApiHeaders.IDEMPOTENCY_REPLAYED,
                    answerHeader("true：重发的答复 · true on an answer given again", "true"));
        });
    }

    private static Header answerHeader(String description, String example) {
        return new Header().description(description).schema(new StringSchema()).example(example);
    }

    private static void addFailures(ApiResponses responses, Map<String, String> failures) {
        failures.forEach((status, description) -> {
            if (!responses.containsKey(status)) {
                var schema = new Schema<Object>().$ref("#/components/schemas/FailureResponse");
                var content = new Content().addMediaType("application/json", new MediaType().schema(schema));
                responses.addApiResponse(
                        status, new ApiResponse().description(description).content(content));
            }
        });
    }

    private static void add(Operation operation, Parameter parameter) {
        boolean known = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(other -> parameter.getName().equalsIgnoreCase(other.getName()));
        if (!known) {
            operation.addParametersItem(parameter);
        }
    }

    private static Parameter header(String name, String description, String example) {
        return new HeaderParameter()
                .name(name)
                .description(description)
                .schema(new StringSchema())
                .example(example);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }

    private static Schema<?> number(int max, int absent) {
        var schema = new IntegerSchema();
        schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(max)).setDefault(absent);
        return schema;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static boolean declares(HandlerMethod handler, Class<PathVariable> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static Set<RequestMethod> methods(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null ? Set.of() : Set.of(mapping.method());
    }
}

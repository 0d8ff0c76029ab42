package io.orderledger.query.freshness;

import io.orderledger.web.ApiHeaders;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers of routes that read projections, in one place instead of on each route. */
final class ConsistencyHeaders implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getMethodAnnotation(ReadsProjections.class) == null) {
            return operation;
        }
        ApiResponse answer = operation.getResponses().get("200");
        if (answer != null) {
            answer.addHeaderObject(
                            ApiHeaders.PROJECTION_LAG,
                            answered(
                                    "等不到该位置时给出：落后账本的毫秒数 / When the position was not reached in time: by how "
                                            + "many milliseconds the data trails the ledger",
                                    new IntegerSchema().format("int64")))
                    .addHeaderObject(
                            ConsistencyInterceptor.PREFERENCE_APPLIED,
                            answered("采纳了的偏好 / The preference that was followed", new StringSchema()));
        }
        return operation
                .addParametersItem(asked(
                                ApiHeaders.CONSISTENCY_TOKEN,
                                "写操作返回的账本位置；读取会等到该位置可见；超出账本末尾的，按末尾算 / Position that a write answered "
                                        + "with; the read waits until it is visible; one beyond the ledger's end "
                                        + "counts as its end",
                                new IntegerSchema().format("int64"))
                        .example(1234))
                .addParametersItem(asked(
                                ConsistencyInterceptor.PREFER,
                                "wait：等待的秒数，默认 2，最多 5；handling=strict：等不到时以 503 PROJECTION_BEHIND 拒绝，否则照答并给出 "
                                        + "Projection-Lag / wait: seconds to wait, 2 by default, 5 at most; "
                                        + "handling=strict: 503 PROJECTION_BEHIND when that was not enough, "
                                        + "else an answer with Projection-Lag",
                                new StringSchema())
                        .example("wait=2, handling=strict"));
    }

    private static Parameter asked(String name, String description, Schema<?> schema) {
        return new HeaderParameter()
                .name(name)
                .description(description)
                .schema(schema)
                .required(false);
    }

    private static Header answered(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }
}

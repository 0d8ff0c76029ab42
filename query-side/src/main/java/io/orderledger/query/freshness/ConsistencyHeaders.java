package io.orderledger.query.freshness;

import io.orderledger.web.ApiHeaders;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers of routes that read projections, in one place instead of on each route. */
final class ConsistencyHeaders implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getMethodAnnotation(ReadsProjections.class) == null) {
            return operation;
        }
        return operation
                .addParametersItem(new HeaderParameter()
                        .name(ApiHeaders.CONSISTENCY_TOKEN)
                        .description("写操作返回的账本位置；读取会等到该位置可见 / Position that a write answered with; "
                                + "the read waits until it is visible")
                        .schema(new IntegerSchema().format("int64"))
                        .example(1234)
                        .required(false))
                .addParametersItem(new HeaderParameter()
                        .name("Prefer")
                        .description("等待的秒数，默认 2，最多 5 / Seconds to wait, 2 by default, 5 at most")
                        .schema(new StringSchema())
                        .example("wait=2")
                        .required(false));
    }
}

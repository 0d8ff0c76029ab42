package io.orderledger.web.openapi;

import io.orderledger.events.PhoneNumber;
import io.orderledger.web.security.Needs;
import io.orderledger.web.validation.Amount;
import io.orderledger.web.validation.Phone;
import io.orderledger.web.validation.PlainText;
import io.orderledger.web.validation.PositiveQuantity;
import io.orderledger.web.validation.TextForms;
import io.orderledger.web.validation.UuidText;
import io.orderledger.web.validation.WireName;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

/** Shows what our own constraints and field rights demand; Swagger knows only the standard ones. */
final class ConstraintSchemas {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal MAX = new BigDecimal("99999999.99");

    private ConstraintSchemas() {}

    static Schema<?> property(Schema<?> schema, AnnotatedType type) {
        describe(schema, type.getCtxAnnotations());
        return schema;
    }

    static @Nullable Parameter parameter(@Nullable Parameter parameter, MethodParameter method) {
        if (parameter != null && parameter.getSchema() != null) {
            describe(parameter.getSchema(), method.getParameterAnnotations());
        }
        return parameter;
    }

    private static void describe(Schema<?> schema, Annotation @Nullable [] annotations) {
        if (annotations == null) {
            return;
        }
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case UuidText _ -> schema.format("uuid");
                case WireName name -> schema.pattern(String.join("|", TextForms.wireNames(name.value())));
                case Phone _ -> schema.maxLength(PhoneNumber.MAX_TYPED_LENGTH).setExample("13800138001");
                case PlainText text -> schema.maxLength(text.max()).minLength(text.required() ? 1 : null);
                case Amount _ ->
                    schema.minimum(BigDecimal.ZERO)
                            .maximum(MAX)
                            .multipleOf(CENT)
                            .setExample(new BigDecimal("5.50"));
                case PositiveQuantity _ ->
                    schema.minimum(CENT).maximum(MAX).multipleOf(CENT).setExample(new BigDecimal("2.00"));
                case Needs needs ->
                    schema.description("仅限 %1$s，否则没有此字段 / needs %1$s, is left out without it"
                            .formatted(needs.value().wireName()));
                default -> {}
            }
        }
    }
}

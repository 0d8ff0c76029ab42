package io.orderledger.web.json;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request bodies with notes of all mismatches. Speaks {@code application/json}, and the actuator's kinds of it,
 * but not every {@code application/*+json}: a success must never be dressed as a problem.
 */
final class BodyConverter extends JacksonJsonHttpMessageConverter {
    private static final MediaType ACTUATOR_3 = MediaType.valueOf("application/vnd.spring-boot.actuator.v3+json");
    private static final MediaType ACTUATOR_2 = MediaType.valueOf("application/vnd.spring-boot.actuator.v2+json");

    BodyConverter(JsonMapper mapper) {
        super(mapper);
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, ACTUATOR_3, ACTUATOR_2));
    }

    @Override
    protected ObjectReader customizeReader(ObjectReader reader, JavaType javaType) {
        return BodyMismatches.noting(reader);
    }
}

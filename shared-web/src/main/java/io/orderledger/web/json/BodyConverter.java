package io.orderledger.web.json;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies with notes of all mismatches. Speaks {@code application/json} only. */
final class BodyConverter extends JacksonJsonHttpMessageConverter {
    BodyConverter(JsonMapper mapper) {
        super(mapper);
        // Not application/*+json: a success must never be dressed as application/problem+json.
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON));
    }

    @Override
    protected ObjectReader customizeReader(ObjectReader reader, JavaType javaType) {
        return BodyMismatches.noting(reader);
    }
}

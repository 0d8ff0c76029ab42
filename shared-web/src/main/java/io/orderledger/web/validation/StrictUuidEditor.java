package io.orderledger.web.validation;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads UUIDs in parameters. A converter would not do: where one fails, Spring falls back on its own editor for UUIDs,
 * which takes {@code 1-1-1-1-1}.
 */
@ControllerAdvice
final class StrictUuidEditor {
    @InitBinder
    void register(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(StringUtils.hasText(text) ? TextForms.uuid(text) : null);
            }
        });
    }
}

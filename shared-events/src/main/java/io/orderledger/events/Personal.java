package io.orderledger.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that tells who a person is or how to reach them. It is stored encrypted with that person's key, and gone once
 * the key is: then it reads as absent where it may be absent, else as {@link #ERASED}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.PARAMETER})
public @interface Personal {
    /** What stands where a person's data stood. The one place that knows the word. */
    String ERASED = "已删除";

    /** The component of the same event that holds the person's id. */
    String value();
}

package io.orderledger.web.json;

import io.orderledger.events.Right;
import io.orderledger.web.security.FieldRights;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/** A property that is left out of answers to those who lack its right. */
final class GuardedProperty extends BeanPropertyWriter {
    private static final long serialVersionUID = 1;

    private final Right right;

    GuardedProperty(BeanPropertyWriter property, Right right) {
        super(property);
        this.right = right;
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return new GuardedProperty(super.rename(transformer), right);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        if (FieldRights.granted(right)) super.serializeAsProperty(bean, generator, context);
    }
}

package io.orderledger.command.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.ext.jdk8.Jdk8OptionalDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.ReferenceType;

/**
 * Lets a body of a PUT tell a field that is left out (null here: leave it) from one that is null (empty: clear it).
 * Jackson by itself makes an empty Optional of both.
 */
@Component
class AbsentFields extends SimpleModule {
    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findReferenceDeserializer(
                    ReferenceType type,
                    DeserializationConfig config,
                    BeanDescription.Supplier description,
                    @Nullable TypeDeserializer contentType,
                    @Nullable ValueDeserializer<?> content) {
                return type.hasRawClass(Optional.class) ? new AbsentAsNull(type, null, contentType, content) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return type == Optional.class;
            }
        });
    }

    private static final class AbsentAsNull extends Jdk8OptionalDeserializer {
        AbsentAsNull(
                JavaType type,
                @Nullable ValueInstantiator instantiator,
                @Nullable TypeDeserializer contentType,
                @Nullable ValueDeserializer<?> content) {
            super(type, instantiator, contentType, content);
        }

        @Override
        public AbsentAsNull withResolved(
                @Nullable TypeDeserializer contentType, @Nullable ValueDeserializer<?> content) {
            return new AbsentAsNull(_fullType, _valueInstantiator, contentType, content);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}

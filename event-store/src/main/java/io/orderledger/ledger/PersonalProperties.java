package io.orderledger.ledger;

import io.orderledger.events.Personal;
import io.orderledger.ledger.PersonalComponents.PersonalComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes what is {@link Personal} sealed, and opens it when it is read. */
final class PersonalProperties {
    private PersonalProperties() {}

    static JacksonModule module(PersonalData personal) {
        return new SimpleModule("personal-properties") {
            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.insertAnnotationIntrospector(new Introspector(personal));
            }
        };
    }

    private static final class Introspector extends NopAnnotationIntrospector {
        private final transient PersonalData personal;

        Introspector(PersonalData personal) {
            this.personal = personal;
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedMember member) || !annotated.hasAnnotation(Personal.class)) return null;
            return new Writer(personal, PersonalComponents.of(member.getDeclaringClass(), annotated.getName()));
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter) || !annotated.hasAnnotation(Personal.class)) {
                return null;
            }
            Class<?> event = parameter.getDeclaringClass();
            String name = event.getRecordComponents()[parameter.getIndex()].getName();
            return new Reader(personal, PersonalComponents.of(event, name).mayBeAbsent());
        }
    }

    private static final class Writer extends StdSerializer<String> {
        private final transient PersonalData personal;
        private final transient PersonalComponent component;

        Writer(PersonalData personal, PersonalComponent component) {
            super(String.class);
            this.personal = personal;
            this.component = component;
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(personal.seal(component.personOf(json.currentValue()), text));
        }
    }

    private static final class Reader extends StdDeserializer<String> {
        private final transient PersonalData personal;
        private final boolean mayBeAbsent;

        Reader(PersonalData personal, boolean mayBeAbsent) {
            super(String.class);
            this.personal = personal;
            this.mayBeAbsent = mayBeAbsent;
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(String.class, "what is said of a person is stored as a string");
            }
            return personal.open(json.getString()).orElse(mayBeAbsent ? null : Personal.ERASED);
        }
    }
}

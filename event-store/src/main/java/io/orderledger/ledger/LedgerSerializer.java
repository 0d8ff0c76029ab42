package io.orderledger.ledger;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import io.orderledger.events.EventCatalogue;
import io.orderledger.events.EventType;
import io.orderledger.events.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes events under their logical names as JSON of stable bytes: properties in the order of the record, absent
 * components left out, amounts as decimal strings, personal data encrypted: what is stored and digested is ciphertext. Axon's own types (tokens, metadata) go under their class names.
 * Whatever cannot be read is an error: Axon would skip an event of an unknown type.
 */
public final class LedgerSerializer extends Jackson3Serializer {
    private static final int MAX_CAUSES = 16;
    private static final List<String> READABLE_PACKAGES = List.of("org.axonframework.", "io.orderledger.", "java.");

    /** @param personal what personal data is stored as */
    public LedgerSerializer(PersonalData personal) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(mapper -> customize(mapper, personal)));
    }

    private static void customize(JsonMapper.Builder mapper, PersonalData personal) {
        mapper.addModule(AmountsAsStrings.module())
                .addModule(PersonalProperties.module(personal))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(NON_NULL))
                .addMixIn(LedgerEvent.class, PayloadSalt.Ignored.class)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Without these two an upcaster, which works on a tree, would change amounts that are numbers.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                // Without this a ReplayToken cannot be read back, and a reset processor never starts again.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("io.orderledger.")
                        .allowIfSubType("java.lang.")
                        .build());
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        try {
            return super.serialize(object, representation);
        } catch (SerializationException failure) {
            throw outageOr(failure);
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as in the method it overrides
    public <S, T> T deserialize(SerializedObject<S> stored) {
        try {
            return super.deserialize(stored);
        } catch (SerializationException failure) {
            throw outageOr(failure);
        }
    }

    /** A key that could not be asked for says nothing about the event: trying again helps. */
    private static RuntimeException outageOr(SerializationException failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof LedgerUnavailable outage) return outage;
        }
        return failure;
    }

    @Override
    @SuppressWarnings("rawtypes") // as in the method it overrides
    public SerializedType typeForClass(Class type) {
        if (type == null) return super.typeForClass(type);
        Optional<EventType> stored = EventCatalogue.byJavaType(type);
        if (stored.isPresent()) {
            return new SimpleSerializedType(stored.get().name(), stored.get().revision());
        }
        if (LedgerEvent.class.isAssignableFrom(type)) {
            throw new SerializationException(type.getName() + " is not in the event catalogue");
        }
        return super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> found = super.classForType(type);
        if (UnknownSerializedType.class.isAssignableFrom(found)) {
            throw new SerializationException("Unknown stored type " + type.getName());
        }
        return found;
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        String name = type.getName();
        Optional<EventType> stored = EventCatalogue.byName(name);
        if (stored.isEmpty()) return readable(name);
        if (!stored.get().revision().equals(type.getRevision())) {
            throw new SerializationException("No way to read revision %s of %s, only %s"
                    .formatted(type.getRevision(), name, stored.get().revision()));
        }
        return stored.get().javaType().getName();
    }

    private static String readable(String className) {
        if (READABLE_PACKAGES.stream().noneMatch(className::startsWith)) {
            throw new SerializationException("Unknown stored type " + className);
        }
        return className;
    }
}

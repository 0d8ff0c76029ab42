package io.orderledger.web.json;

import io.orderledger.events.Right;
import io.orderledger.web.security.FieldRights;
import io.orderledger.web.security.Needs;
import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.type.MapType;

/**
 * Leaves out of answers what the caller may not see, while they are written: records say so with {@link Needs}, maps and
 * trees by the names in them. Whatever an answer is made of passes here, also failures and what is replayed.
 * What is stored must never be written by this mapper: it would lack what the writer of the moment may not see.
 */
final class GuardedFields extends ValueSerializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> properties) {
        return properties.stream().map(GuardedFields::guarded).toList();
    }

    private static BeanPropertyWriter guarded(BeanPropertyWriter property) {
        Right right = FieldRights.of(property.getName(), property.getAnnotation(Needs.class));
        return right == null ? property : new GuardedProperty(property, right);
    }

    @Override
    public ValueSerializer<?> modifyMapSerializer(
            SerializationConfig config,
            MapType type,
            BeanDescription.Supplier description,
            ValueSerializer<?> serializer) {
        return new StdConvertingSerializer(new GuardedEntries(), type, serializer, null);
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
        return JsonNode.class.isAssignableFrom(description.getBeanClass())
                ? new StdConvertingSerializer(new GuardedTree(), description.getType(), serializer, null)
                : serializer;
    }
}

package io.orderledger.web.json;

import io.orderledger.web.security.FieldRights;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.StdConverter;

/** JSON without the fields that the caller may not see, at any depth. */
final class GuardedTree extends StdConverter<Object, Object> {
    @Override
    public Object convert(Object value) {
        return visible((JsonNode) value);
    }

    private static JsonNode visible(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> visible(object);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(visible(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private static ObjectNode visible(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (FieldRights.shows(field.getKey())) copy.set(field.getKey(), visible(field.getValue()));
        }
        return copy;
    }
}

package io.orderledger.web.json;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/** Names places in a JSON document as the API does: {@code items[2].quantity}; the document itself is {@code body}. */
final class JsonPaths {
    private JsonPaths() {}

    /** The path of the value that is being read in this context. */
    static String of(TokenStreamContext context) {
        return name(path(context));
    }

    /** The path that an exception collected on its way up. */
    static String of(List<JacksonException.Reference> references) {
        return name(path(references));
    }

    /** The path of a part of the value that is being read in this context. */
    static String of(TokenStreamContext context, List<JacksonException.Reference> references) {
        return name(path(context).append(path(references)));
    }

    private static StringBuilder path(TokenStreamContext context) {
        var path = new StringBuilder();
        for (TokenStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
            path.insert(0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName());
        }
        return path;
    }

    private static StringBuilder path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            String property = reference.getPropertyName();
            path.append(property == null ? "[" + reference.getIndex() + "]" : "." + property);
        }
        return path;
    }

    private static String name(StringBuilder path) {
        if (path.isEmpty()) {
            return BodyMismatches.WHOLE;
        }
        return path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }
}

package io.orderledger.web.json;

import io.orderledger.web.security.FieldRights;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.StdConverter;

/** A map without the entries that the caller may not see; mostly the map itself. */
final class GuardedEntries extends StdConverter<Object, Object> {
    @Override
    public Object convert(Object value) {
        Map<?, ?> map = (Map<?, ?>) value;
        for (Object key : map.keySet()) {
            if (isHidden(key)) return withoutHidden(map);
        }
        return map;
    }

    private static Map<Object, @Nullable Object> withoutHidden(Map<?, ?> map) {
        Map<Object, @Nullable Object> visible = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!isHidden(key)) visible.put(key, value);
        });
        return visible;
    }

    private static boolean isHidden(Object key) {
        return !FieldRights.shows(String.valueOf(key));
    }
}

package dev.livemock.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Immutable fields of a query or a JSON object. */
record Fields(Map<String, Object> values) {

    static final Fields NONE = new Fields(Map.of());

    /**
     * Returns these fields and one more, which replaces an existing field of this name.
     *
     * @throws NullPointerException if the value is null
     */
    Fields with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(name, Objects.requireNonNull(value, () -> name + " must not be null"));
        return new Fields(Collections.unmodifiableMap(all));
    }
}

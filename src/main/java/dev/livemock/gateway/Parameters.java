package dev.livemock.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a call by name, decoded, in the order they came; a name may be repeated. */
public final class Parameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Parameters() {}

    void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    /** Returns every value of a parameter, empty ones included; an empty list if it is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns the first value of a parameter, or null if it is absent or empty, which is the same to the API. */
    public @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() || all.get(0).isEmpty() ? null : all.get(0);
    }
}

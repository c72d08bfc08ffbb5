package dev.livemock.gateway;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constructor and the components of a request record, read once for each record class. */
record RequestShape(Constructor<?> constructor, List<RequestComponent> components) {

    static RequestShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RequestShape(
                    constructor,
                    Arrays.stream(components).map(RequestComponent::of).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record without a canonical constructor: " + type, e);
        }
    }

    Object newRecord(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record cannot be created: " + constructor, e);
        }
    }
}

package dev.livemock.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Generates random values. A seed always produces the same values.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
interface Generator<T> {

    T next(RandomGenerator random);

    /** Returns a generator that chooses one of these values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    static <T> Generator<T> of(T... values) {
        List<T> all = List.of(values);
        return random -> all.get(random.nextInt(all.size()));
    }

    /** Returns a generator that chooses one of these generators for each value. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    static <T> Generator<T> oneOf(Generator<? extends T>... generators) {
        List<Generator<? extends T>> all = List.of(generators);
        return random -> all.get(random.nextInt(all.size())).next(random);
    }

    default <R> Generator<R> map(Function<? super T, ? extends R> mapping) {
        return random -> mapping.apply(next(random));
    }

    /** Returns a generator that uses another one instead, once in this many times on average. */
    default Generator<T> orOnceIn(int times, Generator<T> other) {
        return random -> random.nextInt(times) == 0 ? other.next(random) : next(random);
    }

    /** Returns a generator of lists with up to this number of elements. */
    default Generator<List<T>> list(int max) {
        return random -> {
            int size = random.nextInt(max + 1);
            List<T> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(next(random));
            }
            return list;
        };
    }
}

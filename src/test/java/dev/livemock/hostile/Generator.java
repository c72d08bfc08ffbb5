package dev.livemock.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Makes random values. Those of one seed are always the same.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
interface Generator<T> {

    T next(RandomGenerator random);

    /** Returns a generator of one of some values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list is made of the array at once
    static <T> Generator<T> of(T... values) {
        List<T> all = List.of(values);
        return random -> all.get(random.nextInt(all.size()));
    }

    /** Returns a generator that asks one of others, each as often as it is given. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list is made of the array at once
    static <T> Generator<T> oneOf(Generator<? extends T>... generators) {
        List<Generator<? extends T>> all = List.of(generators);
        return random -> all.get(random.nextInt(all.size())).next(random);
    }

    default <R> Generator<R> map(Function<? super T, ? extends R> mapping) {
        return random -> mapping.apply(next(random));
    }

    /** Returns a generator that asks another one instead, once in so many times. */
    default Generator<T> orOnceIn(int times, Generator<T> other) {
        return random -> random.nextInt(times) == 0 ? other.next(random) : next(random);
    }

    /** Returns a generator of lists, from none to a greatest size. */
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

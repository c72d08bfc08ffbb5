package dev.livemock.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs calls in several threads at once. */
public final class Concurrently {

    private Concurrently() {}

    /** A call with a number, starting at 0. */
    @FunctionalInterface
    public interface NumberedCall<T> {
        T call(int number) throws Exception;
    }

    /** Runs a call repeatedly. Returns the results, in the order of their numbers. */
    public static <T> List<T> repeat(int threads, int times, NumberedCall<T> call) throws Exception {
        return run(
                threads,
                IntStream.range(0, times)
                        .mapToObj(i -> (Callable<T>) () -> call.call(i))
                        .toList());
    }

    /** Runs calls. Returns the results, in the order of the calls. */
    public static <T> List<T> run(int threads, Collection<Callable<T>> calls) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}

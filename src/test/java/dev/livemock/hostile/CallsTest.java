package dev.livemock.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.Operation;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallsTest {

    @Test
    void callsEveryOperation() {
        SplittableRandom random = new SplittableRandom(1);

        assertThat(Stream.generate(() -> Calls.VALID.next(random).get(0)).limit(2_000))
                .containsAll(Arrays.stream(Operation.values())
                        .map(Operation::apiName)
                        .toList());
    }
}

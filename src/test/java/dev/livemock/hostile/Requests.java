package dev.livemock.hostile;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** Generates requests for all routes of LiveMock: mostly valid ones with small changes, and some noise. */
final class Requests {

    private static final Generator<Message> PAGES_AND_HEALTH = Generator.of(
                    "/explorer",
                    "/explorer/main.js",
                    "/explorer/index.html",
                    "/explorer/lib/preact/preact.module.js",
                    "/explorer/../application.properties",
                    "/explorer/%2e%2e/application.properties",
                    "/explorer/..%5capplication.properties",
                    "/explorer/no-such-file",
                    "/livez",
                    "/readyz",
                    "/actuator",
                    "/actuator/health",
                    "/actuator/health/liveness",
                    "/actuator/health/db",
                    "/actuator/prometheus",
                    "/actuator/prometheus?includedNames=a",
                    "/actuator/env",
                    "/actuator/heapdump",
                    "/v3/api-docs",
                    "/error",
                    "/favicon.ico",
                    "/;a=b/ListMessageGroup",
                    "/ListMessageGroup;a=b?UserId=de1a0",
                    "//ListMessageGroup",
                    "/ListMessageGroup/",
                    "http://localhost/livez",
                    "*")
            .map(Message::get);

    /** Requests that delete nothing, and do not change faults, clock, rate limits or presence. */
    private static final Generator<Message> HARMLESS_CONTROL = Generator.oneOf(
            Generator.of(
                            "faults",
                            "requests/count?Code=OK",
                            "clock",
                            "throttle",
                            "openapi",
                            "credentials",
                            "nothing",
                            "")
                    .orOnceIn(
                            20,
                            Generator.of(
                                    "requests",
                                    "requests?Action=ListMessageGroup",
                                    "requests?A=b&A=c",
                                    "deliveries?UserId=de1a0&Type=10001",
                                    "deliveries/count?Type=x",
                                    "callbacks?Status=Failed"))
                    .orOnceIn(20, Generator.of("state", "overview"))
                    .map(Requests::control),
            Documents.SEEDS.map(seed -> control("seed").withMethod("POST").withBody(seed)),
            Documents.SEEDS.map(
                    seed -> control("seed?UserId=ben").withMethod("POST").withBody(seed)),
            Documents.SIGNATURES.map(
                    body -> control("signatures").withMethod("POST").withBody(body)));

    /** Requests that change the responses to API calls. */
    private static final Generator<Message> STATE_CHANGING_CONTROL = Generator.oneOf(
            Documents.FAULTS.map(fault -> control("faults").withMethod("POST").withBody(fault)),
            Generator.of("faults", "faults/1", "faults/9999", "clock", "requests", "deliveries", "callbacks")
                    .map(path -> control(path).withMethod("DELETE")),
            Documents.CLOCKS.map(clock -> control("clock").withMethod("PUT").withBody(clock)),
            Documents.RATES.map(rates -> control("throttle").withMethod("PUT").withBody(rates)),
            Documents.PRESENCES.map(
                    presence -> control("presence").withMethod("PUT").withBody(presence)),
            Documents.SEEDS.map(seed -> control("state").withMethod("PUT").withBody(seed)),
            Generator.of("reset", "reset?Seed=true", "reset?AppId=VKL3demo&Seed=true", "reset?AppId=x", "reset?Seed=1")
                    .map(path -> control(path).withMethod("POST")));

    private static final Generator<HostileRequest> NOISE = Generator.oneOf(
                    Texts.NOISE,
                    Texts.TRAPS,
                    Generator.of(
                            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                            "\u0016\u0003\u0001\u0002\0\u0001\0",
                            "GET\r\n\r\n",
                            "GET / HTTP/1.0\r\n\r\n",
                            "GET / HTTP/9.9\r\n\r\n",
                            "GET / HTTP/1.1\r\n\r\n",
                            "GET /" + "a".repeat(70_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                            "GET / HTTP/1.1\r\nHost: a\r\n" + "a: b\r\n".repeat(200) + "\r\n",
                            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
                            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n"))
            .map(text -> new HostileRequest(text.getBytes(StandardCharsets.ISO_8859_1), false, false));

    /** API calls, and a few other requests that do not change faults, clock, rate limits or presence. */
    static final Generator<HostileRequest> MOSTLY_CALLS = hostile(Generator.oneOf(
                    Calls.UNSIGNED, Calls.UNSIGNED, Calls.UNSIGNED, Calls.SIGNED, PAGES_AND_HEALTH, HARMLESS_CONTROL))
            .orOnceIn(20, NOISE);

    /** Requests under {@code /_livemock}, of every kind. */
    static final Generator<HostileRequest> CONTROL = hostile(
                    Generator.oneOf(HARMLESS_CONTROL, STATE_CHANGING_CONTROL, STATE_CHANGING_CONTROL))
            .orOnceIn(20, NOISE);

    private Requests() {}

    private static Message control(String path) {
        return Message.get("/_livemock/" + path);
    }

    private static Generator<HostileRequest> hostile(Generator<Message> valid) {
        return random -> {
            Message message = valid.next(random);
            for (int i = random.nextInt(3); i > 0; i--) {
                message = Mutations.mutate(message, random);
            }
            message = message.withBody(
                    Documents.bounded(Generator.of(message.body())).next(random));
            return random.nextInt(10) == 0 ? broken(message, random) : message.toRequest();
        };
    }

    /** Changes bytes at any position, so that the declared length may be wrong. */
    private static HostileRequest broken(Message message, RandomGenerator random) {
        HostileRequest request = message.toRequest();
        String mutated = Mutations.mutate(new String(request.bytes(), StandardCharsets.ISO_8859_1), random);
        return new HostileRequest(mutated.getBytes(StandardCharsets.ISO_8859_1), false, mutated.startsWith("HEAD "));
    }
}

package dev.livemock.bench;

import java.util.List;
import java.util.Optional;

/** Measures the memory of LiveMock with the options of the image. */
final class Memory {

    /** The measured container sizes, in MB. The first one is the target for the peak. */
    private static final List<Integer> CONTAINERS = List.of(320, 288, 256, 224, 192);

    private Memory() {}

    static List<Row> measure(Scale scale) throws Exception {
        int container = CONTAINERS.get(0);
        long peak = peakUnderFullLoad(container, scale);
        return List.of(
                Row.atMost("memory after 1,000 requests, image", 210L, afterRequests(), "MB").withStretchTarget("190 MB"),
                Row.atMost(
                                "peak memory under full load, image with the heap size for a container with %d MB of memory"
                                        .formatted(container),
                                (long) container,
                                peak,
                                "MB")
                        .withStretchTarget("256 MB"),
                Row.note("smallest of the container sizes 192, 224, 256, 288 and 320 MB that is sufficient under full load", smallestContainer(peak, scale)));
    }

    private static long afterRequests() throws Exception {
        try (Server server = Launcher.image(18_083, Requests.LIST)) {
            for (int i = 0; i < 1_000; i++) {
                Requests.micros(server.url("/ListMessageGroup?AppId=bench&PageNum=1&PageSize=20&UserId=user" + i));
            }
            return server.residentMegabytes();
        }
    }

    /** Returns the peak memory in MB. The JVM chooses its heap as if the machine had the memory of the container. */
    private static long peakUnderFullLoad(int container, Scale scale) throws Exception {
        String pages = Requests.randomPages(Launcher.WORK, "/ListMessageGroup");
        try (Server server = Launcher.image(
                18_083,
                Requests.LIST,
                "-XX:MaxRAM=" + container + "m",
                Launcher.NO_LIMIT,
                Seeds.setting(Seeds.writeLists()))) {
            Load.measure(server.url("/"), pages, scale.warmUp());
            return server.peakMegabytes();
        }
    }

    private static String smallestContainer(long peakInLargest, Scale scale) throws Exception {
        if (peakInLargest > CONTAINERS.get(0)) {
            return "none of these sizes";
        }
        int smallest = CONTAINERS.get(0);
        for (int container : CONTAINERS.subList(1, CONTAINERS.size())) {
            Optional<String> problem = problemIn(container, scale);
            if (problem.isPresent()) {
                return "%d MB (in %d MB: %s)".formatted(smallest, container, problem.get());
            }
            smallest = container;
        }
        return smallest + " MB";
    }

    private static Optional<String> problemIn(int container, Scale scale) throws Exception {
        try {
            long peak = peakUnderFullLoad(container, scale);
            return peak > container ? Optional.of("peak " + peak + " MB") : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of("it ended or refused requests");
        }
    }
}

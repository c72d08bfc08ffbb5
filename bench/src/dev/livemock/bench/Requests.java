package dev.livemock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends single requests, and writes scripts with which wrk sends requests. */
final class Requests {

    static final int GROUPS_OF_A_USER = 1_000;
    static final int USERS = 5;

    /** The format of the GroupIds of the lists. */
    static final String GROUP_ID = "AE35-%04d-T95F";

    /** A page of one of the lists. */
    static final String LIST = "/ListMessageGroup?AppId=bench&UserId=user1&PageNum=3&PageSize=20";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Requests() {}

    /** Sends a GET request, whose response must have the status 200. Returns its duration in microseconds. */
    static double micros(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        long start = System.nanoTime();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        double micros = (System.nanoTime() - start) / 1e3;
        require(url, response);
        return micros;
    }

    /** Sends a POST request, whose response must have the status 200. Returns its duration in microseconds. */
    static double micros(String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        double micros = (System.nanoTime() - start) / 1e3;
        require(url, response);
        return micros;
    }

    static String body(String url) throws IOException, InterruptedException {
        HttpResponse<String> response =
                HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        require(url, response);
        return response.body();
    }

    private static void require(String url, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(url + " returned " + response.body());
        }
    }

    /** Returns the path and query of a random page of 20 groups of a random list. */
    static String randomPage(Random random) {
        return "/ListMessageGroup?AppId=bench&UserId=user%d&PageNum=%d&PageSize=20"
                .formatted(1 + random.nextInt(USERS), 1 + random.nextInt(GROUPS_OF_A_USER / 20));
    }

    /** Writes a script that requests pages of 20 groups with a random user, page and sort order. */
    static String randomPages(Path folder, String path) throws IOException {
        String lua = """
                request = function()
                  return wrk.format("GET", "%s?UserId=user" .. math.random(1, %d) .. "&AppId=bench&PageNum="
                    .. math.random(1, %d) .. "&PageSize=20&SortType=" .. math.random(0, 1))
                end
                """.formatted(path, USERS, GROUPS_OF_A_USER / 20);
        return Files.writeString(folder.resolve("pages" + path.replace('/', '-') + ".lua"), lua)
                .toString();
    }

    /**
     * Writes a script that requests the same pages, with a write in every tenth call. A user who owns none of the lists joins one of
     * the groups, and leaves it with the next write.
     */
    static String pagesAndWrites(Path folder) throws IOException {
        String pages = Files.readString(Path.of(randomPages(folder, "/ListMessageGroup")));
        String lua = pages + """
                local list = request
                local threads = 0
                function setup(thread) thread:set("number", threads); threads = threads + 1 end
                local count = 0
                local group
                request = function()
                  count = count + 1
                  if count %% 10 > 0 then return list() end
                  local joins = count %% 20 > 0
                  if joins then group = math.random(0, %d) end
                  return wrk.format("GET", string.format("/%%sMessageGroup?AppId=bench&GroupId=%s&UserId=writer%%d",
                    joins and "Join" or "Leave", group, number))
                end
                """.formatted(USERS * GROUPS_OF_A_USER - 1, GROUP_ID);
        return Files.writeString(folder.resolve("writes.lua"), lua).toString();
    }

    /** Writes a script with the given number of signed calls, each with its own nonce. */
    static String signedPages(Path folder, String name, int count, List<String> keys) throws Exception {
        Random random = new Random();
        List<String> paths = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            paths.add("/?" + sign(keys.get(i % keys.size()), random));
        }
        Path file = Files.write(folder.resolve(name + ".txt"), paths);
        String lua = """
                local paths = {}
                local threads = 0
                function setup(thread) thread:set("offset", threads); threads = threads + 1 end
                function init(args)
                  for line in io.lines("%s") do paths[#paths + 1] = line end
                  next = offset + 1
                end
                request = function()
                  local path = paths[next]
                  next = next + 2
                  return wrk.format("GET", path)
                end
                """.formatted(file.toAbsolutePath());
        return Files.writeString(folder.resolve(name + ".lua"), lua).toString();
    }

    private static String sign(String key, Random random) throws Exception {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "Action", "ListMessageGroup",
                "Version", "2016-11-01",
                "AccessKeyId", key,
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", UUID.randomUUID().toString(),
                "Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "AppId", "bench",
                "UserId", "user" + (1 + random.nextInt(USERS)),
                "PageNum", Integer.toString(1 + random.nextInt(GROUPS_OF_A_USER / 20))));
        parameters.put("PageSize", "20");
        String query = parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec((key + "-secret&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] signature = mac.doFinal(("GET&%2F&" + encode(query)).getBytes(StandardCharsets.UTF_8));
        return query + "&Signature=" + encode(Base64.getEncoder().encodeToString(signature));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}

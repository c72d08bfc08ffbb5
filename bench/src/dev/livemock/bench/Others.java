package dev.livemock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mock servers with which LiveMock is compared. Each has a stub with the same response. */
final class Others {

    private static final String JAVA_25 = System.getenv("JAVA25_HOME") + "/bin/java";
    private static final String PATH = "/ListMessageGroup?UserId=user1&AppId=bench&PageNum=1&PageSize=20";

    private Others() {}

    /**
     * Starts the servers.
     *
     * @param response the file with the response of each server
     * @param all whether Prism and Mockoon are also started, with npx
     */
    static Map<String, Server> start(Path work, Path response, boolean all) throws Exception {
        writeStubs(work, Files.readString(response));
        Map<String, Server> servers = new LinkedHashMap<>();
        servers.put("WireMock", wireMock(work, 18_084));
        servers.put("WireMock, JDK 17", wireMockOnJdk17(work, 18_087));
        if (all) {
            servers.put("Prism", Server.start(work, 18_088, PATH, List.of(
                    "npx", "--yes", "@stoplight/prism-cli@5", "mock", "--port", "18088", "prism.json")));
            servers.put("Mockoon", Server.start(work, 18_089, PATH, List.of(
                    "npx", "--yes", "@mockoon/cli@9", "start", "--data", "mockoon.json", "--disable-log-to-file")));
        }
        return servers;
    }

    /** Starts WireMock with the heap and the garbage collector of the image. */
    static Server wireMock(Path work, int port) throws Exception {
        return wireMock(work, port, JAVA_25, "-XX:+UseSerialGC");
    }

    /** Starts WireMock on the default JDK. The only flag is the size of the heap. */
    static Server wireMockOnJdk17(Path work, int port) throws Exception {
        return wireMock(work, port, "java");
    }

    private static Server wireMock(Path work, int port, String java, String... flags) throws Exception {
        List<String> command = new ArrayList<>(List.of(java, "-Xmx512m"));
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-jar",
                "wiremock-standalone-3.13.2.jar",
                "--port",
                Integer.toString(port),
                "--root-dir",
                "wiremock",
                "--no-request-journal",
                "--disable-banner"));
        return Server.start(work, port, PATH, command);
    }

    static Server s3Mock(Path work) throws Exception {
        return Server.start(work, 9_090, "/", List.of("java", "-jar", "s3mock-4.8.0-exec.jar", "--server.port=9191"));
    }

    private static void writeStubs(Path work, String response) throws IOException {
        String text = response.replace("\\", "\\\\").replace("\"", "\\\"");
        Files.createDirectories(work.resolve("wiremock/mappings"));
        Files.writeString(work.resolve("wiremock/mappings/list.json"), """
                {"request": {"method": "GET", "urlPath": "/ListMessageGroup"},
                 "response": {"status": 200, "body": "%s", "headers": {"Content-Type": "application/json"}}}
                """.formatted(text));
        Files.writeString(work.resolve("prism.json"), """
                {"openapi": "3.1.0", "info": {"title": "list", "version": "1"}, "paths": {"/ListMessageGroup": {"get":
                 {"responses": {"200": {"description": "a page", "content": {"application/json": {"example": %s}}}}}}}}
                """.formatted(response));
        Files.writeString(work.resolve("mockoon.json"), """
                {"uuid": "a", "lastMigration": 33, "name": "list", "port": 18089, "hostname": "", "endpointPrefix": "",
                 "latency": 0, "folders": [], "headers": [], "proxyMode": false, "cors": false, "data": [],
                 "callbacks": [], "rootChildren": [{"type": "route", "uuid": "b"}], "routes": [{"uuid": "b",
                 "type": "http", "documentation": "", "method": "get", "endpoint": "ListMessageGroup",
                 "responseMode": null, "responses": [{"uuid": "c", "body": "%s", "latency": 0, "statusCode": 200,
                 "label": "", "headers": [{"key": "Content-Type", "value": "application/json"}], "bodyType": "INLINE",
                 "filePath": "", "databucketID": "", "sendFileAsBody": false, "rules": [], "rulesOperator": "OR",
                 "disableTemplating": true, "fallbackTo404": false, "default": true, "crudKey": "id",
                 "callbacks": []}]}]}
                """.formatted(text));
    }
}

package dev.livemock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.model.Model.Listed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the lists of LiveMock with those of a model, page by page, while there are no writes. */
final class ModelCheck {

    private final ApiClient api;
    private final Model model;
    private final RandomGenerator random;
    private final boolean orderIsKnown;

    /**
     * Creates a check.
     *
     * @param orderIsKnown whether there was a single client, so that the model knows the order within one second
     */
    ModelCheck(ApiClient api, Model model, RandomGenerator random, boolean orderIsKnown) {
        this.api = api;
        this.model = model;
        this.random = random;
        this.orderIsKnown = orderIsKnown;
    }

    /** Compares the apps, the groups of the given users, and the members, messages and mutes of two groups. */
    void assertSame(List<String> users) {
        boolean descending = random.nextBoolean();
        assertSameOrder(
                "apps",
                model.listApps(null),
                valuesOf(listAllPages("ListMessageApp", Map.of(), descending), "AppId"),
                descending);
        String name = "name" + random.nextInt(3);
        assertSameOrder(
                name,
                model.listApps(name),
                valuesOf(listAllPages("QueryMessageApp", Map.of("AppName", name), descending), "AppId"),
                descending);
        for (String user : users) {
            assertSameGroups(user, null);
            assertSameGroups(user, anyApp());
        }
        String app = anyApp();
        if (app != null) {
            model.groups(app).stream().limit(2).forEach(group -> {
                assertSameMembers(app, group);
                assertSameMembersAmong(users, app, group);
                assertSameMessages(app, group);
                assertSameMutes(app, group);
            });
        }
    }

    private @Nullable String anyApp() {
        List<String> apps = model.apps();
        return apps.isEmpty() ? null : apps.get(random.nextInt(apps.size()));
    }

    private void assertSameGroups(String user, @Nullable String app) {
        Map<String, String> parameters = app == null ? Map.of("UserId", user) : Map.of("UserId", user, "AppId", app);
        boolean descending = random.nextBoolean();
        List<Listed> expected = model.listGroups(user, app);
        List<JsonNode> listed = listAllPages("ListMessageGroup", parameters, descending);
        assertSameOrder("groups of " + parameters, expected, valuesOf(listed, "GroupId"), descending);
        assertThat(listed)
                .as("extensions of the groups of %s", parameters)
                .extracting(group -> group.get("GroupId").asString() + group.get("Extension"))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(group -> group.id() + JsonMapper.shared().valueToTree(group.extension()))
                        .toList());
    }

    private void assertSameMembers(String app, String group) {
        assertSameItems(
                "ListMessageGroupUser", app, group, "UserId", random.nextBoolean(), model.listMembers(app, group));
    }

    private void assertSameMessages(String app, String group) {
        assertSameItems("ListMessage", app, group, "Data", random.nextBoolean(), model.listMessages(app, group));
    }

    private void assertSameMutes(String app, String group) {
        assertSameItems("ListMuteGroupUser", app, group, "UserId", false, model.listMuted(app, group));
    }

    /** Compares the members, messages or muted users of a group, which are in the order in which they were added. */
    private void assertSameItems(
            String action, String app, String group, String field, boolean descending, List<String> expected) {
        List<String> listed = valuesOf(listAllPages(action, Map.of("AppId", app, "GroupId", group), descending), field);
        assertThat(listed).as("%s of %s", action, group).containsExactlyInAnyOrderElementsOf(expected);
        if (orderIsKnown) {
            assertThat(listed).as("%s of %s", action, group).isEqualTo(descending ? reversed(expected) : expected);
        }
    }

    private void assertSameMembersAmong(List<String> users, String app, String group) {
        JsonNode result = api.call(
                        "ListMessageGroupUserById",
                        "AppId",
                        app,
                        "GroupId",
                        group,
                        "UserIdList",
                        String.join(",", users))
                .result();
        List<String> expected =
                users.stream().filter(model.listMembers(app, group)::contains).toList();
        assertThat(valuesOf(rows(result), "UserId"))
                .as("members of %s among %s", group, users)
                .isEqualTo(expected);
    }

    /** Compares two lists. Ignores the order within one second, unless the model knows this order. */
    private void assertSameOrder(String description, List<Listed> expected, List<String> listed, boolean descending) {
        List<String> ascending = descending ? reversed(listed) : listed;
        if (orderIsKnown) {
            assertThat(ascending)
                    .as(description)
                    .isEqualTo(expected.stream().map(Listed::id).toList());
            return;
        }
        Map<Long, List<String>> bySecond = new LinkedHashMap<>();
        expected.forEach(one ->
                bySecond.computeIfAbsent(one.time(), time -> new ArrayList<>()).add(one.id()));
        assertThat(ascending).as(description).hasSize(expected.size());
        int from = 0;
        for (List<String> second : bySecond.values()) {
            assertThat(ascending.subList(from, from + second.size()))
                    .as(description)
                    .containsExactlyInAnyOrderElementsOf(second);
            from += second.size();
        }
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Reads all pages of a list with a random page size, and one page past the end. */
    private List<JsonNode> listAllPages(String action, Map<String, String> parameters, boolean descending) {
        int pageSize = random.nextInt(1, 6);
        List<JsonNode> listed = new ArrayList<>();
        int pageNum = 1;
        JsonNode page = page(action, parameters, pageNum, pageSize, descending);
        while (page.get("HasMore").asBoolean()) {
            listed.addAll(rows(page));
            assertThat(listed).as("number of rows on pages before the last").hasSize(pageNum * pageSize);
            page = page(action, parameters, ++pageNum, pageSize, descending);
        }
        listed.addAll(rows(page));
        assertTotal(page, "total of " + action + parameters, listed.size());
        JsonNode past = page(action, parameters, pageNum + 1, pageSize, descending);
        assertTotal(past, "total past the end", listed.size());
        assertThat(past.get("HasMore").asBoolean()).isFalse();
        return listed;
    }

    private JsonNode page(
            String action, Map<String, String> parameters, int pageNum, int pageSize, boolean descending) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("PageNum", Integer.toString(pageNum));
        all.put("PageSize", Integer.toString(pageSize));
        all.put("SortType", descending ? "1" : "0");
        ApiResponse response = api.get("/" + action + "?" + ApiClient.encode(all));
        JsonNode result = response.result();
        return result.isArray() ? result.get(0) : result;
    }

    /** Compares the total, which all lists except that of the messages have. */
    private static void assertTotal(JsonNode page, String description, int expected) {
        if (!page.has("MessageList")) {
            assertThat((page.has("Total") ? page.get("Total") : page.get("TotalCount")).asInt())
                    .as(description)
                    .isEqualTo(expected);
        }
    }

    private static List<JsonNode> rows(JsonNode page) {
        return page.values().stream()
                .filter(JsonNode::isArray)
                .flatMap(list -> list.values().stream())
                .toList();
    }

    private static List<String> valuesOf(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.get(field).asString()).toList();
    }
}

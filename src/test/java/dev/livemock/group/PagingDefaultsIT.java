package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Tests {@code livemock.paging.defaults=true} (decision 2). */
@ServerTest
@TestPropertySource(properties = "livemock.paging.defaults=true")
class PagingDefaultsIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    @Test
    void returnsFirstPageOfTwentyByDefault() {
        testData.app("defaults");
        testData.groups("defaults", 21, "user");

        ApiResponse response = api.get("/ListMessageGroup?UserId=user&AppId=defaults");

        assertThat(response.groupIds()).hasSize(20).startsWith("g1");
    }

    @Test
    void describesParametersAsOptional() {
        JsonNode parameters = api.get("/v3/api-docs").json().at("/paths/~1ListMessageGroup/get/parameters");

        assertThat(parameters
                        .valueStream()
                        .filter(parameter -> parameter.path("required").asBoolean(false)))
                .isEmpty();
        assertThat(parameters.toString()).contains("PageNum", "PageSize");
    }

    @Test
    void rejectsInvalidPageNum() {
        api.get("/ListMessageGroup?UserId=user&PageNum=0").assertError(400, "InvalidPageNum");
    }
}

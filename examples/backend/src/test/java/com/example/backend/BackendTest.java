package com.example.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.Fault;
import dev.livemock.testing.LiveMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = {"live.protocol=HTTP", "live.access-key-id=any", "live.access-key-secret=any"})
@AutoConfigureMockMvc
class BackendTest {

    @RegisterExtension
    static LiveMockExtension liveMock =
            LiveMockExtension.builder().seed("groups.yaml").build();

    @DynamicPropertySource
    static void useLiveMock(DynamicPropertyRegistry registry) {
        registry.add("live.endpoint", liveMock::endpoint);
    }

    @Autowired
    private MockMvcTester http;

    @Test
    void listsGroups() {
        assertThat(http.get().uri("/users/ann/groups")).hasStatusOk().bodyJson().isEqualTo("[\"sunday\"]");
    }

    @Test
    void reportsThrottling() {
        liveMock.server().faults().plan(Fault.on("ListMessageGroup").code("Throttling.User"));

        assertThat(http.get().uri("/users/ann/groups")).hasStatus(429);
    }
}

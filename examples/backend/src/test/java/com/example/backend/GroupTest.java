package com.example.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.live.model.v20161101.ListMessageGroupRequest;
import com.aliyuncs.profile.DefaultProfile;
import dev.livemock.testing.Fault;
import dev.livemock.testing.LiveMockServer;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.Seed;
import org.junit.jupiter.api.Test;

@LiveMockTest
@Seed("groups.yaml")
class GroupTest {

    @Test
    void listsGroupsAndReportsThrottling(LiveMockServer liveMock) throws ClientException {
        var live = new DefaultAcsClient(DefaultProfile.getProfile("cn-shanghai", "any", "any"));
        var request = new ListMessageGroupRequest();
        request.setSysEndpoint(liveMock.endpoint());
        request.setSysProtocol(ProtocolType.HTTP);
        request.setUserId("ann");
        request.setPageNum(1);
        request.setPageSize(20);

        assertEquals(1, live.getAcsResponse(request).getResult().getTotal());

        liveMock.faults().plan(Fault.on("ListMessageGroup").code("Throttling.User"));
        var failure = assertThrows(ClientException.class, () -> live.getAcsResponse(request));

        assertEquals("Throttling.User", failure.getErrCode());
        assertEquals(2, liveMock.requests().userId("ann").count());
    }
}

package com.example.backend;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.live.model.v20161101.ListMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.ListMessageGroupResponse;
import com.aliyuncs.live.model.v20161101.SendMessageToGroupRequest;
import com.aliyuncs.profile.DefaultProfile;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Lists message groups and sends messages, with the official SDK. */
@Service
class GroupService {

    private static final String REGION = "cn-shanghai";
    private static final int PAGE_SIZE = 20;

    private final LiveSettings settings;
    private final IAcsClient live;

    GroupService(LiveSettings settings) {
        this.settings = settings;
        this.live = new DefaultAcsClient(
                DefaultProfile.getProfile(REGION, settings.accessKeyId(), settings.accessKeySecret()));
    }

    /** Returns the IDs of all groups of a user. */
    List<String> groupsOf(String userId) throws ClientException {
        List<String> groups = new ArrayList<>();
        ListMessageGroupResponse.Result page;
        int number = 1;
        do {
            page = page(userId, number++);
            page.getGroupList().forEach(group -> groups.add(group.getGroupId()));
        } while (page.getHasMore());
        return groups;
    }

    private ListMessageGroupResponse.Result page(String userId, int number) throws ClientException {
        ListMessageGroupRequest request = new ListMessageGroupRequest();
        request.setUserId(userId);
        request.setPageNum(number);
        request.setPageSize(PAGE_SIZE);
        return call(request).getResult();
    }

    /** Sends a message to the members of a group. Returns the ID of the message. */
    String send(String appId, String groupId, String senderId, String text) throws ClientException {
        SendMessageToGroupRequest request = new SendMessageToGroupRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(senderId);
        request.setData(text);
        return call(request).getResult().getMessageId();
    }

    private <T extends AcsResponse> T call(RpcAcsRequest<T> request) throws ClientException {
        request.setSysEndpoint(settings.endpoint());
        request.setSysProtocol(settings.protocol());
        return live.getAcsResponse(request);
    }
}

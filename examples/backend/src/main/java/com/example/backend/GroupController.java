package com.example.backend;

import com.aliyuncs.exceptions.ClientException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP API of the backend. */
@RestController
class GroupController {

    private final GroupService groups;

    GroupController(GroupService groups) {
        this.groups = groups;
    }

    @GetMapping("/users/{userId}/groups")
    List<String> list(@PathVariable("userId") String userId) throws ClientException {
        return groups.groupsOf(userId);
    }

    @PostMapping("/apps/{appId}/groups/{groupId}/messages")
    SentMessage send(
            @PathVariable("appId") String appId,
            @PathVariable("groupId") String groupId,
            @RequestBody NewMessage message)
            throws ClientException {
        return new SentMessage(groups.send(appId, groupId, message.senderId, message.text));
    }

    @ExceptionHandler
    ProblemDetail handle(ClientException e) {
        HttpStatus status =
                e.getErrCode().startsWith("Throttling") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_GATEWAY;
        return ProblemDetail.forStatusAndDetail(status, e.getErrCode());
    }

    record NewMessage(String senderId, String text) {}

    record SentMessage(String messageId) {}
}

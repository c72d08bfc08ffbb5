package dev.livemock.app;

import dev.livemock.gateway.Action;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.StringMap;
import dev.livemock.gateway.SuccessResult;
import dev.livemock.gateway.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

/** The operations on message apps. */
@Tag("Apps")
@Controller
class MessageAppController {

    private final MessageAppService apps;

    MessageAppController(MessageAppService apps) {
        this.apps = apps;
    }

    /**
     * Creates an app. Returns the AppId that was chosen for it. Every caller sees and may change it.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-createmessageapp">
     *     CreateMessageApp</a>
     */
    @Action("CreateMessageApp")
    CreateMessageAppResult createMessageApp(CreateMessageAppRequest request) {
        String appId = UUID.randomUUID().toString();
        apps.add(List.of(new NewApp(
                appId,
                request.appName(),
                orEmpty(request.appConfig()),
                orEmpty(request.extension()),
                null,
                NewApp.NORMAL)));
        return new CreateMessageAppResult(appId);
    }

    /**
     * Returns an app.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-getmessageapp">
     *     GetMessageApp</a>
     */
    @Action("GetMessageApp")
    @ErrorResponses(ErrorCode.APP_NOT_FOUND)
    AppDetails getMessageApp(GetMessageAppRequest request) {
        return apps.get(request.appId());
    }

    /**
     * Lists all apps, a page at a time. A page past the end is empty, with the true total.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessageapp">
     *     ListMessageApp</a>
     */
    @Action("ListMessageApp")
    ListMessageAppResult listMessageApp(ListMessageAppRequest request) {
        return ListMessageAppResult.of(apps.list(request));
    }

    /**
     * Lists the apps of an AppId or an AppName, a page at a time. One that has both must match both; with neither all are
     * listed. If none is found, the list is empty. The result is an array of one element.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-querymessageapp">
     *     QueryMessageApp</a>
     */
    @Action("QueryMessageApp")
    List<QueryMessageAppResult> queryMessageApp(QueryMessageAppRequest request) {
        return List.of(QueryMessageAppResult.of(apps.find(request.appId(), request.appName(), request)));
    }

    /**
     * Changes an app. What is absent stays as it is; a map is replaced as a whole; an empty one empties it.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-updatemessageapp">
     *     UpdateMessageApp</a>
     */
    @Action("UpdateMessageApp")
    @ErrorResponses(ErrorCode.APP_NOT_FOUND)
    SuccessResult updateMessageApp(UpdateMessageAppRequest request) {
        apps.update(request.appId(), request.appName(), request.appConfig(), request.extension());
        return SuccessResult.DONE;
    }

    /**
     * Deletes an app with its groups and their members. There is no way back.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-deletemessageapp">
     *     DeleteMessageApp</a>
     */
    @Action("DeleteMessageApp")
    @ErrorResponses(ErrorCode.APP_NOT_FOUND)
    SuccessResult deleteMessageApp(DeleteMessageAppRequest request) {
        apps.delete(request.appId());
        return SuccessResult.DONE;
    }

    private static StringMap orEmpty(@Nullable StringMap map) {
        return Objects.requireNonNullElse(map, StringMap.EMPTY);
    }
}

package dev.livemock.app;

import dev.livemock.gateway.Action;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.StringMap;
import dev.livemock.gateway.SuccessResult;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;

/** The operations on message apps. */
@OpenApiTag("Apps")
@Controller
class MessageAppController {

    private final MessageAppService apps;

    MessageAppController(MessageAppService apps) {
        this.apps = apps;
    }

    /**
     * Creates an app. Returns the generated AppId. All callers can read and change the app.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-createmessageapp">
     *     CreateMessageApp</a>
     */
    @Action("CreateMessageApp")
    CreateMessageAppResult createMessageApp(CreateMessageAppRequest request) {
        String appId = UUID.randomUUID().toString();
        apps.add(new NewApp(
                appId,
                request.appName(),
                Objects.requireNonNullElse(request.appConfig(), StringMap.EMPTY),
                Objects.requireNonNullElse(request.extension(), StringMap.EMPTY),
                null,
                NewApp.NORMAL));
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
     * Lists all apps. Returns one page of them. A page past the end is empty and has the correct total.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessageapp">
     *     ListMessageApp</a>
     */
    @Action("ListMessageApp")
    ListMessageAppResult listMessageApp(ListMessageAppRequest request) {
        return ListMessageAppResult.of(apps.list(request));
    }

    /**
     * Finds apps by AppId or AppName. Returns one page of the matching apps. If both parameters are present, an app must
     * match both. If both are absent, all apps match. The result is an array with one element, which contains the page. If
     * no app matches, the page is empty.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-querymessageapp">
     *     QueryMessageApp</a>
     */
    @Action("QueryMessageApp")
    List<QueryMessageAppResult> queryMessageApp(QueryMessageAppRequest request) {
        return List.of(QueryMessageAppResult.of(apps.find(request)));
    }

    /**
     * Updates an app. Absent parameters leave their values unchanged. A map replaces the existing map as a whole. An empty
     * map removes all entries.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-updatemessageapp">
     *     UpdateMessageApp</a>
     */
    @Action("UpdateMessageApp")
    @ErrorResponses(ErrorCode.APP_NOT_FOUND)
    SuccessResult updateMessageApp(UpdateMessageAppRequest request) {
        apps.update(request);
        return SuccessResult.DONE;
    }

    /**
     * Deletes an app and its groups, with their members, messages and mutes. The deletion cannot be undone.
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
}

package dev.livemock.seed;

import dev.livemock.app.AppDetails;
import dev.livemock.app.MessageAppService;
import dev.livemock.gateway.ApiMappers;
import dev.livemock.gateway.PageQuery;
import dev.livemock.group.ExportedGroup;
import dev.livemock.group.ExportedGroup.ExportedMember;
import dev.livemock.group.GroupExport;
import dev.livemock.message.MessageService;
import dev.livemock.storage.StatementTimeout;
import java.io.OutputStream;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;

/**
 * Writes all apps and groups, without deliveries and callbacks, as a seed document. The data is streamed and is read from
 * one consistent snapshot.
 */
@Service
public class StateWriter {

    private static final int PAGE_SIZE = 1_000;

    private final MessageAppService apps;
    private final GroupExport groups;
    private final MessageService messages;
    private final StatementTimeout statementTimeout;

    StateWriter(
            MessageAppService apps, GroupExport groups, MessageService messages, StatementTimeout statementTimeout) {
        this.apps = apps;
        this.groups = groups;
        this.messages = messages;
        this.statementTimeout = statementTimeout;
    }

    /** Writes the document as JSON. Does not close the stream. */
    @Transactional(readOnly = true)
    public void write(OutputStream stream) {
        statementTimeout.raise();
        JsonGenerator json = ApiMappers.JSON.createGenerator(stream, JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeArrayPropertyStart("Apps");
        writeApps(json);
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void writeApps(JsonGenerator json) {
        Page<AppDetails> page;
        int pageNum = 1;
        do {
            page = apps.list(new AppPage(pageNum++, PAGE_SIZE));
            page.forEach(app -> writeApp(json, app));
        } while (page.hasNext());
    }

    private void writeApp(JsonGenerator json, AppDetails app) {
        json.writeStartObject();
        json.writeStringProperty("AppId", app.appId());
        json.writeStringProperty("AppName", app.appName());
        json.writeName("AppConfig").writeRawValue(app.appConfig().json());
        json.writeName("Extension").writeRawValue(app.extension().json());
        json.writeNumberProperty("CreateTime", app.createTime());
        json.writeNumberProperty("Status", app.status());
        json.writeArrayPropertyStart("Groups");
        groups.forEach(app.appId(), group -> writeGroup(json, group));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeGroup(JsonGenerator json, ExportedGroup group) {
        json.writeStartObject();
        json.writeStringProperty("GroupId", group.groupId());
        json.writeStringProperty("CreatorId", group.creatorId());
        json.writeNumberProperty("CreateTime", group.createTime());
        json.writeNumberProperty("Status", group.status());
        json.writeName("Extension").writeRawValue(group.extension().json());
        json.writeArrayPropertyStart("Members");
        group.members().forEach(member -> json.writePOJO(seedOf(member, group.createTime())));
        json.writeEndArray();
        if (group.joins() > group.members().size()) {
            json.writeNumberProperty("Joins", group.joins());
        }
        json.writeArrayPropertyStart("Messages");
        messages.forEach(group.messages(), json::writePOJO);
        json.writeEndArray();
        json.writeNumberProperty("Likes", group.likes());
        json.writeBooleanProperty("MutedAll", group.mutedAll());
        json.writeArrayPropertyStart("MutedUsers");
        group.mutedUsers().forEach(mute -> json.writePOJO(new SeedMutedUser(mute.userId(), mute.endTime())));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Returns the short form of a member if the other fields have their defaults. */
    private static Object seedOf(ExportedMember member, long createTime) {
        return member.joinTime() == createTime && member.online()
                ? member.userId()
                : new SeedMember(member.userId(), member.joinTime(), member.online());
    }

    private record AppPage(int pageNum, int pageSize) implements PageQuery {}
}

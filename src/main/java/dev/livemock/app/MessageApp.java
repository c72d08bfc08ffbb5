package dev.livemock.app;

import dev.livemock.gateway.StringMap;
import dev.livemock.storage.AssignedIdEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message app. The database assigns {@code seq}, the creation order of apps with the same CreateTime. */
@Entity
class MessageApp extends AssignedIdEntity<String> {

    @Id
    private String appId;

    @Column(insertable = false, updatable = false)
    private long seq;

    private String appName;

    /** The JSON of a {@link StringMap}. */
    private String appConfig;

    /** The JSON of a {@link StringMap}. */
    private String extension;

    @Column(updatable = false)
    private long createTime;

    @Column(updatable = false)
    private int status;

    /** For JPA. */
    protected MessageApp() {}

    /**
     * Creates an app.
     *
     * @param now the current time in seconds since 1970, which is the default CreateTime
     */
    MessageApp(NewApp app, long now) {
        this.appId = app.appId();
        this.appName = app.appName();
        this.appConfig = app.appConfig().json();
        this.extension = app.extension().json();
        this.createTime = Objects.requireNonNullElse(app.createTime(), now);
        this.status = app.status();
    }

    @Override
    public String getId() {
        return appId;
    }

    /** Updates the app. Null leaves a value unchanged. A map replaces the existing map as a whole. */
    void update(@Nullable String newAppName, @Nullable StringMap newAppConfig, @Nullable StringMap newExtension) {
        appName = Objects.requireNonNullElse(newAppName, appName);
        appConfig = newAppConfig == null ? appConfig : newAppConfig.json();
        extension = newExtension == null ? extension : newExtension.json();
    }

    AppDetails toDetails() {
        return new AppDetails(appId, appName, new StringMap(appConfig), new StringMap(extension), createTime, status);
    }
}

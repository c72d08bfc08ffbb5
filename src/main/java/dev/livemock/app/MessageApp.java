package dev.livemock.app;

import dev.livemock.storage.StringMapConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** A message app. {@link MessageApps} writes them; this is how they are queried. */
@Entity
@Immutable
@Table(name = "message_app")
@SuppressWarnings("UnusedVariable") // its fields are read by queries
class MessageApp {

    @Id
    @Column(name = "app_id")
    private String appId;

    private long seq;

    @Column(name = "app_name")
    private String appName;

    @Column(name = "app_config")
    @Convert(converter = StringMapConverter.class)
    private Map<String, String> appConfig;

    @Convert(converter = StringMapConverter.class)
    private Map<String, String> extension;

    @Column(name = "create_time")
    private long createTime;

    private int status;

    protected MessageApp() {}
}

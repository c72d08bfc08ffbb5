package com.example.backend;

import com.aliyuncs.http.ProtocolType;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to call ApsaraVideo Live.
 *
 * @param endpoint the host and, if it is not the default, the port
 * @param protocol HTTP or HTTPS
 * @param accessKeyId the ID of the AccessKey
 * @param accessKeySecret the secret of the AccessKey
 */
@ConfigurationProperties("live")
record LiveSettings(String endpoint, ProtocolType protocol, String accessKeyId, String accessKeySecret) {}

package dev.livemock.app;

/**
 * An app to be stored.
 *
 * @param appId its AppId, not used by another app
 * @param appName its AppName, which need not be unique
 */
public record NewApp(String appId, String appName) {}

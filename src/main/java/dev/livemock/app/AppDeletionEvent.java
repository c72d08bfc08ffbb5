package dev.livemock.app;

import java.util.List;

/**
 * The event that is published in the transaction that deletes apps. Listeners delete the data that belongs to these apps.
 *
 * @param appIds the AppIds of the apps, which are locked
 * @param isOfAll whether these are all existing apps
 */
public record AppDeletionEvent(List<String> appIds, boolean isOfAll) {}

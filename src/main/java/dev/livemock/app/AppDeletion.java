package dev.livemock.app;

import java.util.List;

/**
 * The event that apps are being deleted, within the transaction that deletes them. Listeners delete what belongs to the apps.
 *
 * @param appIds the ids of the apps, which are locked
 * @param isOfAll whether no other app exists
 */
public record AppDeletion(List<String> appIds, boolean isOfAll) {}

package dev.livemock.testing;

import org.jspecify.annotations.Nullable;

/**
 * A planned fault.
 *
 * @param id the ID with which to delete the fault
 * @param phase when the fault is applied
 * @param action the operation; null for any operation
 * @param userId the parameter {@code UserId} of the calls; null for any or none
 * @param appId the parameter {@code AppId} of the calls; null for any or none
 * @param accessKeyId the AccessKeyId of the calls; null for any or none
 * @param code the code of the error; null if no error is returned
 * @param status the HTTP status of the error; null if no error is returned
 * @param message the message of the error; null if no error is returned
 * @param delayMillis the minimum delay in milliseconds; null if there is no delay
 * @param maxDelayMillis the maximum delay in milliseconds; null if there is no delay
 * @param cut where the connection is closed; null if the response is complete
 * @param probability the probability that the fault is applied
 * @param times how many times the fault is applied before it is removed; null if it is applied until it is deleted
 * @param happened how many times the fault has been applied
 */
public record PlannedFault(
        String id,
        Fault.Phase phase,
        @Nullable String action,
        @Nullable String userId,
        @Nullable String appId,
        @Nullable String accessKeyId,
        @Nullable String code,
        @Nullable Integer status,
        @Nullable String message,
        @Nullable Long delayMillis,
        @Nullable Long maxDelayMillis,
        Fault.@Nullable Cut cut,
        double probability,
        @Nullable Integer times,
        long happened) {}

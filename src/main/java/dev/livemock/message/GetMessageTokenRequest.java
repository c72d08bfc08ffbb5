package dev.livemock.message;

import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Pattern;

/**
 * The parameters of GetMessageToken.
 *
 * @param appId the ID of the app
 * @param userId the ID of the user who connects; 1 to 32 lowercase letters, digits, underscores and periods
 * @param deviceId the ID of the user's device; 1 to 64 lowercase letters, digits, underscores and hyphens
 * @param deviceType the type of the device: {@code ios}, {@code android}, {@code web} or {@code pc}; not case-sensitive
 */
record GetMessageTokenRequest(
        @Example("VKL3demo") String appId,

        @Pattern(regexp = "[a-z0-9_.]{1,32}") @Example("de1a0")
        String userId,

        @Pattern(regexp = "[a-z0-9_-]{1,64}") @Example("phone-1")
        String deviceId,

        @Pattern(regexp = "[iI][oO][sS]|[aA][nN][dD][rR][oO][iI][dD]|[wW][eE][bB]|[pP][cC]") @Example("android")
        String deviceType) {}

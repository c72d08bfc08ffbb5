package dev.livemock.sdk;

import dev.livemock.testing.LiveMockTest;
import org.springframework.test.context.TestPropertySource;

@LiveMockTest
@TestPropertySource(locations = "/auth/strict.properties", properties = "livemock.auth.mode=verify")
class VerifyModeSdkIT extends SignatureContract {}

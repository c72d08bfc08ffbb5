package dev.livemock.sdk;

import dev.livemock.testing.ServerTest;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(locations = "/auth/strict.properties", properties = "livemock.auth.mode=verify")
class VerifyModeSdkIT extends SignatureContract {}

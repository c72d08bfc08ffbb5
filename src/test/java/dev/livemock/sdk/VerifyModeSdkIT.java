package dev.livemock.sdk;

import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.ServerTest;
import org.springframework.test.context.TestPropertySource;

@OnlyOnH2
@ServerTest
@TestPropertySource(locations = "/auth/strict.properties", properties = "livemock.auth.mode=verify")
class VerifyModeSdkIT extends SignatureContract {}

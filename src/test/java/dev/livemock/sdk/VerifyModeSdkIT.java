package dev.livemock.sdk;

import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import org.springframework.test.context.TestPropertySource;

@OnlyOnH2
@ServerTest
@TestPropertySource(locations = "/auth/strict.properties", properties = "livemock.auth.mode=verify")
class VerifyModeSdkIT extends SignatureContract {}

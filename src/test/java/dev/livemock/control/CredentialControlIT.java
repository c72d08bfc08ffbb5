package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ServerTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestPropertySource("/auth/strict.properties")
class CredentialControlIT {

    private static final String FORM = "UserId=u+1*%7E%27%28%E4%B8%AD&PageNum=1&PageSize=20";

    @Autowired
    private ApiClient api;

    @Test
    void returnsModeAndCredentials() {
        JsonNode json = api.get("/_livemock/credentials").json();

        assertThat(json.get("Mode").asString()).isEqualTo("Strict");
        assertThat(json.get("Credentials").get(0))
                .hasToString("{\"AccessKeyId\":\"owner\",\"Account\":\"owner\",\"Enabled\":true,\"Temporary\":false,"
                        + "\"Restricted\":false}");
        assertThat(json.get("Credentials").get(3))
                .hasToString("{\"AccessKeyId\":\"allowed\",\"Account\":\"company\",\"Enabled\":true,"
                        + "\"Temporary\":false,\"Restricted\":true}");
    }

    @Test
    void doesNotReturnSecrets() {
        assertThat(api.get("/_livemock/credentials").body())
                .doesNotContain("secret")
                .doesNotContain("token");
    }

    @ParameterizedTest
    @CsvSource({"owner, 200", "sts, 200", "allowed, 200", "denied, 403", "disabled, 400"})
    void signsWithEachCredential(String accessKeyId, int status) {
        assertThat(sendSigned(accessKeyId, FORM, FORM).status()).isEqualTo(status);
    }

    @Test
    void rejectsSignatureOfAnotherBody() {
        sendSigned("owner", FORM, FORM.replace("PageNum=1", "PageNum=2")).assertError(400, "SignatureDoesNotMatch");
    }

    @Test
    void signsCallWithoutParameters() {
        sendSigned("owner", "", "").assertError(400, "MissingPageNum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessKeyId | {'Action':'ListMessageGroup','Form':''}",
                "AccessKeyId | {'AccessKeyId':'nobody','Action':'ListMessageGroup','Form':''}",
                "Action | {'AccessKeyId':'owner','Form':''}",
                "Form | {'AccessKeyId':'owner','Action':'ListMessageGroup'}",
                "Action | {'AccessKeyId':'owner','Action':'NoSuchOperation','Form':''}",
                "Action | {'AccessKeyId':'owner','Action':'a\\r\\nb','Form':''}"
            })
    void rejectsInvalidRequest(String field, String body) {
        api.send("POST", "/_livemock/signatures", body.replace('\'', '"')).assertInvalid(field);
    }

    private ApiResponse sendSigned(String accessKeyId, String signedForm, String sentForm) {
        JsonNode headers = api.send(
                        "POST",
                        "/_livemock/signatures",
                        "{\"AccessKeyId\":\"" + accessKeyId + "\",\"Action\":\"ListMessageGroup\",\"Form\":\""
                                + signedForm + "\"}")
                .json()
                .get("Headers");
        HttpRequest.Builder request =
                api.request("/").header("Content-Type", ApiClient.FORM).POST(BodyPublishers.ofString(sentForm));
        headers.forEachEntry((name, value) -> request.header(name, value.asString()));
        return api.send(request);
    }
}

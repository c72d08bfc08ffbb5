package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.livemock.fixture.ApiClient;
import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vendor's published test vectors, and one of our own for a form. */
class SignatureV1Test {

    private static final String DESCRIBE_REGIONS =
            "AccessKeyId=testid&Action=DescribeRegions&Format=XML&SignatureMethod=HMAC-SHA1"
                    + "&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&SignatureVersion=1.0"
                    + "&Timestamp=2016-02-23T12:46:24Z&Version=2014-05-26";
    private static final String SEND_SMS = "AccessKeyId=testId&Action=SendSms&Format=XML&OutId=123"
            + "&PhoneNumbers=15300000001&RegionId=cn-hangzhou&SignName=阿里云短信测试专用&SignatureMethod=HMAC-SHA1"
            + "&SignatureNonce=45e25e9b-0a6f-4070-8c85-2956eda1b466&SignatureVersion=1.0&TemplateCode=SMS_71390007"
            + "&TemplateParam={\"customer\":\"test\"}&Timestamp=2017-07-12T02:42:19Z&Version=2017-05-25";
    private static final String DESCRIBE_HOSTS =
            "AccessKeyId=testid&Action=DescribeDedicatedHosts&Format=JSON&RegionId=cn-beijing"
                    + "&SignatureMethod=HMAC-SHA1&SignatureNonce=edb2b34af0af9a6d14deaf7c1a5315eb"
                    + "&SignatureVersion=1.0&Timestamp=2023-03-13T08:34:30Z&Version=2014-05-26";
    private static final String LIST_GROUPS =
            "AccessKeyId=testid&Action=ListMessageGroup&AppId=app1&Format=json&PageNum=1&PageSize=20"
                    + "&SignatureMethod=HMAC-SHA1&SignatureNonce=edb2b34af0af9a6d14deaf7c1a5315eb"
                    + "&SignatureVersion=1.0&SortType=1&Timestamp=2026-01-02T03:04:05Z&UserId=u 1*~'(中)"
                    + "&Version=2016-11-01";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                DESCRIBE_REGIONS + "|GET|testsecret|OLeaidS1JvxuMvnyHOwuJ+uX5qY=",
                SEND_SMS + "|GET|testSecret|zJDF+Lrzhj/ThnlvIToysFRq6t4=",
                DESCRIBE_HOSTS + "|GET|testsecret|9NaGiOspFP5UPcwX8Iwt2YJXXuk=",
                "query=test&body=test|GET|secret|XlUyV4sXjOuX5FnjUz9IF9tm5rU=",
                LIST_GROUPS + "|POST|testsecret|RXr8iAHxezbpZnlIHzF2FqH+EW4=",
            })
    void matchesPublishedSignature(String parameters, String method, String secret, String signature) {
        assertThatCode(() -> signed(method, parameters, signature).requireMatch(secret))
                .doesNotThrowAnyException();
    }

    @Test
    void matchesPublishedSignatureWithoutMethod() {
        assertThatCode(() ->
                        signed("", "test=ok", "jHx/oHoHNrbVfhncHEvPdHXZwHU=").requireMatch("accessKeySecret"))
                .doesNotThrowAnyException();
    }

    @Test
    void signsWithHmacSha256IfRequested() {
        String parameters = LIST_GROUPS.replace("HMAC-SHA1", "HMAC-SHA256");

        assertThatCode(() -> signed("POST", parameters, "LEoJH0D2jDqBnQMR6QzYwOYojr54w3blcSvxozCcchE=")
                        .requireMatch("testsecret"))
                .doesNotThrowAnyException();
    }

    @Test
    void returnsStringToSignAtEndOfMessage() {
        ApiException rejection = catchThrowableOfType(ApiException.class, () -> signed("GET", DESCRIBE_REGIONS, "wrong")
                .requireMatch("testsecret"));

        assertThat(rejection.code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(rejection.text())
                .isEqualTo(
                        "Specified signature is not matched with our calculation. server string to sign is:"
                                + "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML"
                                + "%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"
                                + "%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26");
    }

    @Test
    void includesEmptyParametersInStringToSign() {
        assertThat(new SignatureV1("GET", "any", Parameters.parse("SignatureType=&a=1")).stringToSign())
                .isEqualTo("GET&%2F&SignatureType%3D%26a%3D1");
    }

    private static SignatureV1 signed(String method, String parameters, String signature) {
        String encoded = ApiClient.encodeValues(parameters) + "&Signature=" + ApiClient.encode(signature);
        return new SignatureV1(method, "any", Parameters.parse(encoded));
    }
}

package dev.livemock.auth.ram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final AccessRequest LIST =
            new AccessRequest("live:ListMessageGroup", Instant.parse("2026-01-02T03:04:05Z"), "10.1.2.3", false);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'Effect':'Allow','Action':'*','Resource':'*'                                     | ALLOW
                    'Effect':'Allow','Action':'live:*','Resource':'*'                                | ALLOW
                    'Effect':'Allow','Action':'live:List*','Resource':['*']                          | ALLOW
                    'Effect':'Allow','Action':'LIVE:listmessagegroup','Resource':'*'                 | ALLOW
                    'Effect':'Allow','Action':'live:ListMessageGrou?','Resource':'*'                 | ALLOW
                    'Effect':'Allow','Action':['ecs:*','live:ListMessageGroup'],'Resource':'*'       | ALLOW
                    'Effect':'Allow','Action':'live:ListMessageGroup?','Resource':'*'                | IMPLICIT_DENY
                    'Effect':'Allow','Action':'live:ListMessage','Resource':'*'                      | IMPLICIT_DENY
                    'Effect':'Allow','Action':'live.ListMessageGroup','Resource':'*'                 | IMPLICIT_DENY
                    'Effect':'Allow','Action':'ecs:*','Resource':'*'                                 | IMPLICIT_DENY
                    'Effect':'Allow','NotAction':'ecs:*','Resource':'*'                              | ALLOW
                    'Effect':'Allow','NotAction':'live:List*','Resource':'*'                         | IMPLICIT_DENY
                    'Effect':'Allow','Action':'*','Resource':'acs:live:*:*:*'                        | IMPLICIT_DENY
                    'Effect':'Allow','Action':'*','Resource':['acs:live:*:*:domain/a','*']           | ALLOW
                    'Effect':'Deny','Action':'live:*','Resource':'*'                                 | EXPLICIT_DENY
                    'Effect':'Deny','Action':'ecs:*','Resource':'*'                                  | IMPLICIT_DENY
                    """)
    void decidesByEffectActionAndResource(String statement, Decision decision) {
        assertThat(policy("[{" + statement + "}]").decide(LIST)).isEqualTo(decision);
    }

    @Test
    void denyOverridesAllowInAnyOrder() {
        String allow = "{'Effect':'Allow','Action':'*','Resource':'*'}";
        String deny = "{'Effect':'Deny','Action':'live:ListMessageGroup','Resource':'*'}";

        assertThat(policy("[" + allow + "," + deny + "]").decide(LIST)).isEqualTo(Decision.EXPLICIT_DENY);
        assertThat(policy("[" + deny + "," + allow + "]").decide(LIST)).isEqualTo(Decision.EXPLICIT_DENY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'IpAddress':{'acs:SourceIp':'10.0.0.0/8'}                              | true
                    'IpAddress':{'acs:SourceIp':['192.168.0.0/16','10.1.2.3']}             | true
                    'IpAddress':{'acs:SourceIp':'10.1.2.0/30'}                             | true
                    'IpAddress':{'acs:SourceIp':'10.1.2.4/30'}                             | false
                    'IpAddress':{'acs:SourceIp':'::/0'}                                    | false
                    'IpAddress':{'acs:SourceIp':'0.0.0.0/0'}                               | true
                    'NotIpAddress':{'acs:SourceIp':'10.0.0.0/8'}                           | false
                    'NotIpAddress':{'acs:SourceIp':['192.168.0.0/16','172.16.0.0/12']}     | true
                    'DateLessThan':{'acs:CurrentTime':'2026-01-02T03:04:06Z'}              | true
                    'DateLessThan':{'acs:CurrentTime':'2026-01-02T03:04:05Z'}              | false
                    'DateLessThanEquals':{'acs:CurrentTime':'2026-01-02T11:04:05+08:00'}   | true
                    'DateGreaterThan':{'acs:CurrentTime':'2026-01-01T00:00:00Z'}           | true
                    'DateGreaterThanEquals':{'acs:CurrentTime':'2027-01-01T00:00:00Z'}     | false
                    'DateEquals':{'acs:CurrentTime':'2026-01-02T03:04:05Z'}                | true
                    'DateNotEquals':{'acs:CurrentTime':'2026-01-02T03:04:05Z'}             | false
                    'Bool':{'acs:SecureTransport':'false'}                                 | true
                    'Bool':{'acs:SecureTransport':true}                                    | false
                    'Bool':{'acs:MFAPresent':'false'}                                      | true
                    'Bool':{'ACS:securetransport':'false'}                                 | true
                    'StringEquals':{'acs:SourceIp':'10.1.2.3'}                             | true
                    'StringEquals':{'acs:SecureTransport':'FALSE'}                         | false
                    'StringLike':{'acs:SecureTransport':'FALS?'}                           | false
                    'StringNotEquals':{'acs:SourceIp':'10.1.2.3'}                          | false
                    'StringEqualsIgnoreCase':{'acs:SecureTransport':'FALSE'}               | true
                    'StringNotEqualsIgnoreCase':{'acs:SecureTransport':'FALSE'}            | false
                    'StringLike':{'acs:SourceIp':'10.*'}                                   | true
                    'StringLike':{'acs:SourceIp':'10.?.?.?'}                               | true
                    'StringNotLike':{'acs:SourceIp':'10.*'}                                | false
                    'NumericEquals':{'acs:SourceIp':'10'}                                  | false
                    'Bool':{'acs:SecureTransport':'false'},'IpAddress':{'acs:SourceIp':'10.0.0.0/8'}  | true
                    'Bool':{'acs:SecureTransport':'true'},'IpAddress':{'acs:SourceIp':'10.0.0.0/8'}   | false
                    """)
    void decidesByConditions(String condition, boolean satisfied) {
        Policy policy = policy("[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{" + condition + "}}]");

        assertThat(policy.decide(LIST)).isEqualTo(satisfied ? Decision.ALLOW : Decision.IMPLICIT_DENY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {                                                       | line 1
                    {'Version':'1','Version':'1','Statement':[]}            | Duplicate
                    {'Version':'1'}                                         | Statement: it is missing
                    {'Version':'1','Statement':[]}                          | Statement: it is missing or empty
                    {'Version':'2','Statement':[{}]}                        | Version
                    {'Statement':[{}]}                                      | Version
                    {'Version':'1','Statement':['x']}                       | Statement[0]: it must be an object
                    {'Version':'1','Statement':[{}],'Foo':1}                | Foo is unknown; known fields are [Statement, Version]
                    {'Version':'1','Statement':[{'Action':'*','Resource':'*'}]}                     | Statement[0].Effect
                    {'Version':'1','Statement':[{'Effect':'allow','Action':'*','Resource':'*'}]}    | Statement[0].Effect
                    {'Version':'1','Statement':[{'Effect':'Allow','Resource':'*'}]}                 | either Action or NotAction
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','NotAction':'*','Resource':'*'}]} | either Action or NotAction
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*'}]}                   | Statement[0].Resource
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':[],'NotAction':'*','Resource':'*'}]} | Statement[0]: it must have either
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':[],'Resource':'*'}]}     | Statement[0].Action: it is missing or empty
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':null}]} | Statement[0].Condition
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':{},'Resource':'*'}]}     | Statement[0].Action
                    {'Version':'1','Statement':[{'Effect':'Allow','Actions':'*','Resource':'*'}]}   | Actions
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':[null],'Resource':'*'}]} | Statement[0].Action
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':null}}]} | Statement[0].Condition.Bool
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'acs:SecureTransport':null}}}]} | Statement[0].Condition.Bool.acs:SecureTransport
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'acs:SecureTransport':[null]}}}]} | Statement[0].Condition.Bool.acs:SecureTransport
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'acs:SecureTransport':[['true']]}}}]} | it must be a string or a list of strings
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'acs:SecureTransport':[]}}}]} | it is missing or empty
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'acs:SourceIpp':'x'}}}]} | Condition.Bool.acs:SourceIpp
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Equals':{}}}]} | operator does not exist; known operators are [Bool, DateEquals
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'acs:SourceIp':'x'}}}]} | x is not true or false
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'acs:SourceIp':'localhost'}}}]} | IP address
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'acs:SourceIp':'10.1.2.256'}}}]} | 10.1.2.256 is not an IP address
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'acs:SourceIp':'10.1'}}}]} | 10.1 is not an IP address
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'acs:SourceIp':'10.0.0.0/33'}}}]} | IP range
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'DateEquals':{'acs:SourceIp':'today'}}}]} | not a timestamp
                    {'Version':'1','Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'NumericEquals':{'acs:SourceIp':'x'}}}]} | not a number
                    """)
    void reportsLocationOfErrorInPolicy(String json, String message) {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> PolicyReader.read(json.replace('\'', '"')))
                .withMessageContaining(message);
    }

    @Test
    void reportsIncompletePolicyWithoutParserInternals() {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> PolicyReader.read("{\"Version\":\"1\""))
                .withMessage(
                        "the policy is invalid at line 1, column 15: Unexpected end-of-input: expected close marker for Object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file:"})
    void readsPolicyFromFile(String prefix) throws IOException {
        Path file = Files.writeString(
                directory.resolve("policy.json"),
                "{\"Version\":\"1\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");

        assertThat(PolicyReader.read(prefix + file).decide(LIST)).isEqualTo(Decision.ALLOW);
    }

    @Test
    void rejectsMissingFile() {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> PolicyReader.read("/no/such/policy.json"))
                .withMessageContaining("neither JSON nor a readable file");
    }

    private static Policy policy(String statements) {
        return PolicyReader.read(("{'Version':'1','Statement':" + statements + "}").replace('\'', '"'));
    }
}

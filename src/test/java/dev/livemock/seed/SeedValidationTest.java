package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.seed.SeedReaderTest.NamedResource;
import dev.livemock.storage.HeapBudget;
import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedValidationTest {

    private final SeedReader reader = new SeedReader(
            new SeedSettings(List.of()),
            new HeapBudget(false, Long.MAX_VALUE, () -> 0, () -> {}),
            Validation.buildDefaultValidatorFactory());
    private final DuplicateIdCheck uniqueness = new DuplicateIdCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Apps':[]}",
                "{'Apps':[{'AppId':'a'}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}]},{'AppId':'b','Groups':[{'GroupId':'g'}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':0,'Members':[]}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Messages':[{'SenderId':'u','Data':'x'},{'SenderId':'u','Data':'x'}]}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','MutedUsers':['u',{'UserId':'v'}],'MutedAll':true,'Likes':0}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}],'Generate':{'Groups':5,'UserId':'u'}}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'generated-6'},{'GroupId':'generated-05'},{'GroupId':'generated-0'},{'GroupId':'generated-123456789'}],'Generate':{'Groups':5,'UserId':'u'}}]}",
            })
    void acceptsValidDocument(String document) {
        assertThatCode(() -> check("seed.json", document)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                        | at Apps:               | required
                    {'Apps':[null]}                                           | Apps[0]:               | required
                    {'Apps':[{}]}                                             | Apps[0].AppId          | required
                    {'Apps':[{'AppId':''}]}                                   | Apps[0].AppId          | must have 1 to 255 characters
                    {'Apps':[{'AppId':'a'},{'AppId':'a'}]}                    | Apps[1].AppId          | a already exists
                    {'Apps':[{'AppId':'a','CreateTime':-1}]}                  | Apps[0].CreateTime     | seconds
                    {'Apps':[{'AppId':'a','AppConfig':{'k':null}}]}           | Apps[0].AppConfig.k    | required
                    {'Apps':[{'AppId':'a','Extension':{'k':'\\u0000'}}]}      | Apps[0].Extension.k    | stored
                    {'Apps':[{'AppId':'a','Groups':[{}]}]}                    | Apps[0].Groups[0].GroupId | required
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'},{'GroupId':'g'}]}]} | Apps[0].Groups[1].GroupId | g already exists
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':-1}]}]} | Groups[0].CreateTime | seconds
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':1502280113000}]}]} | Groups[0].CreateTime | seconds
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Extension':{'k':null}}]}]} | Groups[0].Extension.k | required
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Members':['u','u']}]}]} | Groups[0].Members[1] | u already exists
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Members':['']}]}]} | Groups[0].Members[0].UserId | must have 1 to 255 characters
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Messages':[{'Data':'x'}]}]}]} | Groups[0].Messages[0].SenderId | required
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Messages':[{'SenderId':'u'}]}]}]} | Groups[0].Messages[0].Data | required
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Messages':[{'SenderId':'u','Data':''}]}]}]} | Groups[0].Messages[0].Data | must have 1 to 32768 characters
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Messages':[{'SenderId':'u','Data':'x','Type':0}]}]}]} | Groups[0].Messages[0].Type | at least 1
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Messages':[{'MessageId':'m','SenderId':'u','Data':'x'},{'MessageId':'m','SenderId':'u','Data':'x'}]}]}]} | Groups[0].Messages[1].MessageId | m already exists
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Likes':-1}]}]} | Groups[0].Likes | at least 0
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','MutedUsers':['u','u']}]}]} | Groups[0].MutedUsers[1] | u already exists
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','MutedUsers':[{'UserId':'u','EndTime':-1}]}]}]} | Groups[0].MutedUsers[0].EndTime | seconds
                    {'Apps':[{'AppId':'a\\u0000'}]}                           | Apps[0].AppId          | cannot be stored
                    {'Apps':[{'AppId':'a\\ud800'}]}                           | Apps[0].AppId          | cannot be stored
                    {'Apps':[{'AppId':'a','Generate':{'UserId':'u'}}]}        | Apps[0].Generate.Groups | required
                    {'Apps':[{'AppId':'a','Generate':{'Groups':0,'UserId':'u'}}]} | Apps[0].Generate.Groups | between 1 and 10000000
                    {'Apps':[{'AppId':'a','Generate':{'Groups':1}}]}          | Apps[0].Generate.UserId | required
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'generated-2'}],'Generate':{'Groups':2,'UserId':'u'}}]} | Apps[0].Generate | generated-2
                    """)
    void reportsLocationAndReasonOfInvalidDocument(String document, String location, String reason) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("seed.json", document))
                .withMessageContainingAll("seed.json", location, reason);
    }

    @Test
    void rejectsIdLongerThanDatabaseColumn() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("seed.json", "{'Apps':[{'AppId':'" + "a".repeat(256) + "'}]}"))
                .withMessageContaining("must have 1 to 255 characters");
    }

    @Test
    void rejectsAppIdOfAnotherDocument() {
        check("first.json", "{'Apps':[{'AppId':'a'}]}");

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("second.json", "{'Apps':[{'AppId':'a'}]}"))
                .withMessageContainingAll("second.json", "a already exists");
    }

    private void check(String name, String document) {
        uniqueness.check(name, reader.read(new NamedResource(name, document.replace('\'', '"')), SeedDocument.class));
    }
}

package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.seed.SeedReaderTest.NamedResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedCheckerTest {

    private final SeedReader reader = new SeedReader();
    private final SeedChecker checker = new SeedChecker();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Apps':[]}",
                "{'Apps':[{'AppId':'a'}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}]},{'AppId':'b','Groups':[{'GroupId':'g'}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':0,'Members':[]}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}],'Generate':{'Groups':5,'UserId':'u'}}]}",
            })
    void takes(String document) {
        assertThatCode(() -> check("seed.json", document)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                        | the beginning          | Apps is missing
                    {'Apps':[null]}                                           | Apps[0]:               | null
                    {'Apps':[{}]}                                             | Apps[0].AppId          | missing
                    {'Apps':[{'AppId':''}]}                                   | Apps[0].AppId          | missing
                    {'Apps':[{'AppId':'a'},{'AppId':'a'}]}                    | Apps[1].AppId          | a is there already
                    {'Apps':[{'AppId':'a','CreateTime':-1}]}                  | Apps[0].CreateTime     | seconds
                    {'Apps':[{'AppId':'a','AppConfig':{'k':null}}]}           | Apps[0].AppConfig.k    | text
                    {'Apps':[{'AppId':'a','Extension':{'k':'\\u0000'}}]}      | Apps[0].Extension.k    | stored
                    {'Apps':[{'AppId':'a','Groups':[{}]}]}                    | Apps[0].Groups[0].GroupId | missing
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'},{'GroupId':'g'}]}]} | Apps[0].Groups[1].GroupId | g is there already
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':-1}]}]} | Groups[0].CreateTime | seconds
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':1502280113000}]}]} | Groups[0].CreateTime | seconds
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Extension':{'k':null}}]}]} | Groups[0].Extension.k | text
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Members':['u','u']}]}]} | Groups[0].Members[1] | u is there already
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Members':['']}]}]} | Groups[0].Members[0] | missing
                    {'Apps':[{'AppId':'a\\u0000'}]}                           | Apps[0].AppId          | cannot be stored
                    {'Apps':[{'AppId':'a\\ud800'}]}                           | Apps[0].AppId          | cannot be stored
                    {'Apps':[{'AppId':'a','Generate':{}}]}                    | Apps[0].Generate.Groups | number
                    {'Apps':[{'AppId':'a','Generate':{'Groups':0,'UserId':'u'}}]} | Apps[0].Generate.Groups | number
                    {'Apps':[{'AppId':'a','Generate':{'Groups':1}}]}          | Apps[0].Generate.UserId | missing
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'generated-2'}],'Generate':{'Groups':2,'UserId':'u'}}]} | Apps[0].Generate | generated-2
                    """)
    void saysWhereAndWhyADocumentCannotBeUsed(String document, String place, String reason) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("seed.json", document))
                .withMessageContainingAll("seed.json", place, reason);
    }

    @Test
    void refusesAnIdLongerThanTheDatabaseHolds() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("seed.json", "{'Apps':[{'AppId':'" + "a".repeat(256) + "'}]}"))
                .withMessageContaining("longer than 255");
    }

    @Test
    void refusesAnAppThatIsInAnotherDocument() {
        check("first.json", "{'Apps':[{'AppId':'a'}]}");

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("second.json", "{'Apps':[{'AppId':'a'}]}"))
                .withMessageContainingAll("second.json", "a is there already");
    }

    private void check(String name, String document) {
        checker.check(name, reader.read(new NamedResource(name, document.replace('\'', '"'))));
    }
}

package dev.livemock.hostile;

import dev.livemock.auth.SignedCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Generates API calls: every operation, in every call form, signed and unsigned. */
final class Calls {

    static final String SECRET = "a-secret-that-nobody-may-see";

    private static final Generator<String> PAGES = Generator.of(
            "PageNum=1&PageSize=20",
            "PageNum=2&PageSize=2&SortType=1",
            "PageNum=1&PageSize=50&SortType=0",
            "PageSize=5");

    /** Valid calls, as the name of the operation and its parameters. */
    static final Generator<List<String>> VALID = Generator.of(
            List.of("ListMessageGroup", "UserId=de1a0&AppId=VKL3demo"),
            List.of("ListMessageGroup", "UserId=de1a0"),
            List.of("ListMessageGroup", "AppId=VKL3demo"),
            List.of("ListMessageGroupUser", "AppId=VKL3demo&GroupId=AE35-demo-T95F"),
            List.of("ListMessageGroupUserById", "AppId=VKL3demo&GroupId=AE35-demo-T95F&UserIdList=ash,de1a0"),
            List.of("ListMessageApp", ""),
            List.of("QueryMessageApp", "AppName=demo"),
            List.of("GetMessageApp", "AppId=VKL3demo"),
            List.of("GetMessageGroup", "AppId=VKL3demo&GroupId=AE35-demo-T95F"),
            List.of("CreateMessageApp", "AppName=shop&AppConfig={}"),
            List.of("CreateMessageGroup", "AppId=VKL3demo&CreatorId=ann&Extension={\"a\":\"b\"}"),
            List.of("UpdateMessageApp", "AppId=VKL3demo&AppName=demo"),
            List.of("UpdateMessageGroup", "AppId=VKL3demo&GroupId=AE35-demo-T95F&Extension={\"a\":1}"),
            List.of("JoinMessageGroup", "AppId=VKL3demo&GroupId=AE35-demo-T95F&UserId=ben"),
            List.of("LeaveMessageGroup", "AppId=VKL3demo&GroupId=AE35-demo-T95F&UserId=ben"),
            List.of("DeleteMessageApp", "AppId=no-app"),
            List.of(
                    "SendMessageToGroup",
                    "AppId=VKL3demo&GroupId=AE35-demo-T95F&OperatorUserId=ash&Data={\"text\":\"a\"}"),
            List.of(
                    "SendMessageToGroupUsers",
                    "AppId=VKL3demo&GroupId=AE35-demo-T95F&OperatorUserId=ash&Data=x&Type=10001&ReceiverIdList=ben"),
            List.of("ListMessage", "AppId=VKL3demo&GroupId=AE35-demo-T95F"),
            List.of("SendLike", "AppId=VKL3demo&GroupId=AE35-demo-T95F&Count=2"),
            List.of("MuteGroupUser", "AppId=VKL3demo&GroupId=AE35-demo-T95F&MuteUserList=ben,cid&MuteTime=60"),
            List.of("CancelMuteGroupUser", "AppId=VKL3demo&GroupId=AE35-demo-T95F&CancelMuteUserList=ben"),
            List.of("MuteAllGroupUser", "AppId=VKL3demo&GroupId=AE35-demo-T95F&OperatorUserId=ash"),
            List.of("CancelMuteAllGroupUser", "AppId=VKL3demo&GroupId=AE35-demo-T95F"),
            List.of("ListMuteGroupUser", "AppId=VKL3demo&GroupId=AE35-demo-T95F"),
            List.of("GetMessageToken", "AppId=VKL3demo&UserId=de1a0&DeviceId=d&DeviceType=web"),
            List.of("BatchGetOnlineUsers", "AppId=VKL3demo&GroupId=AE35-demo-T95F&UserIds=ash,de1a0"),
            List.of("NoSuchOperation", ""));

    private static final Generator<String> PARAMETER_NAMES = Generator.of(
            "AppId",
            "GroupId",
            "UserId",
            "CreatorId",
            "PageNum",
            "PageSize",
            "SortType",
            "Extension",
            "AppName",
            "AppConfig",
            "UserIdList",
            "UserIdList.1",
            "UserIdList.02",
            "BroadCastType",
            "BroadCastStatistics",
            "OperatorUserId",
            "Data",
            "Type",
            "SkipAudit",
            "ReceiverIdList.1",
            "Count",
            "MuteUserList",
            "CancelMuteUserList.3",
            "MuteTime",
            "DeviceId",
            "DeviceType",
            "UserIds",
            "Format",
            "Action",
            "Version",
            "AccessKeyId",
            "SecurityToken",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "Timestamp",
            "SignatureType",
            "x]]>");

    private static final Generator<String> VALUES = Generator.oneOf(
            Texts.NAMES, Texts.NUMBERS, Texts.ANY, Texts.MAPS, Generator.of("XML", "JSON", "xml", "a,b,c", "[\"a\"]"));

    /** A parameter in various encodings, not all of which are valid. */
    private static final Generator<String> PARAMETERS = random -> {
        String name = PARAMETER_NAMES.orOnceIn(20, Texts.ANY).next(random);
        String value = VALUES.next(random);
        return switch (random.nextInt(8)) {
            case 0 -> name + "=" + value;
            case 1 -> encode(name);
            case 2 -> encode(name) + "=" + encode(value) + "%";
            case 3 -> encode(name) + "=" + encode(value) + "&" + encode(name) + "=" + encode(value);
            default -> encode(name) + "=" + encode(value);
        };
    };

    /** Thousands of parameters. */
    private static final Generator<String> MANY = random -> {
        String one = "&" + PARAMETERS.next(random);
        return "a=b" + one.repeat(Math.min(random.nextInt(5_000), 200_000 / one.length()));
    };

    private static final Generator<String> EXTRAS =
            PARAMETERS.list(3).map(all -> String.join("&", all)).orOnceIn(300, MANY);

    static final Generator<Message> UNSIGNED = random -> {
        List<String> operation = VALID.next(random);
        String parameters = encodeValues(operation.get(1)) + "&" + PAGES.next(random);
        if (random.nextInt(3) > 0) {
            parameters += "&" + EXTRAS.next(random);
        }
        return inCallForm(operation.get(0), parameters, random);
    };

    /** Calls with a valid signature, some of which are changed after signing. */
    static final Generator<Message> SIGNED = Generator.oneOf(Calls::signedV1, Calls::signedV3);

    private Calls() {}

    private static Message inCallForm(String action, String parameters, RandomGenerator random) {
        String named = "Action=" + action + "&Version=2016-11-01&" + parameters;
        return switch (random.nextInt(6)) {
            case 0 -> Message.get("/" + action + "?" + parameters);
            case 1 -> Message.get("/?" + named);
            case 2 -> Message.get("/").withForm(named);
            case 3 -> Message.get("/" + action).withForm(parameters);
            case 4 ->
                Message.get("/?" + parameters).with("x-acs-action", action).with("x-acs-version", "2016-11-01");
            default ->
                Message.get("/")
                        .withForm(parameters)
                        .with("x-acs-action", action)
                        .with("x-acs-version", "2016-11-01");
        };
    }

    private static Message signedV1(RandomGenerator random) {
        SignedCall call = SignedCall.v1("owner", Instant.now());
        for (String name : PARAMETER_NAMES.list(2).next(random)) {
            call.parameter(name, utf16(VALUES.next(random)));
        }
        call.method(Generator.of("GET", "POST").next(random)).signV1(SECRET);
        if (random.nextInt(4) == 0) {
            call.parameter(PARAMETER_NAMES.next(random), utf16(VALUES.next(random)));
        }
        return call.method().equals("GET")
                ? Message.get("/?" + call.form())
                : Message.get("/").withForm(call.form());
    }

    private static Message signedV3(RandomGenerator random) {
        SignedCall call = SignedCall.v3(Instant.now());
        for (String name : PARAMETER_NAMES.list(2).next(random)) {
            call.parameter(name, utf16(VALUES.next(random)));
        }
        call.signV3("owner", SECRET);
        if (random.nextInt(4) == 0) {
            call.parameter(PARAMETER_NAMES.next(random), utf16(VALUES.next(random)));
        }
        Message message = Message.get("/").withForm(call.form());
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            message = message.with(header.getKey(), header.getValue());
        }
        return message;
    }

    /** Decodes UTF-8 bytes. */
    private static String utf16(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String encodeValues(String parameters) {
        return List.of(parameters.split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair.length < 2 ? pair[0] : pair[0] + "=" + encode(pair[1]))
                .collect(Collectors.joining("&"));
    }

    /** Percent-encodes every byte that is not an ASCII letter or digit. */
    private static String encode(String bytes) {
        StringBuilder encoded = new StringBuilder(bytes.length());
        bytes.chars().forEach(c -> {
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                encoded.append((char) c);
            } else {
                encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        });
        return encoded.toString();
    }
}

package dev.livemock.explorer;

import java.util.Map;

/** Code that uses an SDK. */
abstract class SdkCode extends TemplateCode {

    private final String sdk;
    private final String formatNote;

    SdkCode(String sdk, String commentMark, Quoting quoting, String template) {
        super(quoting, template);
        this.sdk = sdk;
        this.formatNote = commentMark + " The parameter Format is omitted, since the SDK reads JSON only.";
    }

    @Override
    Map<String, String> values(CodeCall call) {
        CodeCall sent = call.withoutFormat();
        Map<String, String> values = super.values(sent);
        values.put("QueryParameters", lines(sent.queryParameters(), this::queryParameter));
        values.put("Sdk", sdk);
        values.put("FormatNote", call.hasFormat() ? formatNote : "");
        return values;
    }

    /** Returns the line that sets the query of the request, which has at most one parameter. */
    abstract String queryParameter(String name, String value);
}

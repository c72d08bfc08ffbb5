package dev.livemock.explorer;

import java.util.Map;

/** Code that calls through an SDK. */
abstract class SdkCode extends TemplateCode {

    private final String sdk;
    private final String formatNote;

    SdkCode(String sdk, String commentMark, Quoting quoting, String template) {
        super(quoting, template);
        this.sdk = sdk;
        this.formatNote = commentMark + " Without the parameter Format: the SDK reads JSON only.";
    }

    @Override
    Map<String, String> places(CodeCall call) {
        Map<String, String> places = super.places(call.withoutFormat());
        places.put("Sdk", sdk);
        places.put("FormatNote", call.hasFormat() ? formatNote : "");
        return places;
    }
}

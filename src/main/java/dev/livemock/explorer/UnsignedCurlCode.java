package dev.livemock.explorer;

/** A single curl command without a signature. */
final class UnsignedCurlCode extends TemplateCode {

    private static final String TEMPLATE = """
            # {{Action}} of ApsaraVideo Live, without a signature, for the auth modes open and verify of LiveMock.
            # To run it, with curl 7.76 or newer: bash {{Action}}.sh
            curl -sS --fail-with-body -w '\\n' \\
              {{Parameters}}
              {{ActionUrl}}
            """;

    UnsignedCurlCode() {
        super(Quoting.SHELL, TEMPLATE);
    }

    @Override
    String parameter(String name, String value) {
        return "--data-urlencode " + quote(name + "=" + value) + " \\";
    }
}

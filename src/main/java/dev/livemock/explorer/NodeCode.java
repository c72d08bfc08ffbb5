package dev.livemock.explorer;

/** An ECMAScript module for Node.js that is also valid in strict TypeScript. */
final class NodeCode extends SdkCode {

    private static final String TEMPLATE = """
            // {{Action}} of ApsaraVideo Live. To run it:
            //
            //   npm install {{Sdk}}
            //   node {{Action}}.mjs
            //
            // It is also valid strict TypeScript, as {{Action}}.mts, with the compiler option "module": "nodenext".
            // It reads ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, if it is set,
            // ALIBABA_CLOUD_SECURITY_TOKEN.

            import process from 'node:process';
            import openapi, { Config, OpenApiRequest, Params } from '@alicloud/openapi-client';
            import { RuntimeOptions } from '@alicloud/tea-util';

            const {
              ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
              ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
              ALIBABA_CLOUD_SECURITY_TOKEN: securityToken,
            } = process.env;
            if (!accessKeyId || !accessKeySecret) {
              console.error('Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET.');
              process.exit(1);
            }

            const client = new openapi.default(new Config({
              accessKeyId,
              accessKeySecret,
              securityToken,
              protocol: '{{Protocol}}',
              endpoint: {{Endpoint}},
            }));
            const params = new Params({
              action: '{{Action}}',
              version: '{{Version}}',
              protocol: '{{Protocol}}',
              method: 'POST',
              pathname: '/',
              authType: 'AK',
              style: 'RPC',
              reqBodyType: 'formData',
              bodyType: 'json',
            });
            {{FormatNote}}
            const request = new OpenApiRequest({
              {{QueryParameters}}
              body: {
                {{Parameters}}
              },
            });

            try {
              const response = await client.callApi(params, request, new RuntimeOptions({}));
              console.log(JSON.stringify(response.body));
            } catch (error) {
              console.error(error instanceof Error ? error.message : error);
              process.exitCode = 1;
            }
            """;

    NodeCode() {
        super(SdkVersions.NODE, "//", Quoting.JAVASCRIPT, TEMPLATE);
    }

    @Override
    String parameter(String name, String value) {
        return name + ": " + quote(value) + ",";
    }

    @Override
    String queryParameter(String name, String value) {
        return "query: { " + name + ": " + quote(value) + " },";
    }
}

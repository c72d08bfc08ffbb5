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
// {{FormatNote}}
const request = new OpenApiRequest({
  query: { {{QueryName}}: {{QueryValue}} },
  body: {
    {{Name}}: {{Value}},
  },
});

try {
  const response = await client.callApi(params, request, new RuntimeOptions({}));
  console.log(JSON.stringify(response.body));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

# {{Action}} of ApsaraVideo Live. To run it:
#
#   pip install {{Sdk}}
#   python {{Action}}.py
#
# It reads ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, if it is set,
# ALIBABA_CLOUD_SECURITY_TOKEN.

import json
import os
import sys

from alibabacloud_tea_openapi.client import Client
from alibabacloud_tea_openapi.models import Config, OpenApiRequest, Params
from darabonba.exceptions import DaraException
from darabonba.runtime import RuntimeOptions

access_key_id = os.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID")
access_key_secret = os.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET")
if not access_key_id or not access_key_secret:
    sys.exit("Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET.")

client = Client(Config(
    access_key_id=access_key_id,
    access_key_secret=access_key_secret,
    security_token=os.getenv("ALIBABA_CLOUD_SECURITY_TOKEN"),
    protocol="{{Protocol}}",
    endpoint={{Endpoint}},
))
params = Params(
    action="{{Action}}",
    version="{{Version}}",
    protocol="{{Protocol}}",
    method="POST",
    pathname="/",
    auth_type="AK",
    style="RPC",
    req_body_type="formData",
    body_type="json",
)
# {{FormatNote}}
request = OpenApiRequest(body={
    {{QuotedName}}: {{Value}},
})
request.query = {{{QuotedQueryName}}: {{QueryValue}}}

try:
    response = client.call_api(params, request, RuntimeOptions())
except DaraException as e:
    sys.exit(f"{e.code}: {e.message}")
print(json.dumps(response["body"]))

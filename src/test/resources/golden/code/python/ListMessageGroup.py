# ListMessageGroup of ApsaraVideo Live. To run it:
#
#   pip install alibabacloud-tea-openapi==0.4.6
#   python ListMessageGroup.py
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
    protocol="HTTP",
    endpoint="localhost:8080",
))
params = Params(
    action="ListMessageGroup",
    version="2016-11-01",
    protocol="HTTP",
    method="POST",
    pathname="/",
    auth_type="AK",
    style="RPC",
    req_body_type="formData",
    body_type="json",
)
# The parameter Format is omitted, since the SDK reads JSON only.
request = OpenApiRequest(body={
    "UserId": "it's 中文\n",
    "PageNum": "1",
    "PageSize": "20",
})

try:
    response = client.call_api(params, request, RuntimeOptions())
except DaraException as e:
    sys.exit(f"{e.code}: {e.message}")
print(json.dumps(response["body"]))

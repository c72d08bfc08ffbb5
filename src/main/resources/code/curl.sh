#!/usr/bin/env bash
# {{Action}} of ApsaraVideo Live, signed with ACS3-HMAC-SHA256. To run it, with curl 7.76 or newer and openssl:
#
#   bash {{Action}}.sh
#
# It reads ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, if it is set,
# ALIBABA_CLOUD_SECURITY_TOKEN.
set -euo pipefail

if [[ -z ${ALIBABA_CLOUD_ACCESS_KEY_ID:-} || -z ${ALIBABA_CLOUD_ACCESS_KEY_SECRET:-} ]]; then
  echo 'Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET.' >&2
  exit 1
fi

body=
add() { # name value: appends to the form, with every byte of the value percent-encoded
  body+="${body:+&}$1=$(printf %s "$2" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')"
}
add {{Name}} {{Value}}

sha256() { openssl dgst -sha256 -r "$@" | cut -d ' ' -f 1; }
hash=$(printf %s "$body" | sha256)
headers=( # in alphabetical order, as they are signed
  host:{{Endpoint}}
  x-acs-action:{{Action}}
  "x-acs-content-sha256:$hash"
  "x-acs-date:$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  ${ALIBABA_CLOUD_SECURITY_TOKEN:+"x-acs-security-token:$ALIBABA_CLOUD_SECURITY_TOKEN"}
  "x-acs-signature-nonce:$(openssl rand -hex 16)"
  x-acs-version:{{Version}}
)
lines=$(printf '%s\n' "${headers[@]}")
names=$(printf '%s\n' "${headers[@]%%:*}" | paste -s -d ';' -)
request=$(printf 'POST\n/\n{{QueryFormat}}\n%s\n\n%s\n%s' "$lines" "$names" "$hash" | sha256)
signature=$(printf 'ACS3-HMAC-SHA256\n%s' "$request" | sha256 -hmac "$ALIBABA_CLOUD_ACCESS_KEY_SECRET")

printf %s "$body" | curl -sS --fail-with-body -w '\n' {{Url}} --data-binary @- "${headers[@]/#/-H}" \
  -H "Authorization: ACS3-HMAC-SHA256 Credential=$ALIBABA_CLOUD_ACCESS_KEY_ID,SignedHeaders=$names,Signature=$signature"

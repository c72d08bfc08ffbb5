# {{Action}} of ApsaraVideo Live, without a signature, for the auth modes open and verify of LiveMock.
# To run it, with curl 7.76 or newer: bash {{Action}}.sh
curl -sS --fail-with-body -w '\n' \
  --data-urlencode {{Pair}} \
  {{ActionUrl}}

# ListMessageGroup of ApsaraVideo Live, without a signature, for the auth modes open and verify of LiveMock.
# To run it, with curl 7.76 or newer: bash ListMessageGroup.sh
curl -sS --fail-with-body -w '\n' \
  --data-urlencode $'UserId=it\'s 中文\n' \
  --data-urlencode 'PageNum=1' \
  --data-urlencode 'PageSize=20' \
  --data-urlencode 'Format=XML' \
  'http://localhost:8080/ListMessageGroup'

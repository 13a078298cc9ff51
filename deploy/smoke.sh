#!/bin/bash
# Can somebody sign up at a running service, have a text corrected, and leave again?
#
#   deploy/smoke.sh http://localhost:8080 http://localhost:8025   the code is in the mail catcher (mailpit)
#   deploy/smoke.sh http://localhost:8000 data/outbox             or in a folder of letters
set -euo pipefail
service=$1 letters=$2
email="smoke-$(date +%s%N)@example.com"
password="seven wooden ducks"

# METHOD PATH STATUS [JSON], as whom $access says
call() {
    local method=$1 path=$2 status=$3 body=${4:-}
    local answer
    answer=$(curl --silent --show-error --max-time 30 --request "$method" "$service$path" --write-out '\n%{http_code}' \
        --header 'Content-Type: application/json' ${access:+--header "Authorization: Bearer $access"} ${body:+--data "$body"})
    if [ "${answer##*$'\n'}" != "$status" ]; then
        echo "$method $path answered ${answer##*$'\n'} instead of $status: $answer" >&2
        return 1
    fi
    echo "${answer%$'\n'*}"
}

field() {
    sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"
}

# The newest code that was mailed to $email: subjects begin with it.
code() {
    case $letters in
        http*) curl --silent --max-time 10 "$letters/api/v1/search?query=to:$email&limit=1" | grep -o '"Subject":"[0-9]\{6\}' ;;
        *) grep -hi '^Subject: [0-9]\{6\}' "$letters"/*"$email"*.eml 2> /dev/null ;;
    esac | grep -o '[0-9]\{6\}' | tail -n 1
}

mailed=
call POST /auth/register 201 "{\"email\":\"$email\",\"password\":\"$password\"}" > /dev/null
for _ in $(seq 100); do
    mailed=$(code || true)
    [ -n "$mailed" ] && break
    sleep 0.2
done
call POST /auth/verify-email 200 "{\"email\":\"$email\",\"code\":\"$mailed\"}" > /dev/null
tokens=$(call POST /auth/login 200 "{\"email\":\"$email\",\"password\":\"$password\"}")
tokens=$(call POST /auth/refresh 200 "{\"refresh_token\":\"$(echo "$tokens" | field refresh_token)\"}")
access=$(echo "$tokens" | field access_token)
call GET /auth/me 200 > /dev/null
call POST /actions/fix-grammar 200 '{"text":"i has a apple, it was red"}' | field result
call GET '/templates?limit=1' 200 > /dev/null
call DELETE /auth/me 204 "{\"password\":\"$password\"}" > /dev/null
echo "ok: $service did all that was asked"

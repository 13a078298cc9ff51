#!/bin/bash
# Does the service beside it answer 200 at this path? By bash alone, since the image has neither curl nor wget.
set -eu
# With a certificate a plain request is not answered: openssl asks where there is one, else listening is enough.
if [ -n "${TLS_CERT_FILE:-}" ] && command -v openssl > /dev/null; then
    answer=$(printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${1:-/health/ready}" |
        openssl s_client -quiet -connect "127.0.0.1:${PORT:-8000}" 2> /dev/null | head -n 1)
    [[ "$answer" == "HTTP/1."?" 200 "* ]]
    exit
fi
exec 3<> "/dev/tcp/127.0.0.1/${PORT:-8000}"
[ -z "${TLS_CERT_FILE:-}" ] || exit 0
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${1:-/health/ready}" >&3
read -r _ status _ <&3
[ "$status" = 200 ]

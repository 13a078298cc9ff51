#!/bin/bash
# Does the service beside it answer 200 at this path? By bash alone, since the image has neither curl nor wget.
set -eu
exec 3<> "/dev/tcp/127.0.0.1/${PORT:-8000}"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${1:-/health/ready}" >&3
read -r _ status _ <&3
[ "$status" = 200 ]

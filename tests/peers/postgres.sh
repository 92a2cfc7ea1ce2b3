#!/usr/bin/env bash
# A PostgreSQL of one's own on loopback for tests; nothing of the machine's own clusters is touched.
#
#   tests/peers/postgres.sh start FOLDER [PORT]     default 5544; makes the cluster when FOLDER is new (about a second)
#   tests/peers/postgres.sh stop FOLDER [MODE]      default fast; "immediate" is what a power cut looks like
#
# FOLDER is made when missing; the server's user must be able to reach it: not inside a folder of mode 700. FOLDER/data is the cluster, FOLDER/log its log. `start` returns when it answers. The caller stops it and removes the folder.
# Connect with: Host=127.0.0.1;Port=PORT;Username=postgres;Database=postgres (no password, no TLS); make a database for each test.
# fsync is off unless POSTGRES_FSYNC=on.
#
# Needs the Debian package postgresql. As root it runs as the user postgres, as anybody else as that user.
# Exit: 0 it runs (or is stopped), 2 called wrongly, 3 something is missing, 1 it did not start.
set -euo pipefail

usage() { sed -n '4,5s/^# *//p' "$0" >&2; exit 2; }

[[ $# -ge 2 ]] || usage
verb=$1
folder=$(realpath -m -- "$2")

# The newest server that is installed; Debian keeps them out of PATH.
bin=$(find /usr/lib/postgresql -maxdepth 3 -path '*/bin/initdb' 2>/dev/null | sort -V | tail -1 | xargs -r dirname)
if [[ -z $bin ]]; then
    initdb=$(command -v initdb || :)
    [[ -n $initdb ]] || { echo "postgres.sh: postgresql is not installed" >&2; exit 3; }
    bin=$(dirname "$initdb")
fi

owner=$(id -un)
[[ $owner != root ]] || owner=postgres
as_owner() {
    if [[ $(id -un) == "$owner" ]]; then "$@"; else runuser -u "$owner" -- "$@"; fi
}

case $verb in
    start)
        port=${3:-5544}
        mkdir -p "$folder"
        chown "$owner" "$folder"
        as_owner test -w "$folder" || { echo "postgres.sh: the user $owner cannot reach $folder; take a folder whose parents everybody may enter" >&2; exit 1; }
        cd "$folder"
        if [[ ! -s $folder/data/PG_VERSION ]]; then
            as_owner "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync </dev/null >"$folder/initdb" 2>&1 \
                || { cat "$folder/initdb" >&2; exit 1; }
        fi
        options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=${POSTGRES_FSYNC:-off} -c max_connections=200"
        # The server must not hold the caller's pipes open: whoever reads this script's output would wait for it.
        as_owner "$bin/pg_ctl" -D "$folder/data" -o "$options" -l "$folder/log" -w start </dev/null >"$folder/start" 2>&1 \
            || { cat "$folder/start" "$folder/log" >&2; exit 1; }
        echo "Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
        ;;
    stop)
        cd "$folder"
        as_owner "$bin/pg_ctl" -D "$folder/data" -m "${3:-fast}" -w stop </dev/null >/dev/null 2>&1 || :
        ;;
    *) usage ;;
esac

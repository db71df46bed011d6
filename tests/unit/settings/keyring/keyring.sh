#!/usr/bin/env bash
# The keychain code against a real gnome-keyring on a bus and in a folder of its own: keyring.sh CLIENT CLI
# Leaves 77, which ctest shows as skipped, where gnome-keyring or dbus is not installed.
set -uo pipefail
client=$1
cli=$2
for program in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$program" >/dev/null || { echo "SKIPPED: $program is not installed"; exit 77; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run XDG_CACHE_HOME=$home/cache CLIENT=$client CLI=$cli
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION GNOME_DESKTOP_SESSION_ID

# A bus that starts nobody, so that what is not started here is missing.
cat >"$home/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$home/run</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF

failed=0
# expect WHAT PATTERN ACTUAL
expect() {
    if [[ $3 == $2 ]]; then echo "PASS   : $1"; else echo "FAIL!  : $1: expected $2, got $3"; failed=1; fi
}
ask() { "$CLIENT" "$@" 2>/dev/null; }
session() { dbus-run-session --config-file="$home/bus.conf" -- bash -c "$1" 2>/dev/null; }
# daemon OPTION: starts a keyring, and waits until it can be asked: its program returns before it is on the bus.
daemon() {
    gnome-keyring-daemon "$1" --components=secrets >/dev/null 2>&1
    local bus=(--session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus)
    for _ in $(seq 300); do
        dbus-send "${bus[@]}" org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets |
            grep -q 'boolean true' && return
        sleep 0.1
    done
}
export -f ask daemon

origin=https://api.example.com
out=$(session '
    printf unlocking | daemon --unlock
    ask service store "endpoint a key" '$origin' "sk-canary-\"ä"
    ask service find "endpoint a key" '$origin'
    ask service find "endpoint a key" https://evil.example
    ask "service /other/folder" find "endpoint a key" '$origin'
    ask service find "endpoint b key" '$origin'
    KEYRING_TEST_KEY=sk-env ask service find "endpoint b key" '$origin'
    ask service store "endpoint a key" '$origin' "sk-second"
    ask service find "endpoint a key" '$origin'
    ask service store "endpoint gone key" '$origin' "sk-third"
    ask service forget "endpoint gone key" '$origin'
    ask service find "endpoint gone key" '$origin'
    ask service forget "endpoint gone key" '$origin'')
mapfile -t line <<<"$out"
expect "a key is stored" "done" "${line[0]-}"
expect "another process reads it" 'from the keychain|sk-canary-"ä|' "${line[1]-}"
expect "another origin does not get it" 'none||*entered for https://api.example.com*' "${line[2]-}"
expect "another data folder does not see it" 'none||' "${line[3]-}"
expect "another name finds nothing" 'none||' "${line[4]-}"
expect "the environment serves instead" 'from the environment|sk-env|' "${line[5]-}"
expect "a key is replaced" "done" "${line[6]-}"
expect "the new one is read" 'from the keychain|sk-second|' "${line[7]-}"
expect "another is stored" "done" "${line[8]-}"
expect "and deleted" "done" "${line[9]-}"
expect "and is gone" 'none||' "${line[10]-}"
expect "deleting nothing is no problem" "done" "${line[11]-}"

out=$(session '
    printf unlocking | daemon --unlock
    cli() { "$CLI" --data-dir "$HOME/folder" "$@" 2>&1; }
    echo " sk-canary-cli " | cli endpoints key openai
    cli endpoints list | grep "^openai "
    cli endpoints key openai --forget
    cli endpoints list | grep "^openai "')
mapfile -t line <<<"$out"
expect "the terminal keeps a key" "*keychain keeps the key of \"openai\", for https://api.openai.com only." "${line[0]-}"
expect "and finds it again" "*keychain*" "${line[1]-}"
expect "and takes it out" "*no longer holds the key of \"openai\"." "${line[2]-}"
expect "and it is gone" "*missing*" "${line[3]-}"

out=$(session '
    daemon --start
    ask service find "endpoint a key" '$origin'
    KEYRING_TEST_KEY=sk-env ask service find "endpoint a key" '$origin'
    ask service store "endpoint a key" '$origin' "sk-canary"')
mapfile -t line <<<"$out"
expect "a locked keyring says so" 'none||*locked*' "${line[0]-}"
expect "a locked keyring leaves the environment" 'from the environment|sk-env|*locked*' "${line[1]-}"
expect "a locked keyring keeps nothing and says so" 'problem: *this session only*locked*' "${line[2]-}"

out=$(session 'ask service find "endpoint a key" '$origin'; KEYRING_TEST_KEY=sk-env ask service find "endpoint a key" '$origin'
    ask service store "endpoint a key" '$origin' "sk-canary"')
mapfile -t line <<<"$out"
expect "a missing daemon is said" 'none||*keychain*' "${line[0]-}"
expect "a missing daemon leaves the environment" 'from the environment|sk-env|*' "${line[1]-}"
expect "a missing daemon keeps nothing and says so" 'problem: *this session only*' "${line[2]-}"

export DBUS_SESSION_BUS_ADDRESS=disabled:
expect "a missing bus is said" 'none||There is no keychain here*' "$(ask service find 'endpoint a key' $origin)"
expect "a missing bus leaves the environment" 'from the environment|sk-env|*' \
    "$(KEYRING_TEST_KEY=sk-env ask service find 'endpoint a key' $origin)"

if grep -rqa 'sk-canary\|sk-second' "$home"; then
    echo "FAIL!  : a key is on disk in plain text: $(grep -rla 'sk-canary\|sk-second' "$home")"
    failed=1
else
    echo "PASS   : no key is on disk in plain text"
fi
exit $failed

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with_keyring.sh COMMAND...: runs it on a session bus of its own with an unlocked keyring, in a
# throw-away home. RELAYDESK_KEYRING_PID names the daemon, for tests that stop it for a while.
# 77 where dbus-run-session or gnome-keyring-daemon is missing: the test is skipped, and says so.
set -eu
for tool in dbus-run-session gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export XDG_CURRENT_DESKTOP=GNOME
unset GNOME_KEYRING_CONTROL DISPLAY WAYLAND_DISPLAY
# The daemon outlives the bus, so it is ended by its own process id.
dbus-run-session -- sh -c '
    printf %s password | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
    daemon=$!
    tries=0
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q "boolean true"; do
        tries=$((tries + 1))
        [ $tries -lt 200 ] || { echo "the keyring did not start"; kill $daemon; exit 1; }
        sleep 0.05
    done
    result=0
    RELAYDESK_KEYRING_PID=$daemon "$@" || result=$?
    kill -CONT $daemon 2>/dev/null || true
    kill $daemon 2>/dev/null || true
    wait $daemon 2>/dev/null || true
    exit $result
' sh "$@"

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Alerts reach the notification daemon, closing goes to the tray, and nothing stays behind a killed desk."""
import subprocess
import sys

from desk import Desk, accessible, close, is_alive, until


def notes(*arguments):
    return subprocess.run(["notes", *arguments], capture_output=True, text=True, check=True).stdout


def windows():
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Relaydesk"], capture_output=True, text=True,
                          check=False).stdout.split()


def main():
    desk = Desk(sys.argv[1], sys.argv[2])
    window = desk.wait_for_window()[0]
    until("the first scan has been read", lambda: "Tobias Renk" in accessible())
    # A new lead about every 20 seconds, or a clock that runs out: one of them is an alert of mine. The desk may withdraw
    # it again, when somebody takes the lead; the next one then counts.
    until("the daemon has had an alert from us", lambda: "Relaydesk |" in notes("--put-away"), 120)
    assert "<b>" not in notes(), "markup in an alert"

    # The close button: with a tray the desk goes on without its window.
    close(window)
    try:
        until("the window is hidden", lambda: not windows())
    except AssertionError:
        print(accessible())  # a toast says it where the desk has no tray
        raise
    assert desk.process.poll() is None, "closing ended the desk although there is a tray"

    # Killed outright: its hub goes too, for its standard input closes.
    hub = desk.hub_pid
    assert is_alive(hub)
    desk.process.kill()
    desk.process.wait(10)
    until("the hub is gone", lambda: not is_alive(hub))
    print("alerts, tray and end: as they should be")


if __name__ == "__main__":
    main()

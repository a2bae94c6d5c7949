#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop without tray, notification daemon and keychain: everything is said in the window, and no secret is
written anywhere."""
import json
import os
import pathlib
import subprocess
import sys

from desk import Desk, accessible, close, keys, until

REFUSED = "does not accept this invite code"
CANARY = "canary-4f1b7c0e92"
ABSENT = "Keys are not stored on this computer."
PROMISE = "Keys are kept in your system keychain."
ENDS = "This desktop has no tray: closing ends Relaydesk and its alerts. Close again to end it."


def window():
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Relaydesk"], capture_output=True,
                           text=True, check=False).stdout.split()
    return found[0] if found else None


def put(text):
    subprocess.run(["xdotool", "type", "--delay", "15", "--", text], check=True)


def holding(secret):
    """Files of the home folder in which the secret lies as it is."""
    files = [path for path in pathlib.Path(os.environ["HOME"]).rglob("*") if path.is_file()]
    return files, [path for path in files if secret.encode() in path.read_bytes()]


def first_run(program, hub):
    """A key that is refused, then one that is accepted: both leave no trace on the disk."""
    served = subprocess.Popen([hub, "--demo", "--port", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    ready = json.loads(served.stdout.readline())
    process = subprocess.Popen([program])
    shown = until("first run is there", window)
    subprocess.run(["xdotool", "windowactivate", "--sync", shown], check=True)
    until("it says that there is no keychain", lambda: ABSENT in accessible())
    assert PROMISE not in accessible(), "a keychain is promised where there is none"

    keys("Right", "Tab")
    put(f"http://127.0.0.1:{ready['port']}")
    keys("Tab")
    put(CANARY)
    keys("Return")
    until("the key is refused", lambda: REFUSED in accessible())
    keys("ctrl+a")  # the field that is blamed has the keyboard, or still has it
    put(ready["token"])
    keys("Return")
    until("the hub is connected", lambda: "Connected to 127.0.0.1" in accessible())
    keys("ctrl+Return")
    until("the desk says that no keychain answers", lambda: "No keychain answers here" in accessible())
    until("the leads have been read", lambda: "Synced" in accessible())
    process.terminate()
    assert process.wait(10) == 0
    served.stdin.close()
    served.wait(10)
    for secret in (CANARY, ready["token"]):
        files, holders = holding(secret)
        assert any(path.name == "relaydesk.ini" for path in files), "nothing was kept, so nothing is proved"
        assert any(path.suffix == ".sqlite" for path in files), "nothing was read, so nothing is proved"
        assert not holders, f"a secret lies in {holders}"


def alerts_and_end():
    desk = Desk(sys.argv[1], sys.argv[2])
    shown = desk.wait_for_window()[0]
    until("the first scan has been read", lambda: "Tobias Renk" in accessible())
    until("an alert is in a window of ours", lambda: "'Close alert'" in accessible(), 120)

    close(shown)
    until("it says that closing ends it", lambda: ENDS in accessible(), 6)
    assert desk.process.poll() is None, "the first closing ended the desk"
    close(shown)
    assert desk.process.wait(10) == 0


def main():
    first_run(sys.argv[1], sys.argv[2])
    alerts_and_end()
    print("a bare desktop: alerts in the window, one warning before the end, no secret on the disk")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo as a person starts it, with an ear on what its hub says on standard output.

The desk looks for its hub beside itself, so both are linked into one folder and the hub's place is
taken by a wrapper that notes the port and the token down and then becomes the real hub.
"""
import json
import os
import pathlib
import subprocess
import tempfile
import time
import urllib.request


def until(what, condition, seconds=30):
    """Waits for a real condition; says what it waited for when it never came."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"after {seconds} s still not so: {what}")
        time.sleep(0.1)


def is_alive(pid):
    try:
        return ") Z " not in pathlib.Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


class Desk:
    def __init__(self, program, hub, *arguments):
        self.folder = tempfile.TemporaryDirectory()
        here = pathlib.Path(self.folder.name)
        self.said = here / "said.json"
        self.pidfile = here / "hub.pid"
        os.link(program, here / "relaydesk") if os.stat(program).st_dev == os.stat(here).st_dev else \
            subprocess.run(["cp", program, here / "relaydesk"], check=True)
        wrapper = here / "relaydesk-hub"
        wrapper.write_text(f'#!/bin/bash\necho $$ >"{self.pidfile}"\nexec "{hub}" "$@" > >(tee "{self.said}")\n')
        wrapper.chmod(0o755)
        self.process = subprocess.Popen([here / "relaydesk", "--demo", *arguments])
        self.ready = until("the hub says where it serves", self._said, 60)
        self.hub_pid = int(self.pidfile.read_text())

    def _said(self):
        try:
            return json.loads(self.said.read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            return None

    def api(self, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.ready['port']}/api/v1/{path}",
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Authorization": f"Bearer {self.ready['token']}",
                                                  "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def lead(self, name):
        """The lead as the hub has it now, found by its name."""
        after = 0
        while True:
            page = self.api(f"changes?after={after}&limit=1000")
            for lead in page["leads"]:
                if lead.get("name") == name:
                    return self.api("leads/fetch", {"ids": [lead["id"]]})["leads"][0]
            if not page.get("more"):
                return None
            after = page["next"]

    def wait_for_window(self):
        return until("the window is there", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Relaydesk"], capture_output=True, text=True,
            check=False).stdout.split(), 30)

    def end(self, signal="TERM"):
        begun = time.monotonic()
        subprocess.run(["kill", f"-{signal}", str(self.process.pid)], check=True)
        code = self.process.wait(10)
        return code, time.monotonic() - begun


def has_keyboard(window):
    active = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=False).stdout
    return active.strip() == window


def close(window):
    """As with the key of the window manager. Only once the window has the keyboard: while it is being activated, the window
    manager may take the key for nobody's."""
    if not has_keyboard(window):
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)
        until("the window has the keyboard", lambda: has_keyboard(window))
    keys("alt+F4")


def keys(*names):
    subprocess.run(["keys", *names], check=True)


def accessible(depth=14):
    """The accessibility tree of the desk as text."""
    return subprocess.run(["tree", str(depth)], capture_output=True, text=True, check=False).stdout

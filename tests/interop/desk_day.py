#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk connects to a real Odoo in its first run, shows a lead made there, raises its alert, and what a rep does with the
keyboard alone is read back from Odoo through a separate client.

  desk_day.py RELAYDESK      inside desk-session, with RELAYDESK_ODOO_CLIENT and RELAYDESK_ODOO_URL set
"""
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "feature"))
from desk import accessible, keys, until  # noqa: E402

NAME = "Ottilie Brandvik"


def odoo(*words):
    done = subprocess.run([os.environ["RELAYDESK_ODOO_CLIENT"], *words], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["result"]


def call(model, method, *arguments, **options):
    return odoo("call", model, method, json.dumps(arguments), json.dumps(options))


def window():
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Relaydesk"], capture_output=True,
                           text=True, check=False).stdout.split()
    return found[0] if found else None


def put(text):
    subprocess.run(["xdotool", "type", "--delay", "15", "--", text], check=True)


def notes(*arguments):
    return subprocess.run(["notes", *arguments], capture_output=True, text=True, check=True).stdout


def connect(me):
    """First run: Odoo's address, database, user; a wrong password is refused by name, the right one goes to the keychain."""
    keys("Right", "Right", "Tab")
    for text in (os.environ["RELAYDESK_ODOO_URL"], "crm", me["login"]):
        put(text)
        keys("Tab")
    put("not the password")
    keys("Return")
    until("the password is refused", lambda: "Odoo does not accept this password" in accessible())
    keys("ctrl+a")
    put(me["password"])
    keys("Return")
    until("Odoo is connected", lambda: "Connected to 127.0.0.1" in accessible())
    keys("ctrl+Return")
    until("the leads have been read", lambda: "Synced" in accessible(), 120)


def made_in_odoo(me):
    values = {"name": "Quote for two depots", "contact_name": NAME, "partner_name": "Brandvik Cold Stores", "type": "lead",
              "user_id": me["id"], "email_from": "ottilie@brandvik.example", "phone": "+47 22 12 34 56"}
    return call("crm.lead", "create", values)


def read(lead, field):
    return call("crm.lead", "read", [lead], fields=[field], context={"active_test": False})[0][field]


def said(lead):
    """What the chatter of the lead holds, as text."""
    found = call("mail.message", "search_read", [["model", "=", "crm.lead"], ["res_id", "=", lead]], fields=["body"])
    return " ".join(message["body"] for message in found)


def work(me, lead):
    keys("F5")
    until("the new lead is in the list and in the panel", lambda: accessible().count(NAME) > 1)
    until("its alert was raised", lambda: NAME in notes("--put-away"))
    assert "Brandvik Cold Stores" in notes(), "the alert does not say which company"

    keys("l", "1", "Return")
    until("the call is in Odoo's chatter", lambda: "Call" in said(lead), 30)
    assert read(lead, "type") == "lead"

    keys("o")
    until("the desk says so", lambda: "is an opportunity now" in accessible(), 7)
    keys("u")
    until("it was taken back", lambda: "Taken back" in accessible(), 7)
    keys("o")
    until("it is an opportunity in Odoo", lambda: read(lead, "type") == "opportunity", 40)
    assert read(lead, "user_id")[0] == me["id"], "converting took the lead from its owner"


def main():
    me = odoo("people")[0]
    desk = subprocess.Popen([sys.argv[1]])
    subprocess.run(["xdotool", "windowactivate", "--sync", until("first run is there", window)], check=True)
    until("it asks where the leads come from", lambda: "Where do your leads come from?" in accessible())
    connect(me)
    lead = made_in_odoo(me)
    work(me, lead)
    desk.terminate()
    assert desk.wait(10) == 0

    # The password was kept in the keychain, and nowhere else: the next start asks for nothing.
    desk = subprocess.Popen([sys.argv[1]])
    until("it is signed in again by itself", lambda: "Synced" in accessible(), 60)
    desk.terminate()
    assert desk.wait(10) == 0
    files = [path for path in pathlib.Path(os.environ["HOME"]).rglob("*") if path.is_file()]
    assert any(me["login"].encode() in path.read_bytes() for path in files), "nothing was kept, so nothing is proved"
    holders = [path for path in files if me["password"].encode() in path.read_bytes()]
    assert not holders, f"the password lies in {holders}"
    print("a day with Odoo: every key had its effect there")


if __name__ == "__main__":
    main()

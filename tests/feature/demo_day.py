#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A rep starts the demo, works leads with the keyboard alone, and each effect is read back from the hub."""
import sys
import time

from desk import Desk, accessible, keys, until

MINE = ["Tobias Renk", "Orla Brannock", "Ximena Ruvalo", "Mara Ekdahl", "Kwame Asenso-Duku", "Yuka Tachihara",
        "Lennart Vosmaer", "Béatrice Noalhac", "Callum Trevesby", "Rania Haddouche"]


def main():
    desk = Desk(sys.argv[1], sys.argv[2], "--theme", "light")
    desk.wait_for_window()
    ids = {name: until(f"the hub knows {name}", lambda n=name: desk.lead(n))["id"] for name in MINE}
    until("the most urgent lead is in the list and the panel", lambda: accessible().count("Tobias Renk") > 1)

    def now(test):
        """Names of my leads that the hub says are so."""
        page = desk.api("leads/fetch", {"ids": list(ids.values())})
        return {lead["name"] for lead in page["leads"] if test(lead)}

    def stamped(name):
        return lambda lead: name in lead.get("stamps", {})

    def snoozed(lead):
        return lead.get("sla", {}).get("pause", "none") not in ("none", "")

    def lost(lead):
        return lead["status"] == "lost"

    # L, 1: an attempt is logged, and the clock stops.
    before = now(stamped("firstAttempt"))
    keys("l", "1", "Return")
    until("one more lead is attempted", lambda: len(now(stamped("firstAttempt")) - before) == 1)

    # S, 1 snoozes; U wakes it again.
    before = now(snoozed)
    keys("s", "1", "Return")
    until("one more lead sleeps", lambda: len(now(snoozed) - before) == 1)
    keys("u")
    until("it is awake again", lambda: now(snoozed) == before)

    # R, 1 and U at once: the rejection leaves no trace at all.
    lead_of = {name: desk.lead(name)["version"] for name in MINE}
    keys("r", "1", "Return")
    until("the desk says what was done", lambda: "Rejected" in accessible(), 6)
    keys("u")
    time.sleep(9)  # longer than the rejection would have waited to be sent
    assert not now(lost), "an undone rejection was sent"
    assert {name: desk.lead(name)["version"] for name in MINE} == lead_of, "an undone rejection left a trace"

    # R, 1: sent after eight seconds.
    keys("r", "1", "Return")
    until("one lead is lost, with a reason", lambda: now(lambda lead: lost(lead) and lead.get("lostReason")), 20)

    # A: accepted.
    before = now(stamped("accepted"))
    keys("j", "a")
    until("one more lead is accepted", lambda: now(stamped("accepted")) - before, 20)

    code, seconds = desk.end()
    assert code == 0, f"the desk ended with {code}"
    assert seconds < 3, f"the desk took {seconds:.1f} s to end"
    print("a day's work: every key had its effect at the hub")


if __name__ == "__main__":
    main()

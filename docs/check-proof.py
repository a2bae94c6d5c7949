#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a proof that "relayctl journal proof" wrote, with nothing but Python's standard library.

usage: check-proof.py PROOF [SEQ:HASH]

PROOF is a file, - for standard input. SEQ:HASH is a head of the journal that you noted down yourself; without one the
proof is only shown to agree with itself. Prints the lead's events and the head. Exit codes: 0 the proof holds, 1 it
does not (the first broken line is named), 2 wrong use. docs/journal.md says what is computed here.
"""
import hashlib
import json
import struct
import sys

NUMBERS = {"version", "lead", "seq", "occurredAt", "recordedAt", "end"}


def need(holds, why):
    if not holds:
        raise ValueError(why)


def read(line, *spellings):
    """One line as relayctl writes it: these members, in this order, and no other spelling of them."""
    found = json.loads(line)
    need(isinstance(found, dict) and " ".join(found) in spellings, "not such a line of a proof")
    need(all(type(value) is (int if name in NUMBERS else str) for name, value in found.items()), "a wrong type")
    need((json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n").encode() == line, "another spelling")
    return found


def digest_of(event, lead):
    kind, actor, payload = (event[name].encode() for name in ("kind", "actor", "payload"))
    return hashlib.sha256(
        struct.pack(">BBqqqqB", 0, 1, event["seq"], lead, event["occurredAt"], event["recordedAt"], len(kind)) + kind
        + struct.pack(">I", len(actor)) + actor + struct.pack(">I", len(payload)) + payload).digest()


def check(lines, known):
    number, head, events, digest = 0, bytes(32), [], b""
    try:
        need(len(lines) > 1, "not a whole proof")
        first = read(lines[0], "proof version lead")
        need((first["proof"], first["version"]) == ("relaydesk journal", 1), "not a proof of version 1")
        for number, line in enumerate(lines[1:-1], 1):
            link = read(line, "seq lead digest hash", "seq kind occurredAt recordedAt actor payload hash")
            need(link["seq"] == number, "not in its place")
            if "digest" in link:
                digest = bytes.fromhex(link["digest"])
                need(link["lead"] != first["lead"], "an event of the lead is hidden")
                need(digest.hex() == link["digest"] and len(digest) == 32, "not a digest")
            else:
                digest = digest_of(link, first["lead"])
                events.append(link)
            head = hashlib.sha256(b"\1\1" + head + struct.pack(">q", link.get("lead", first["lead"])) + digest).digest()
            need(link["hash"] == head.hex() == known.get(number, head.hex()), "the hash does not hold")
        last = read(lines[-1], "end hash")
        need(last == {"end": number, "hash": head.hex()}, "cut off, or added to")
        need(max(known, default=0) <= number, "cut off before the head that you know")
    except (ValueError, RecursionError, struct.error) as reason:
        sys.exit(print(f"broken at event {number}: {reason}") or 1)
    return first["lead"], events, f"{number}:{head.hex()}"


if __name__ == "__main__":
    try:
        heads = {int(seq): digits for seq, digits in (text.split(":") for text in sys.argv[2:])}
        with open(0 if sys.argv[1] == "-" else sys.argv[1], "rb") as file:
            text = file.read()
    except (OSError, ValueError, IndexError):
        sys.exit(print(__doc__, file=sys.stderr) or 2)
    whose, told, end = check(text.splitlines(keepends=True), heads)
    for entry in told:
        print(json.dumps(entry))
    print(f"lead {whose}: {len(told)} events, and no others; head {end}")

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles every public header alone, with only what its own room may include.

usage: headers_alone.py BUILD_DIR
The flags are those of a source of the same room, without the precompiled header.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def flags_by_folder(build):
    found = {}
    for entry in json.loads(pathlib.Path(build, "compile_commands.json").read_text()):
        source = pathlib.Path(entry["file"])
        if source.suffix != ".cpp" or "_autogen" in str(source) or not source.is_relative_to(ROOT):
            continue
        words = shlex.split(entry["command"])
        kept = [word for i, word in enumerate(words)
                if re.match(r"-(I|D|std=|fPIC)", word) or word == "-isystem" or words[i - 1] == "-isystem"]
        # A folder with several targets has several answers; its headers may use the widest.
        if len(kept) > len(found.get(source.parent, [])):
            found[source.parent] = kept
    return found


def check(header, flags):
    done = subprocess.run(["g++", *flags, "-O0", "-fsyntax-only", "-x", "c++", "-include", str(header), "/dev/null"],
                          capture_output=True, text=True, check=False)
    return header, done.returncode, done.stderr


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    by_folder = flags_by_folder(sys.argv[1])
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "core/*.h", "ui/*.h", "app/*.h"],
                            capture_output=True, text=True, check=True).stdout.split()
    jobs = []
    for name in listed:
        folder = (ROOT / name).parent
        while folder not in by_folder and folder != ROOT:
            folder = folder.parent
        if folder != ROOT:
            jobs.append((ROOT / name, by_folder[folder]))
    broken = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for header, code, text in pool.map(lambda job: check(*job), jobs):
            if code != 0:
                broken += 1
                print(f"{header.relative_to(ROOT)} does not compile alone:\n" + "\n".join(text.splitlines()[:4]))
    print(f"headers alone: {len(jobs)} looked at, {broken} broken")
    sys.exit(1 if broken or not jobs else 0)


if __name__ == "__main__":
    main()

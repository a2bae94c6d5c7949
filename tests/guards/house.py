#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house plan as a test: who may include whom, words that may not occur, sizes, coroutine traps.

usage: house.py includes|words|sizes|coroutines|headers ROOT
Prints every breach with its place, and exits with 1 if there is one.
"""
import pathlib
import re
import statistics
import subprocess
import sys

# Room -> rooms it may include. Arrows point down only.
ROOMS = {
    "core/base": [],
    "core/json": ["core/base"],
    "core/domain": ["core/base"],
    "core/documents": ["core/base", "core/json", "core/domain"],
    "core/conditions": ["core/base", "core/json", "core/domain"],
    "core/criteria": ["core/base", "core/json", "core/domain", "core/conditions"],
    "core/sla": ["core/base", "core/json", "core/domain", "core/conditions"],
    "core/routing": ["core/base", "core/json", "core/domain", "core/conditions", "core/sla"],
    "core/protocol": ["core/base", "core/domain", "core/documents"],
    "core/standards": ["core/base", "core/json", "core/domain", "core/protocol"],
    "core/enrichment": ["core/base", "core/domain", "core/standards", "core/http"],
    "core/journal": ["core/base", "core/json", "core/domain"],
    "core/store": ["core/base", "core/domain", "core/documents", "core/journal"],
    "core/handoff": ["core/base", "core/json", "core/domain", "core/conditions", "core/criteria", "core/sla", "core/routing", "core/standards",
                     "core/journal", "core/enrichment", "core/store"],
    "core/queue": ["core/base", "core/domain"],
    "core/alerts": ["core/base", "core/domain"],
    "core/config": ["core/base"],
    "core/http": ["core/base"],
    "core/crm": ["core/base", "core/domain", "core/documents", "core/http", "core/protocol"],
    "core/sync": ["core/base", "core/domain", "core/crm", "core/store", "core/http"],
    "ui/present": ["core/base", "core/domain", "core/conditions", "core/criteria", "core/queue", "core/alerts"],
    "ui/kit": ["core/base"],
    "ui/queue": ["core/base", "core/domain", "core/queue", "ui/present", "ui/kit"],
    "ui/lead": ["core/base", "core/domain", "core/queue", "ui/present", "ui/kit"],
    "ui/criteria": ["core/base", "core/domain", "core/conditions", "core/criteria", "ui/present", "ui/kit"],
    "ui/tray": ["core/base", "core/domain", "core/queue", "core/alerts", "ui/present", "ui/kit"],
    "ui/welcome": ["core/base", "core/domain", "ui/present", "ui/kit"],
    "ui/shell": ["core/base", "core/domain", "core/queue", "core/alerts", "ui/present", "ui/kit", "ui/queue",
                 "ui/lead", "ui/tray", "ui/welcome"],
}
UI_MODULES = r"<Qt(Gui|Widgets|Charts|Svg|PrintSupport)/|<Q(Widget|Application|MessageBox|Painter|Pixmap|Icon|Chart)>"

# (pattern, where it is allowed, why it may not stand elsewhere)
WORDS = [
    (r"currentDateTime|currentMSecsSinceEpoch|QDate::currentDate|QTime::currentTime|system_clock|steady_clock",
     r"^core/base/(clock|time)|^tests/bench/", "time comes in through Clock"),
    (r"\bprocessEvents\b|\bQEventLoop\b|\bwaitForFinished\b|\bwaitForReadyRead\b", r"^tests/|^app/ctl/", "no nested event loops"),
    (r"::instance\(\)|\bqApp\b", r"^tests/|^ui/kit/", "no singletons: inject it"),
    (r"\bqFatal\b|std::abort|std::terminate", r"^tests/", "a failure is a value"),
    (r"\bQSqlDatabase\b|\bQSqlQuery\b|\bsqlite3_", r"^core/store/|^tests/", "SQL lives in the store"),
    (r"new QNetworkAccessManager|\bQNetworkAccessManager\b", r"^core/http/|^tests/", "one HTTP room"),
    (r"\bsetStyleSheet\b", r"^ui/kit/", "one style sheet, in the kit"),
    (r"setTextFormat\(Qt::(RichText|AutoText|MarkdownText)|\bsetHtml\(|\bQTextBrowser\b|setMarkdown\(", r"^$",
     "text from outside is plain text"),
    (r"QMessageBox::(information|warning|critical|question|about)\(", r"^$", "no blocking dialogs"),
    (r"QTimer::singleShot\(\s*\d", r"^tests/", "durations are chrono types"),
    (r"\bQT_NO_DEPRECATED_WARNINGS\b|#pragma GCC diagnostic ignored", r"^tests/|^app/hub/|^core/base/vendor", "fix it instead"),
    (r"\bTODO\b|\bFIXME\b|\bXXX\b|\bHACK\b", r"^tests/guards/", "an open promise belongs into an issue"),
    (r"#[0-9A-Fa-f]{6}\b\"|QColor\(\s*\d|Qt::(red|green|blue|white|black|gray)\b", r"^ui/kit/|^tests/", "colours come from the theme"),
]
CO_AWAIT_ROOMS = r"^core/(http|crm|sync|enrichment)/|^tests/|^core/base/task_scope|^core/store/store_strand|^app/(common|ctl)/"


def files(root, *suffixes):
    listed = subprocess.run(["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, text=True, check=True).stdout
    for name in sorted(set(listed.splitlines())):
        path = pathlib.Path(root, name)
        if path.suffix in suffixes and path.exists():
            yield name, path.read_text(encoding="utf-8", errors="replace")


def code_only(text):
    """The text with comments and string contents blanked, line numbers kept."""
    def blank(match):
        token = match.group(0)
        if token.startswith(("//", "/*")):
            return re.sub(r"[^\n]", " ", token)
        return token
    return re.sub(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', blank, text, flags=re.S)


def room_of(name):
    return "/".join(name.split("/")[:2])


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def check_includes(root):
    for name, text in files(root, ".h", ".cpp"):
        room = room_of(name)
        if name.startswith(("core/", "ui/")) and room not in ROOMS:
            yield f"{name}: the room {room} is not in the plan (tests/guards/house.py)"
        for match in re.finditer(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', text, flags=re.M):
            kind, target = match.groups()
            place = f"{name}:{line_of(text, match.start())}"
            if kind == '"' and "/" in target and not target.startswith(".") and room in ROOMS:
                into = room_of(target)
                if into.startswith(("core/", "ui/", "app/", "test")) and into != room and into not in ROOMS[room]:
                    yield f"{place}: {room} may not know {into}"
            if ".." in target:
                yield f"{place}: relative include {target}"
            if name.startswith("core/") and re.match(UI_MODULES, f"<{target}>"):
                yield f"{place}: core may not know {target}"
            if target == "restinio/all.hpp" and not name.startswith("app/hub/"):
                yield f"{place}: only the hub's server file includes RESTinio"


def check_words(root):
    for name, text in files(root, ".h", ".cpp"):
        code = code_only(text)
        for pattern, allowed, why in WORDS:
            if re.search(allowed, name) if allowed != "^$" else False:
                continue
            for match in re.finditer(pattern, code):
                yield f"{name}:{line_of(code, match.start())}: {match.group(0)}: {why}"


def check_sizes(root):
    sources, headers = [], []
    for name, text in files(root, ".h", ".cpp"):
        if not name.startswith(("core/", "ui/", "app/")):
            if text.count("\n") > 700:
                yield f"{name}: {text.count(chr(10))} lines, a test file's limit is 700"
            continue
        lines = text.count("\n")
        (headers if name.endswith(".h") else sources).append(lines)
        if lines > 500:
            yield f"{name}: {lines} lines, the limit is 500"
        if name.endswith("main_window.cpp") and lines > 300:
            yield f"{name}: {lines} lines, the main window's limit is 300"
    for what, found, median, p95 in (("sources", sources, 120, 330), ("headers", headers, 120, 200)):
        if len(found) < 20:
            continue
        found.sort()
        if statistics.median(found) > median:
            yield f"{what}: median {statistics.median(found)} lines, the budget is {median}"
        if found[int(len(found) * 0.95)] > p95:
            yield f"{what}: 95th percentile {found[int(len(found) * 0.95)]} lines, the budget is {p95}"


def check_coroutines(root):
    """g++ 12.2 destroys what a co_await expression makes on the way; see docs/architecture.md."""
    for name, text in files(root, ".h", ".cpp"):
        code = code_only(text)
        for match in re.finditer(r"\bco_await\b", code):
            place = f"{name}:{line_of(code, match.start())}"
            if not re.search(CO_AWAIT_ROOMS, name):
                yield f"{place}: co_await stays in core/http, core/crm and core/sync"
            begin = max(code.rfind(c, 0, match.start()) for c in ";{}")
            end = code.find(";", match.end())
            statement = code[begin + 1:end]
            after = code[match.end():end]
            if "{" in after:
                yield f"{place}: braces in a co_await expression: name it first, then await it"
            if re.search(r"\[\s*[^\]\s][^\]]*\]\s*(\(|\{|mutable)", statement):
                yield f"{place}: a capturing lambda in a co_await expression: name it first"
        for match in re.finditer(r"QCoro::Task<[^;{=]*?>\s+(?:\w+::)*(\w+)\s*\(([^)]*)\)", code):
            if "&" in match.group(2) and name.startswith(("core/", "app/")):
                yield f"{name}:{line_of(code, match.start())}: coroutine {match.group(1)} takes a reference"


def check_headers(root):
    for name, text in files(root, ".h", ".cpp", ".py", ".cmake"):
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(text.splitlines()[:3]):
            yield f"{name}: no licence line"
        if name.endswith(".h") and "#pragma once" not in text:
            yield f"{name}: no #pragma once"


def main():
    checks = {"includes": check_includes, "words": check_words, "sizes": check_sizes,
              "coroutines": check_coroutines, "headers": check_headers}
    if len(sys.argv) != 3 or sys.argv[1] not in checks:
        sys.exit(__doc__)
    found = list(checks[sys.argv[1]](sys.argv[2]))
    print("\n".join(found) or f"{sys.argv[1]}: nothing found")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the constant tables of core/standards as one C++ file.

usage: embed_tables.py ISO_CODES_JSON_FOLDER RESOURCES_STANDARDS OUT.cpp

From the iso-codes package (3166-1 and 3166-2) and resources/standards/*.json, so that a program carries
the lists it was built with: the same text gives the same answer on every machine.
"""
import json
import pathlib
import sys


def text(value):
    return 'u"' + "".join(c if 32 <= ord(c) < 127 and c not in '"\\?' else escaped(c) for c in value) + '"'


def escaped(c):
    return f"\\u{ord(c):04x}" if ord(c) > 0x9F and ord(c) < 0x10000 else f'\\x{ord(c):x}" u"'


def rows(name, kind, entries):
    yield f"constexpr {kind} {name}Rows[] = {{"
    for entry in entries:
        yield "    {" + ", ".join(text(v) if isinstance(v, str) else str(v) for v in entry) + "},"
    yield "};"


def functions(tables, versions):
    for name, kind in tables:
        yield f"std::span<const {kind}> {name}()\n{{\n    return {name}Rows;\n}}"
    for name, version in versions:
        yield f"QStringView {name}()\n{{\n    return {text(version)};\n}}"


def main():
    iso, resources, out = map(pathlib.Path, sys.argv[1:4])
    countries = json.loads((iso / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    regions = json.loads((iso / "iso_3166-2.json").read_text(encoding="utf-8"))["3166-2"]
    kept = {name: json.loads((resources / f"{name}.json").read_text(encoding="utf-8"))
            for name in ("places", "email", "companies", "industries", "topics")}
    places, email, companies = kept["places"], kept["email"], kept["companies"]
    content = {
        "countries": ("CountryRow", [(c["alpha_2"], c["alpha_3"], c["name"], c.get("official_name", ""),
                                      c.get("common_name", "")) for c in sorted(countries, key=lambda c: c["alpha_2"])]),
        "regions": ("WordRow", [(r["name"], r["code"]) for r in sorted(regions, key=lambda r: r["code"])]),
        "countryAliases": ("WordRow", sorted(places["countries"].items())),
        "regionAliases": ("WordRow", [(word.split("/", 1)[1], code) for word, code in sorted(places["regions"].items())]),
        "rejectedPlaces": ("WordRow", [(word, "") for word in places["reject"]]),
        "freeMail": ("WordRow", [(word, "") for word in email["free"]]),
        "disposableMail": ("WordRow", [(word, "") for word in email["disposable"]]),
        "roleMailboxes": ("WordRow", [(word, "") for word in email["role"]]),
        "academicDomains": ("WordRow", [(word, "") for word in email["academic"]]),
        "trailingForms": ("WordRow", [(word, "") for word in companies["trailing"]]),
        "leadingForms": ("WordRow", [(word, "") for word in companies["leading"]]),
        "personTitles": ("WordRow", [(word, "") for word in companies["titles"]]),
        "industries": ("IndustryRow", [(i["id"], i["name"], i["isic"]) for i in kept["industries"]["industries"]]),
        "industryWords": ("WordRow", [(w, i["id"]) for i in kept["industries"]["industries"] for w in i["words"]]),
        "topics": ("TopicRow", [(t["id"], t["name"], t["weight"]) for t in kept["topics"]["topics"]]),
        "topicWords": ("WordRow", [(w, t["id"]) for t in kept["topics"]["topics"] for w in t["words"]]),
        "topicKinds": ("TopicRow", [(kind, t["id"], weight) for t in kept["topics"]["topics"]
                                    for kind, weight in t["kinds"].items()]),
    }
    lines = ["// Written by embed_tables.py from iso-codes and resources/standards.",
             '#include "core/standards/tables.h"', "", "namespace relaydesk::tables {", "", "namespace {"]
    for name, (kind, entries) in content.items():
        lines += rows(name, kind, entries)
    lines += ["} // namespace", ""]
    lines += functions([(name, kind) for name, (kind, _) in content.items()],
                       [(f"{name}Version", kept[name]["version"]) for name in kept])
    lines += ["", "} // namespace relaydesk::tables", ""]
    out.write_text("\n".join(lines), encoding="utf-8")


main()

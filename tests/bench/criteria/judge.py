#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same document as criteria.json in one SQL CASE: leads come on standard input, a JSON object a line.
Prints {"ms","leads","stages":[inquiry, mql, sql, disqualified, nurture]}; the tables are filled before the clock starts."""
import json
import sqlite3
import sys
import time

NOW = 1795000000000
DAY = 86400000


def half(points, days=14):
    return f"round({points * 1000} * pow(2, -({NOW} - at) / ({days}.0 * {DAY})))"


def linear(points, part=0.5, days=30):
    return f"round({points * 1000} * max(0, 1 - {part} * ({NOW} - at) / ({days}.0 * {DAY})))"


def summed(condition, points):
    return f"coalesce(sum({points}) FILTER (WHERE at <= {NOW} AND {condition}), 0)"


def counted(condition, days):
    return f"count(*) FILTER (WHERE at BETWEEN {NOW - days * DAY} AND {NOW} AND {condition})"


QUERY = f"""
SELECT stage, count(*) FROM (
  SELECT CASE
    WHEN role = 'student' OR substr(domain, -4) = '.edu' THEN 3
    WHEN (asked > 0 OR pricing >= 2 OR guides >= 2
          OR (CASE WHEN eng >= 75000 THEN 1 WHEN eng >= 50000 THEN 2 WHEN eng >= 25000 THEN 3 ELSE 4 END)
             <= (CASE WHEN fit >= 75 THEN 3 WHEN fit >= 50 THEN 2 WHEN fit >= 25 THEN 1 ELSE 0 END))
      AND NOT (employees < 10 OR industry = 'retail' OR submitted < {NOW - 365 * DAY})
      AND (domain <> '' OR phone <> '') AND fit >= 15
      THEN CASE WHEN phone <> '' AND intent > 0 THEN 2 ELSE 1 END
    ELSE 0 END AS stage
  FROM (
    SELECT lead.*, asked, pricing, guides, intent, min(100000, eng) AS eng, min(100,
        (employees BETWEEN 200 AND 2000) * 30 + (employees BETWEEN 50 AND 199) * 15
        + (industry IN ('energy', 'logistics', 'software')) * 25 + (instr(role, 'manager') > 0) * 15
        + (substr(role, 1, 7) = 'head of') * 25 + (country IN ('de', 'at', 'ch', 'no', 'se')) * 20) AS fit
    FROM lead JOIN (
      SELECT lead AS id,
        min(40000, {summed("kind = 'demoRequested'", half(40))})
        + min(40000, {summed("kind = 'quoteRequested'", half(40))})
        + min(25000, {summed(f"kind = 'pageViewed' AND instr(topic, 'pricing') AND at >= {NOW - 90 * DAY}", half(10))})
        + min(25000, {summed("kind IN ('webinarAttended', 'documentDownloaded')", half(12))})
        + min(15000, {summed("kind = 'emailClicked'", linear(5))})
        + min(25000, {summed("kind IN ('toolUsed', 'chat')", linear(12))}) AS eng,
        {counted("kind IN ('demoRequested', 'quoteRequested')", 30)} AS asked,
        {counted("kind = 'pageViewed' AND instr(topic, 'pricing')", 14)} AS pricing,
        {counted("kind IN ('documentDownloaded', 'webinarAttended')", 30)} AS guides,
        {counted("kind IN ('demoRequested', 'quoteRequested', 'callRequested')", 30)} AS intent
      FROM event GROUP BY lead) USING (id)))
GROUP BY stage
"""


def main():
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE lead (id INTEGER PRIMARY KEY, industry, country, employees, role, domain, phone, submitted)")
    db.execute("CREATE TABLE event (lead, n, kind, topic, at, PRIMARY KEY (lead, n)) WITHOUT ROWID")
    for number, line in enumerate(sys.stdin):
        lead = json.loads(line)
        db.execute("INSERT INTO lead VALUES (?,?,?,?,?,?,?,?)",
                   (number, lead["industry"].lower(), lead["country"].lower(), lead["employees"], lead["role"].lower(),
                    lead["domain"].lower(), lead["phone"], lead["submitted"]))
        db.executemany("INSERT INTO event VALUES (?,?,?,?,?)",
                       [(number, n, event["kind"], event["topic"].lower(), event["at"])
                        for n, event in enumerate(lead["events"])])
    db.commit()
    began = time.process_time()
    found = dict(db.execute(QUERY).fetchall())
    used = (time.process_time() - began) * 1000
    print(json.dumps({"ms": used, "leads": number + 1, "stages": [found.get(stage, 0) for stage in range(5)]}))


if __name__ == "__main__":
    main()

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace relaydesk::test {

/// A document in which every member is used.
inline QByteArray criteriaText()
{
    return R"({
  "name": "Test",
  "fit": [
    {"name": "Size", "points": 40, "when": {"field": "company.employees", "operator": "isAtLeast", "value": 200}},
    {"name": "Industry", "points": 40, "when": {"field": "company.industry", "operator": "isOneOf", "value": ["Logistics", "Manufacturing"]}},
    {"name": "Decides", "points": 30, "when": {"field": "role", "operator": "contains", "value": "operations"}}
  ],
  "engagement": [
    {"name": "Pricing", "points": 20, "when": {"event": "pageViewed", "topic": "pricing", "withinDays": 90}, "decay": {"linear": 50, "everyDays": 30}, "atMost": 50},
    {"name": "Demo", "points": 60, "when": {"event": "demoRequested"}, "decay": {"halfLifeDays": 30}},
    {"name": "Newsletter only", "points": -5, "when": {"event": "emailOpened"}, "atMost": -15}
  ],
  "grades": {"fit": [75, 50, 25], "engagement": [60, 40, 20], "line": ["A3", "B2"]},
  "mql": {"any": [{"event": "demoRequested", "withinDays": 30}, {"field": "grade", "operator": "isInsideLine"}]},
  "sql": {"when": {"field": "phone", "operator": "isKnown"}, "intent": {"event": ["demoRequested", "quoteRequested"], "withinDays": 30}},
  "required": ["phone", "company.employees"],
  "never": [
    {"name": "Student", "when": {"field": "role", "operator": "contains", "value": "student"}, "reason": "student"},
    {"name": "Next year", "when": {"field": "company.industry", "operator": "is", "value": "Education"}, "then": "nurture", "reason": "not_now", "revisitDays": 180}
  ],
  "reasons": [{"reason": "too_small", "label": "Too small", "disputes": "Size"}, {"reason": "duplicate", "label": "Duplicate"}]
})";
}

} // namespace relaydesk::test

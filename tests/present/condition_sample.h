// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition_reader.h"
#include "core/criteria/criteria.h"

namespace relaydesk::test {

/// The vocabulary of the design's picture.
inline Vocabulary pictureVocabulary()
{
    Vocabulary vocabulary = criteriaVocabulary(Vocabulary::standard());
    [[maybe_unused]] const auto minutes = vocabulary.addField(
        {u"webinar.minutes"_qs, FieldType::Number, u"webinar minutes"_qs, u"webinar_minutes"_qs, {}});
    [[maybe_unused]] const auto deal
        = vocabulary.addField({u"crm.openDeal"_qs, FieldType::Flag, u"open deal in CRM"_qs, u"open_deal"_qs, {}});
    return vocabulary;
}

inline Condition conditionOf(const char *json)
{
    auto read = parseCondition(json, pictureVocabulary());
    Q_ASSERT(read);
    return *read;
}

/// The MQL of the design's picture, version 14.
inline Criteria pictureBase()
{
    Criteria criteria;
    criteria.mql = conditionOf(R"({"all": [
        {"field": "grade", "operator": "isInsideLine"},
        {"field": "company.employees", "operator": "isBetween", "value": [50, 5000]},
        {"any": [{"event": ["demoRequested", "quoteRequested"]},
                 {"event": "pageViewed", "topic": "pricing", "atLeast": 1, "withinDays": 14}]},
        {"none": [{"field": "crm.openDeal", "operator": "is", "value": true}]}]})");
    return criteria;
}

/// And as the draft of version 15 has it.
inline Criteria pictureDraft()
{
    Criteria criteria = pictureBase();
    Condition &any = criteria.mql.parts[2];
    any.parts[1].event.atLeast = 2;
    any.parts.push_back(conditionOf(R"({"field": "webinar.minutes", "operator": "isAtLeast", "value": 20})"));
    return criteria;
}

/// Leads behind its lines.
inline std::map<QString, int> pictureCounts()
{
    return {{u"/mql"_qs, 365},
            {u"/mql/all/0"_qs, 471},
            {u"/mql/all/1"_qs, 433},
            {u"/mql/all/2"_qs, 377},
            {u"/mql/all/2/any/0"_qs, 188},
            {u"/mql/all/2/any/1"_qs, 141},
            {u"/mql/all/2/any/2"_qs, 58},
            {u"/mql/all/3"_qs, 628},
            {u"/mql/all/3/none/0"_qs, 12},
            {u"/sql/when"_qs, 3}};
}

} // namespace relaydesk::test

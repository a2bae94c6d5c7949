// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/criteria_json.h"

#include "app/ctl/explanation_json.h"

namespace relaydesk::ctl {

namespace {

QJsonArray partsJson(const Criteria &criteria, const std::vector<ScorePart> &parts)
{
    QJsonArray all;
    for (const ScorePart &part : parts) {
        const bool isRule = part.rule >= 0;
        const auto rule = static_cast<size_t>(part.rule);
        QJsonObject one{{QStringLiteral("score"), part.isFit ? QStringLiteral("fit") : QStringLiteral("engagement")},
                        {QStringLiteral("kind"), toString(part.kind)},
                        {QStringLiteral("points"), part.points.value()}};
        if (isRule)
            one[u"rule"] = part.isFit ? criteria.fit.at(rule).name : criteria.engagement.at(rule).name;
        if (part.at)
            one[u"at"] = toIso8601(*part.at);
        all.append(one);
    }
    return all;
}

QJsonArray waysJson(const std::vector<WayTo> &ways)
{
    QJsonArray all;
    for (const WayTo &way : ways) {
        QJsonArray turns;
        for (const ClauseTurn &turn : way.turns) {
            QJsonObject one{{QStringLiteral("place"), turn.place},
                            {QStringLiteral("words"), turn.words},
                            {QStringLiteral("mustHold"), turn.mustHold}};
            if (turn.lacks > Points())
                one[u"lacksPoints"] = turn.lacks.value();
            turns.append(one);
        }
        all.append(QJsonObject{{QStringLiteral("stage"), toString(way.stage)}, {QStringLiteral("turns"), turns}});
    }
    return all;
}

} // namespace

QJsonObject judgedJson(const Criteria &criteria, const CriteriaProgram &program, const Vocabulary &vocabulary,
                       const LeadFacts &facts)
{
    const Judgement judgement = program.judge(facts);
    QJsonArray missing;
    for (const int field : program.missing(facts))
        missing.append(criteria.required.at(static_cast<size_t>(field)));
    const QString rule = decidingRule(criteria, program, vocabulary, facts, judgement);
    return {{QStringLiteral("stage"), toString(judgement.stage)},
            {QStringLiteral("rule"), rule.isEmpty() ? QJsonValue() : QJsonValue(rule)},
            {QStringLiteral("fit"), judgement.fit.value()},
            {QStringLiteral("engagement"), judgement.engagement.value()},
            {QStringLiteral("grade"), judgement.grade()},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("parts"), partsJson(criteria, program.parts(facts))}};
}

QJsonObject explainedJson(const Criteria &criteria, const CriteriaProgram &program, const Vocabulary &vocabulary,
                          const LeadFacts &facts)
{
    const CriteriaExplanation why = explain(criteria, program, vocabulary, facts);
    QJsonObject one = judgedJson(criteria, program, vocabulary, facts);
    one[u"mql"] = clausesJson(why.mql);
    one[u"sql"] = clausesJson(why.sql);
    one[u"intent"] = clausesJson(why.intent);
    one[u"ways"] = waysJson(why.ways);
    if (why.nextChange)
        one[u"nextChange"] = toIso8601(*why.nextChange);
    return one;
}

QJsonArray changesJson(const std::vector<CriteriaChange> &changes)
{
    QJsonArray all;
    for (const CriteriaChange &change : changes) {
        QJsonObject one{{QStringLiteral("kind"), toString(change.kind)},
                        {QStringLiteral("place"), change.place},
                        {QStringLiteral("words"), inWords(change)}};
        if (!change.before.isEmpty())
            one[u"before"] = change.before;
        if (!change.after.isEmpty())
            one[u"after"] = change.after;
        all.append(one);
    }
    return all;
}

} // namespace relaydesk::ctl

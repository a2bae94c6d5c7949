// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/lead_input.h"
#include "app/ctl/sub_command.h"
#include "core/standards/duplicate_index.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::ctl {

namespace {

struct DuplicatesText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::DuplicatesText)
};

/// The lead's own id, or its number in the input, from 1.
QString nameOf(const std::vector<LeadFields> &leads, qint64 number)
{
    const QString &id = leads[static_cast<size_t>(number)].id;
    return id.isEmpty() ? QStringLiteral("#%1").arg(number + 1) : id;
}

QJsonObject jsonOf(const std::vector<LeadFields> &leads, qint64 number, const Match &match)
{
    QJsonArray evidence;
    for (const EvidencePoints &points : match.score.evidence)
        evidence.append(QJsonObject{{QStringLiteral("code"), toString(points.evidence)},
                                    {QStringLiteral("points"), points.points},
                                    {QStringLiteral("text"), sentenceOf(points.evidence)}});
    return {{QStringLiteral("a"), nameOf(leads, number)},
            {QStringLiteral("b"), nameOf(leads, match.lead.value())},
            {QStringLiteral("score"), match.score.score},
            {QStringLiteral("verdict"), toString(verdictOf(match.score.score))},
            {QStringLiteral("evidence"), evidence}};
}

QJsonArray pairsIn(const std::vector<LeadFields> &leads, const QString &home, int least)
{
    DuplicateIndex index;
    std::vector<MatchKeys> keys;
    for (const LeadFields &lead : leads) {
        keys.push_back(matchKeysOf(standardise(lead, home)));
        index.put(LeadId(static_cast<qint64>(keys.size()) - 1), keys.back());
    }
    QJsonArray pairs;
    for (qint64 number = 0; number < static_cast<qint64>(keys.size()); ++number) {
        for (const Match &match : index.find(LeadId(number), keys[static_cast<size_t>(number)]).found) {
            if (match.lead.value() > number && match.score.score >= least)
                pairs.append(jsonOf(leads, number, match));
        }
    }
    return pairs;
}

} // namespace

ExitCode runDuplicates(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("duplicates"),
                     DuplicatesText::tr(
                         "Finds leads that may be one, with a score from 0 to 1000 and its evidence. Changes nothing; "
                         "ends with 1 where it found any."),
                     {QStringLiteral("relayctl duplicates --input leads.csv"),
                      QStringLiteral("relayctl duplicates --least 900 < leads.json")});
    LeadInput::addTo(line);
    line.addValue(QStringLiteral("least"), DuplicatesText::tr("The least score that is shown, 300 to 1000."),
                  DuplicatesText::tr("score"), QStringLiteral("300"));
    if (const auto end = line.parse(arguments))
        return *end;
    bool isNumber = false;
    const int least = line.value(QStringLiteral("least")).toInt(&isNumber);
    if (!isNumber || least < 300 || least > 1000)
        return line.usageError(DuplicatesText::tr("--least is a number from 300 to 1000."));
    const Result<QString> home = LeadInput::homeRegion(line);
    if (!home)
        return line.usageError(home.error().context);
    const Result<std::vector<LeadFields>> leads = LeadInput::read(line);
    if (!leads)
        return line.usageError(leads.error().context);
    const QJsonArray pairs = pairsIn(*leads, *home, least);
    print(QString::fromUtf8(QJsonDocument(pairs).toJson()).trimmed());
    return pairs.isEmpty() ? ExitCode::Ok : ExitCode::Problem;
}

} // namespace relaydesk::ctl

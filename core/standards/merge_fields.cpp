// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/merge_fields.h"

#include "core/base/utf8.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

void fill(QString &into, const QString &from)
{
    if (into.isEmpty())
        into = from;
}

void fillCompany(CompanyFacts &into, const CompanyFacts &from)
{
    for (QString CompanyFacts::*const member :
         {&CompanyFacts::name, &CompanyFacts::industry, &CompanyFacts::city, &CompanyFacts::country,
          &CompanyFacts::revenue, &CompanyFacts::website, &CompanyFacts::technology})
        fill(into.*member, from.*member);
    if (into.employees < 0)
        into.employees = from.employees;
}

OptionalInstant earlier(const OptionalInstant &a, const OptionalInstant &b)
{
    return a && b ? std::min(a, b) : a ? a : b;
}

void keepEarliest(HandoffStamps &into, const HandoffStamps &from)
{
    for (OptionalInstant HandoffStamps::*const member :
         {&HandoffStamps::submitted, &HandoffStamps::captured, &HandoffStamps::qualified, &HandoffStamps::routed,
          &HandoffStamps::alerted, &HandoffStamps::accepted, &HandoffStamps::firstAttempt,
          &HandoffStamps::firstContact})
        into.*member = earlier(into.*member, from.*member);
}

void addSignals(std::vector<Signal> &into, const std::vector<Signal> &from)
{
    constexpr int most = 1'000'000'000; // what the protocol carries
    for (const Signal &signal : from) {
        const auto same = std::ranges::find_if(
            into, [&signal](const Signal &known) { return known.kind == signal.kind && known.topic == signal.topic; });
        if (same == into.end()) {
            into.push_back(signal);
            continue;
        }
        same->count = static_cast<int>(std::min<qint64>(most, qint64(same->count) + signal.count));
        same->last = std::max(same->last, signal.last);
    }
}

/// True where \a other's clock is the one that still binds the team.
bool bindsRather(const SlaClock &other, const SlaClock &own)
{
    if (!other.startedAt || !own.startedAt)
        return other.startedAt.has_value() && !own.startedAt;
    if (other.answeredAt.has_value() != own.answeredAt.has_value())
        return !other.answeredAt;
    return *other.startedAt < *own.startedAt;
}

void joinExtra(QByteArray &into, const QByteArray &from)
{
    const QJsonDocument own = QJsonDocument::fromJson(withMarksEscaped(into));
    const QJsonDocument other = QJsonDocument::fromJson(withMarksEscaped(from));
    if (!other.isObject() || other.object().isEmpty())
        return;
    if (into.isEmpty()) {
        into = from;
        return;
    }
    if (!own.isObject())
        return; // unreadable, but the survivor's: kept as it is
    QJsonObject joined = own.object();
    const QJsonObject more = other.object();
    bool isNew = false;
    for (auto field = more.constBegin(); field != more.constEnd(); ++field) {
        if (!joined.contains(field.key())) {
            joined.insert(field.key(), field.value());
            isNew = true;
        }
    }
    if (isNew)
        into = QJsonDocument(joined).toJson(QJsonDocument::Compact);
}

/// One member of a lead under its name.
struct Compared
{
    const char *name;
    bool (*differs)(const Lead &a, const Lead &b);
    void (*copy)(Lead &into, const Lead &from);
};
template<auto Member> constexpr Compared compared(const char *name)
{
    return {name, [](const Lead &a, const Lead &b) { return !(a.*Member == b.*Member); },
            [](Lead &into, const Lead &from) { into.*Member = from.*Member; }};
}

constexpr std::array members{
    compared<&Lead::version>("version"),
    compared<&Lead::name>("name"),
    compared<&Lead::role>("role"),
    compared<&Lead::email>("email"),
    compared<&Lead::phone>("phone"),
    compared<&Lead::language>("language"),
    compared<&Lead::timeZone>("timeZone"),
    compared<&Lead::company>("company"),
    compared<&Lead::attribution>("attribution"),
    compared<&Lead::owner>("owner"),
    compared<&Lead::team>("team"),
    compared<&Lead::stage>("stage"),
    compared<&Lead::status>("status"),
    compared<&Lead::lostReason>("lostReason"),
    compared<&Lead::grade>("grade"),
    compared<&Lead::signals>("signals"),
    compared<&Lead::stamps>("stamps"),
    compared<&Lead::sla>("sla"),
    compared<&Lead::qualifyingRule>("qualifyingRule"),
    compared<&Lead::criteriaVersion>("criteriaVersion"),
    compared<&Lead::description>("description"),
    compared<&Lead::createdAt>("createdAt"),
    compared<&Lead::modifiedAt>("modifiedAt"),
    compared<&Lead::extra>("extra"),
};

} // namespace

Lead mergedLead(const Lead &survivor, const Lead &absorbed)
{
    Lead lead = survivor;
    for (QString Lead::*const member : {&Lead::name, &Lead::role, &Lead::email, &Lead::phone, &Lead::language,
                                        &Lead::timeZone, &Lead::stage, &Lead::description})
        fill(lead.*member, absorbed.*member);
    fillCompany(lead.company, absorbed.company);
    const bool isOlder = absorbed.createdAt < survivor.createdAt && absorbed.createdAt != Instant{};
    // First touch is one fact: not the source of one lead with the campaign of another.
    if ((isOlder && absorbed.attribution != Attribution{}) || survivor.attribution == Attribution{})
        lead.attribution = absorbed.attribution;
    if (isOlder || survivor.createdAt == Instant{})
        lead.createdAt = absorbed.createdAt;
    lead.modifiedAt = std::max(survivor.modifiedAt, absorbed.modifiedAt);
    if (!lead.owner.isValid()) {
        lead.owner = absorbed.owner;
        lead.team = absorbed.team.isValid() ? absorbed.team : lead.team;
    }
    if (lead.grade.fit < 0)
        lead.grade.fit = absorbed.grade.fit;
    lead.grade.engagement = std::max(lead.grade.engagement, absorbed.grade.engagement);
    if (lead.qualifyingRule.isEmpty()) {
        lead.qualifyingRule = absorbed.qualifyingRule;
        lead.criteriaVersion = absorbed.criteriaVersion;
    }
    addSignals(lead.signals, absorbed.signals);
    keepEarliest(lead.stamps, absorbed.stamps);
    if (bindsRather(absorbed.sla, survivor.sla))
        lead.sla = absorbed.sla;
    joinExtra(lead.extra, absorbed.extra);
    return lead;
}

QStringList takenFields(const Lead &before, const Lead &after)
{
    QStringList names;
    for (const Compared &member : members) {
        if (member.differs(before, after))
            names << QString::fromLatin1(member.name);
    }
    return names;
}

QStringList putBack(Lead &lead, const Lead &before, const Lead &after)
{
    QStringList kept;
    for (const Compared &member : members) {
        const QLatin1StringView name(member.name);
        if (!member.differs(before, after) || name == u"version" || name == u"modifiedAt")
            continue;
        if (member.differs(lead, after))
            kept << name;
        else
            member.copy(lead, before);
    }
    return kept;
}

} // namespace relaydesk

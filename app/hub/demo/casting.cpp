// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/casting.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace relaydesk::demo {

namespace {

/// How lively somebody is before anybody scores it: the more, the more they did on their way.
constexpr double livelinessMean = 50;
constexpr double livelinessDeviation = 21;
/// Of what the team's criteria make of the leads that are drawn here: measured over a year of them.
constexpr double fitMean = 72.6;
constexpr double fitDeviation = 18.3;
constexpr double engagementMean = 43;
constexpr double engagementDeviation = 14.6;

int points(double mean, double deviation, double normal)
{
    return static_cast<int>(std::lround(std::clamp(mean + deviation * normal, 0.0, 100.0)));
}

/// A band around what companies of that size turn over.
QString revenueBand(int employees)
{
    const int millions = std::max(1, employees / 6);
    return QStringLiteral("€ %1–%2 M").arg(millions).arg(millions + std::max(1, millions / 8));
}

} // namespace

RemoteId leadName(qint64 number)
{
    return RemoteId(QStringLiteral("L-%1").arg(number, 6, 10, QLatin1Char('0')));
}

double scoreOf(const Grade &grade)
{
    return ((grade.fit - fitMean) / fitDeviation + (grade.engagement - engagementMean) / engagementDeviation)
        / std::numbers::sqrt2;
}

QString addressPart(const QString &name)
{
    QString out;
    const QString apart = name.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart) {
        if (c >= u'a' && c <= u'z')
            out += c;
        else if (c == u'ø')
            out += u'o';
    }
    return out;
}

Lead Casting::lead(qint64 number)
{
    Lead lead;
    lead.remoteId = leadName(number);
    lead.version = QStringLiteral("1");
    const Place &place = m_random.pick(m_scenery.places);
    lead.company = company(place);
    lead.timeZone = place.zone;
    lead.language = place.language;
    lead.phone = digits(place.phone);
    nameAndReach(lead);
    lead.attribution = m_random.pick(m_scenery.campaigns);
    lead.grade.fit = points(livelinessMean, livelinessDeviation, m_random.normal());
    lead.grade.engagement = points(livelinessMean, livelinessDeviation, m_random.normal());
    lead.stage = QStringLiteral("New");
    return lead;
}

void Casting::nameAndReach(Lead &lead)
{
    const QString first = m_random.pick(m_scenery.firstNames);
    const QString last = m_random.pick(m_scenery.lastStarts) + m_random.pick(m_scenery.lastEnds);
    lead.name = first % u' ' % last;
    lead.role = m_random.pick(m_scenery.roles);
    lead.email = addressPart(first) % u'.' % addressPart(last) % u'@' % lead.company.website;
}

CompanyFacts Casting::company(const Place &place)
{
    const Trade &trade = m_random.pick(m_scenery.trades);
    CompanyFacts facts;
    facts.name = m_random.pick(m_scenery.companyStarts) % m_random.pick(m_scenery.companyMiddles) % u' ' % trade.word;
    facts.industry = trade.industry;
    facts.technology = trade.technology;
    facts.city = place.city;
    facts.country = place.country;
    // From ten to some thousands, most of them small.
    facts.employees = static_cast<int>(std::lround(std::exp(5.2 + 1.1 * m_random.normal())));
    facts.employees = std::clamp(facts.employees, 5, 9000);
    if (facts.employees > 50)
        facts.employees -= facts.employees % 10;
    facts.revenue = revenueBand(facts.employees);
    facts.website = addressPart(facts.name) % u".example";
    return facts;
}

QString Casting::digits(QString pattern)
{
    for (QChar &c : pattern) {
        if (c == u'#')
            c = QChar(static_cast<char16_t>(u'0' + m_random.below(10)));
    }
    return pattern;
}

} // namespace relaydesk::demo

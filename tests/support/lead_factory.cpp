// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"

#include <array>

namespace relaydesk::test {

namespace {
using namespace std::chrono_literals;

constexpr std::array<QStringView, 12> firstNames{u"Anna",  u"Jonas",  u"Mélanie", u"Tomasz", u"Ingrid", u"Luca",
                                                 u"Sofía", u"Henrik", u"Zeynep",  u"Oliver", u"Priya",  u"Søren"};
constexpr std::array<QStringView, 15> lastNames{u"Brandt", u"Keller",     u"Dubois",    u"Nowak",  u"Haugen",
                                                u"Rossi",  u"García",     u"Lindqvist", u"Yılmaz", u"Bennett",
                                                u"Raman",  u"Østergaard", u"Fischer",   u"Moreau", u"Kovács"};
constexpr std::array<QStringView, 10> companyWords{u"Nordwind", u"Baltic",  u"Helvetia", u"Meridian", u"Alpina",
                                                   u"Polar",    u"Vistula", u"Rhein",    u"Aurora",   u"Fjord"};
constexpr std::array<QStringView, 8> trades{u"Logistics", u"Foods",  u"Pharma", u"Textiles",
                                            u"Robotics",  u"Energy", u"Marine", u"Dairy"};
constexpr std::array<QStringView, 8> countries{u"DE", u"CH", u"FR", u"PL", u"NO", u"IT", u"ES", u"SE"};
constexpr std::array<QStringView, 5> roles{u"Head of Operations", u"Purchasing Manager", u"CEO", u"Supply Chain Lead",
                                           u"IT Director"};
constexpr std::array<QStringView, 5> campaigns{u"Cold-chain webinar", u"", u"Pricing page", u"", u"Autumn fair"};
constexpr std::array<QStringView, 4> sources{u"Google Ads", u"Organic search", u"LinkedIn", u"Referral"};

template<size_t N> QString pick(const std::array<QStringView, N> &texts, quint32 seed)
{
    return texts[seed % N].toString();
}

/// Spreads a number over all bits, the same everywhere.
quint32 spread(int n, quint32 salt)
{
    quint32 x = static_cast<quint32>(n) * 2654435761U + salt * 40503U + 1;
    x ^= x >> 15;
    x *= 2246822519U;
    x ^= x >> 13;
    return x;
}

void fillCompany(Lead &lead, int n)
{
    const int company = n / 5;
    lead.company.name = pick(companyWords, spread(company, 1)) + u' ' + pick(trades, spread(company, 2)) + u' '
        + QString::number(company);
    lead.company.website = u"https://company" + QString::number(company) + u".example";
    lead.company.industry = pick(trades, spread(company, 2));
    lead.company.country = pick(countries, spread(company, 3));
    lead.company.city = pick(lastNames, spread(company, 4)) + u"stadt";
    lead.company.revenue = QStringLiteral("10-50 M");
    lead.company.technology = QStringLiteral("SAP, Salesforce");
    lead.company.employees = static_cast<int>(spread(company, 5) % 5000);
}

void fillTimes(Lead &lead, int n)
{
    lead.createdAt = testNow() - std::chrono::minutes(spread(n, 6) % (60 * 24 * 30));
    lead.modifiedAt = lead.createdAt + 10min;
    lead.stamps.submitted = lead.createdAt;
    lead.stamps.captured = lead.createdAt + 2s;
    lead.stamps.qualified = lead.createdAt + 3s;
    lead.stamps.routed = lead.createdAt + 4s;
    lead.sla.startedAt = lead.createdAt;
    lead.sla.target = std::chrono::minutes(5 << (spread(n, 7) % 6));
    lead.sla.dueAt = lead.createdAt + lead.sla.target;
    lead.sla.policy = QStringLiteral("First contact");
    lead.signals = {{EventKind::DemoRequested, {}, 1, lead.createdAt},
                    {EventKind::PageViewed, QStringLiteral("Pricing"), static_cast<int>(spread(n, 8) % 5) + 1,
                     lead.createdAt - 1h}};
}

} // namespace

Instant testNow()
{
    return fromEpochMs(1'794'995'160'000);
}

Lead makeOpenLead(int n)
{
    Lead lead;
    const QString number = QString::number(n);
    lead.remoteId = RemoteId(u"lead-" + number);
    lead.version = QString::number(1000 + n);
    const QString last = pick(lastNames, spread(n, 9));
    lead.name = pick(firstNames, spread(n, 10)) + u' ' + last;
    lead.role = pick(roles, spread(n, 11));
    fillCompany(lead, n);
    lead.email = u"p" + number + u"@company" + QString::number(n / 5) + u".example";
    lead.phone = u"+49 30 " + QString::number(1'000'000 + n);
    lead.language = QStringLiteral("en");
    lead.timeZone = QStringLiteral("Europe/Berlin");
    lead.attribution = {pick(sources, spread(n, 12)), QStringLiteral("cpc"), pick(campaigns, spread(n, 13))};
    lead.owner = RepId(u"rep-" + QString::number(spread(n, 14) % 8 + 1));
    lead.team = TeamId(u"team-" + QString::number(spread(n, 15) % 2 + 1));
    lead.stage = QStringLiteral("New");
    lead.grade = {static_cast<int>(spread(n, 16) % 101), static_cast<int>(spread(n, 17) % 101)};
    fillTimes(lead, n);
    lead.qualifyingRule = QStringLiteral("Demo request");
    lead.criteriaVersion = QStringLiteral("v14");
    lead.description = u"Asked for a demo for " + number + u" trucks before the end of the quarter.";
    lead.extra = R"({"x_fleet":")" + QByteArray::number(n % 40) + R"(","x_budget":null,"x_newsletter":true})";
    return lead;
}

Lead makeLead(int n)
{
    Lead lead = makeOpenLead(n);
    if (n % 30 == 9)
        lead.status = LeadStatus::Lost;
    else if (n % 30 == 19)
        lead.status = LeadStatus::Won;
    else if (n % 30 == 29)
        lead.status = LeadStatus::Contacted;
    if (lead.status == LeadStatus::Lost)
        lead.lostReason = ReasonId(QStringLiteral("no_budget"));
    return lead;
}

BehaviourEvent makeEvent(int n, int k)
{
    static constexpr std::array kinds{EventKind::PageViewed, EventKind::EmailOpened, EventKind::DemoRequested,
                                      EventKind::WebinarAttended};
    return {RemoteId(u"event-" + QString::number(n) + u'-' + QString::number(k)),
            RemoteId(u"lead-" + QString::number(n)),
            kinds[size_t(k) % kinds.size()],
            k % 2 == 0 ? QStringLiteral("Pricing") : QString(),
            {},
            testNow() - std::chrono::hours(k + 1)};
}

LeadPage makePage(int from, int to)
{
    LeadPage page;
    for (int n = from; n < to; ++n)
        page.leads.push_back(makeLead(n));
    page.next = QByteArray::number(to);
    page.more = true;
    return page;
}

Command makeCommand(CommandKind kind, const Lead &lead, int n)
{
    Command command;
    command.id = OperationId(u"00000000-0000-4000-8000-" + QString::number(n).rightJustified(12, u'0'));
    command.kind = kind;
    command.lead = lead.id;
    command.remoteLead = lead.remoteId;
    command.actor = RepId(QStringLiteral("rep-1"));
    command.basedOn = lead.version;
    command.previousOwner = lead.owner;
    command.occurredAt = testNow();
    command.reason = kind == CommandKind::Reject ? ReasonId(QStringLiteral("no_budget")) : ReasonId();
    command.note = kind == CommandKind::AddNote ? QStringLiteral("Call again on Monday") : QString();
    command.outcome = AttemptOutcome::Reached;
    if (kind == CommandKind::Snooze)
        command.until = testNow() + 2h;
    return command;
}

} // namespace relaydesk::test

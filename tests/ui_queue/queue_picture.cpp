// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_queue/queue_picture.h"

using namespace std::chrono_literals;

namespace relaydesk::test {

namespace {

struct Person
{
    QString name;
    QString role;
    QString company;
    int employees;
    QString industry;
    QString country;
    QString source;
};

struct Clocked
{
    Duration left; ///< until due; negative: overdue
    Duration target;
    Duration age;
    Grade grade;
    PauseReason pause = PauseReason::None;
};

LeadRow lead(qint64 id, Instant now, const Person &person, const Clocked &clocked, std::vector<Signal> signals)
{
    LeadRow row;
    row.id = LeadId(id);
    row.remoteId = RemoteId(QString::number(id));
    row.name = person.name;
    row.role = person.role;
    row.company = person.company;
    row.employees = person.employees;
    row.industry = person.industry;
    row.country = person.country;
    row.source = person.source;
    row.owner = pictureOwner();
    row.signals = std::move(signals);
    row.arrivedAt = now - clocked.age;
    row.grade = clocked.grade;
    row.sla.startedAt = row.arrivedAt;
    row.sla.target = clocked.target;
    row.sla.dueAt = now + clocked.left;
    row.sla.pause = clocked.pause;
    return row;
}

Signal asked(EventKind kind, const QString &topic = {}, int count = 1)
{
    return {kind, topic, count, {}};
}

Grade grade(int fit, int engagement)
{
    return {fit, engagement};
}

} // namespace

RepId pictureOwner()
{
    return RepId(u"7"_qs);
}

std::vector<LeadRow> queuePicture(Instant now)
{
    const auto demo = asked(EventKind::DemoRequested);
    const auto call = asked(EventKind::CallRequested);
    const auto pricing = [](int n) { return asked(EventKind::PageViewed, u"Pricing"_qs, n); };
    const auto page = [](const QString &topic, int n = 1) { return asked(EventKind::PageViewed, topic, n); };
    std::vector<LeadRow> rows{
        lead(1, now,
             {u"Tobias Renk"_qs, u"Head of Procurement"_qs, u"Lumenfeld Optik"_qs, 1200, u"Manufacturing"_qs, u"DE"_qs,
              u"Search ad, DACH"_qs},
             {-(18min + 24s), 5min, 23min, grade(86, 60)}, {asked(EventKind::QuoteRequested), pricing(2)}),
        lead(2, now,
             {u"Orla Brannock"_qs, u"COO"_qs, u"Marrowby Mutual"_qs, 340, u"Insurance"_qs, u"IE"_qs,
              u"Partner referral"_qs},
             {-(2min + 51s), 30min, 33min, grade(60, 90)}, {demo}),
        lead(3, now,
             {u"Ximena Ruvalo"_qs, u"Operations Director"_qs, u"Ondaluz Clínicas"_qs, 610, u"Healthcare"_qs, u"ES"_qs,
              u"Pricing page"_qs},
             {48s, 5min, 4min, grade(86, 91)}, {demo, page(u"ROI tool"_qs)}),
        lead(4, now,
             {u"Mara Ekdahl"_qs, u"VP Operations"_qs, u"Norrvane Freight"_qs, 850, u"Logistics"_qs, u"SE"_qs,
              u"Cold-chain webinar"_qs},
             {3min + 42s, 5min, 1min + 18s, grade(86, 91)}, {demo, pricing(3)}),
        lead(5, now,
             {u"Kwame Asenso-Duku"_qs, u"IT Manager"_qs, u"Perrolane Retail"_qs, 2300, u"Retail"_qs, u"GH"_qs,
              u"Contact form"_qs},
             {4min + 31s, 5min, 29s, grade(60, 60)}, {call, page(u"API docs"_qs, 3)}),
        lead(6, now,
             {u"Yuka Tachihara"_qs, u"Plant Manager"_qs, u"Aokihara Precision"_qs, 480, u"Manufacturing"_qs, u"JP"_qs,
              u"Trade fair, hall 4"_qs},
             {42min + 10s, 2h, 77min, grade(86, 60)}, {pricing(2), page(u"Case study"_qs)}),
        lead(7, now,
             {u"Lennart Vosmaer"_qs, u"Owner"_qs, u"Halvard Timber Works"_qs, 95, u"Wood products"_qs, u"NL"_qs,
              u"Cold-chain webinar"_qs},
             {72min + 5s, 2h, 48min, grade(60, 40)}, {page(u"Webinar"_qs), page(u"Guide"_qs, 2)}),
        lead(8, now,
             {u"Béatrice Noalhac"_qs, u"Head of Sales Ops"_qs, u"Zephyrine Labs"_qs, 260, u"Biotech"_qs, u"FR"_qs,
              u"October newsletter"_qs},
             {125min + 5s, 4h, 115min + 6min, grade(86, 40)}, {page(u"Integration docs"_qs)}),
        lead(9, now,
             {u"Callum Trevesby"_qs, u"Purchasing Lead"_qs, u"Castelbruno Ceramiche"_qs, 70, u"Ceramics"_qs, u"IT"_qs,
              u"Search ad, South"_qs},
             {220min + 5s, 4h, 20min, grade(40, 91)}, {pricing(4), page(u"ROI tool"_qs)}),
        lead(10, now,
             {u"Rania Haddouche"_qs, u"CFO"_qs, u"Sundrift Hotels"_qs, 720, u"Hospitality"_qs, u"MA"_qs,
              u"Partner referral"_qs},
             {446min + 5s, 8h, 34min, grade(60, 60)}, {page(u"Case study"_qs, 2)}),
        lead(11, now,
             {u"Pavel Zelwan"_qs, u"CTO"_qs, u"Tamariske Data"_qs, 140, u"Software"_qs, u"PL"_qs, u"Contact form"_qs},
             {24h, 2h, 25h, grade(60, 60), PauseReason::Snoozed}, {call}),
        lead(12, now,
             {u"Greta Holmsund"_qs, u"Head of IT"_qs, u"Vantreo Robotics"_qs, 530, u"Robotics"_qs, u"FI"_qs,
              u"Trade fair, hall 4"_qs},
             {48h, 2h, 49h, grade(86, 40), PauseReason::WaitingOnProspect},
             {page(u"Case study"_qs), page(u"Guide"_qs)}),
    };
    rows[10].sla.pausedUntil = now + 4h + 14min;
    return rows;
}

std::vector<LeadRow> manyLeads(int count, Instant now)
{
    const std::vector<LeadRow> pattern = queuePicture(now);
    std::vector<LeadRow> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        LeadRow row = pattern[static_cast<std::size_t>(i) % pattern.size()];
        row.id = LeadId(1000 + i);
        row.remoteId = RemoteId(QString::number(1000 + i));
        row.name = u"%1 %2"_qs.arg(row.name).arg(i);
        row.sla.dueAt = *row.sla.dueAt + std::chrono::milliseconds(i);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace relaydesk::test

// SPDX-License-Identifier: GPL-3.0-or-later
// One line of JSON a figure: whole leads with phones standardised beside libphonenumber's own parse, validate and format over
// the same numbers, and a new lead compared with 1,000,000.
#include "core/standards/duplicate_index.h"

#include <QElapsedTimer>

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace relaydesk;

namespace {

constexpr int leadCount = 10'000;
constexpr int rounds = 15; // neighbours on the machine make single rounds differ by a fifth
constexpr int indexed = 1'000'000;
constexpr int searches = 20'000;

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

std::vector<LeadFields> makeLeads()
{
    std::mt19937 random(1);
    const QStringList phones{QStringLiteral("+44 20 7946 %1"), QStringLiteral("020 7946 %1"),
                             QStringLiteral("+1 415 555 %1"),  QStringLiteral("+49 30 2312 %1"),
                             QStringLiteral("+46 8 465 0%1"),  QStringLiteral("+33 1 99 00 %1")};
    std::vector<LeadFields> leads;
    for (int i = 0; i < leadCount; ++i) {
        LeadFields lead;
        lead.name = QStringLiteral("Given%1 Family%2").arg(i % 977).arg(i);
        lead.phone = phones[i % phones.size()].arg(random() % 10'000, 4, 10, QChar(u'0'));
        lead.email = QStringLiteral("Given%1.Family%2@Company%3.co.uk").arg(i % 977).arg(i).arg(i / 3);
        lead.company = QStringLiteral("Company %1 Ltd.").arg(i / 3);
        lead.country = QStringLiteral("UK");
        leads.push_back(lead);
    }
    return leads;
}

double bareMs(const std::vector<LeadFields> &leads, int &valid)
{
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil &plans = *PhoneNumberUtil::GetInstance();
    QElapsedTimer timer;
    timer.start();
    for (const LeadFields &lead : leads) {
        i18n::phonenumbers::PhoneNumber number;
        std::string text;
        if (plans.Parse(lead.phone.toStdString(), "GB", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
            continue;
        valid += plans.IsValidNumber(number) ? 1 : 0;
        plans.Format(number, PhoneNumberUtil::E164, &text);
    }
    return msOf(timer);
}

double ourMs(const std::vector<LeadFields> &leads, int &valid)
{
    QElapsedTimer timer;
    timer.start();
    for (const LeadFields &lead : leads)
        valid += standardise(lead, QStringLiteral("GB")).phone.isValid ? 1 : 0;
    return msOf(timer);
}

double medianOf(std::vector<double> all)
{
    std::ranges::sort(all);
    return all[all.size() / 2];
}

MatchKeys keysOf(quint32 i)
{
    MatchKeys keys;
    keys.mailbox = "person" + QByteArray::number(i) + "@company" + QByteArray::number(i / 5) + ".example";
    keys.phone = "+4420" + QByteArray::number(10'000'000 + i % 700'000);
    keys.name = "family" + QByteArray::number(i % 5'000) + " given" + QByteArray::number(i % 977);
    keys.domain = "company" + QByteArray::number(i / 5) + ".example";
    return keys;
}

bool measureStandardising()
{
    const std::vector<LeadFields> leads = makeLeads();
    std::vector<double> ours;
    std::vector<double> bare;
    int ourValid = 0;
    int bareValid = 0;
    bareMs(leads, bareValid);
    ourMs(leads, ourValid); // tables and expressions are made once
    for (int i = 0; i < rounds; ++i) {
        bare.push_back(bareMs(leads, bareValid));
        ours.push_back(ourMs(leads, ourValid));
    }
    std::printf("{\"name\": \"standardise 10,000 leads with phones\", \"ms\": %.1f, \"floor\": %.1f}\n", medianOf(ours),
                medianOf(bare));
    return ourValid == bareValid;
}

bool measureDuplicates()
{
    DuplicateIndex index;
    QElapsedTimer timer;
    timer.start();
    for (quint32 i = 0; i < indexed; ++i)
        index.put(LeadId(i), keysOf(i));
    std::printf("{\"name\": \"1,000,000 leads put into the duplicate index\", \"ms\": %.0f}\n", msOf(timer));
    std::mt19937 random(2);
    std::vector<double> each;
    size_t found = 0;
    for (int i = 0; i < searches; ++i) {
        const MatchKeys keys = keysOf(static_cast<quint32>(random() % indexed));
        timer.start();
        found += index.find(LeadId(-1), keys).found.size();
        each.push_back(msOf(timer));
    }
    std::ranges::sort(each);
    std::printf("{\"name\": \"new lead against 1,000,000\", \"ms\": %.4f}\n", medianOf(each));
    std::printf("{\"name\": \"new lead against 1,000,000, slowest of 20,000\", \"ms\": %.4f}\n", each.back());
    return found >= searches;
}

} // namespace

int main()
{
    const bool isSame = measureStandardising();
    return measureDuplicates() && isSame ? 0 : 1;
}

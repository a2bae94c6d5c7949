// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"

#include <random>

namespace relaydesk::test {

/// Leads with every field sometimes there and sometimes not, and texts made to break encoders.
class RandomPage
{
public:
    explicit RandomPage(quint32 seed)
        : m_random(seed)
    {
    }

    LeadPage page(int leads)
    {
        LeadPage page;
        for (int i = 0; i < leads; ++i) {
            page.leads.push_back(lead(i));
            for (int k = below(4); k > 0; --k)
                page.events.push_back(event(page.leads.back().remoteId));
        }
        for (int k = below(3); k > 0; --k)
            page.removed.emplace_back(QStringLiteral("gone-%1").arg(k));
        page.next = chance() ? QByteArray::number(below(1'000'000)) : QByteArray();
        page.more = chance();
        page.total = chance() ? below(100'000) : -1;
        return page;
    }

    QString nasty()
    {
        static const QStringList texts{
            {},
            QStringLiteral("Mara Ekdahl"),
            QStringLiteral("\"quoted\" \\back\\ /slash"),
            QStringLiteral("line\nbreak\r\ttab\u0001\u001f\u007f"),
            QStringLiteral("<img src=file:///dev/zero> <b>&lt;"),
            QStringLiteral("\u202Eright to left\u202C \u05D0\u05D1"),
            QStringLiteral("B\u00E9atrice \u00C5\u00E9\u00DF \u4F60\u597D \U0001F600 \U0010FFFF"),
            QStringLiteral("\uFFFD\uFEFF\uD7FF\uE000"),
            QStringLiteral("{\"name\":\"x\"},]"),
            QString(1000, u'x'),
            QString(300, QChar(0x00E9)),
        };
        return texts[below(static_cast<int>(texts.size()))] + (chance() ? QString::number(below(100)) : QString());
    }

    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }

private:
    bool chance() { return below(2) == 0; }
    Instant time() { return fromEpochMs(1'700'000'000'000 + below(2'000'000'000)); }
    OptionalInstant maybe() { return chance() ? OptionalInstant(time()) : std::nullopt; }

    Lead lead(int index)
    {
        Lead lead;
        lead.remoteId = RemoteId(QStringLiteral("L-%1").arg(index));
        lead.version = nasty();
        lead.name = nasty();
        lead.role = nasty();
        lead.email = nasty();
        lead.phone = nasty();
        lead.language = nasty();
        lead.timeZone = nasty();
        lead.company = {nasty(), nasty(), nasty(), nasty(), nasty(), nasty(), nasty(), chance() ? below(100'000) : -1};
        lead.attribution = {nasty(), nasty(), nasty()};
        lead.owner = RepId(nasty());
        lead.team = TeamId(nasty());
        lead.stage = nasty();
        lead.status = static_cast<LeadStatus>(below(6));
        lead.lostReason = ReasonId(nasty());
        lead.grade = {chance() ? below(101) : -1, chance() ? below(101) : -1};
        for (int k = below(4); k > 0; --k)
            lead.signals.push_back({static_cast<EventKind>(below(19)), nasty(), below(10), time()});
        lead.stamps = {maybe(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe()};
        lead.sla = {maybe(), maybe(), Duration(below(10'000'000)), static_cast<PauseReason>(below(4)), maybe(),
                    maybe(), nasty()};
        lead.qualifyingRule = nasty();
        lead.criteriaVersion = nasty();
        lead.description = nasty();
        lead.createdAt = time();
        lead.modifiedAt = time();
        lead.extra = chance() ? QByteArray(R"({"x_score":12,"deep":{"list":[1,"\u2028 two",null,true]},"":"no name"})")
                              : QByteArray();
        if (lead.extra.size() > 0)
            lead.extra.replace("\\u2028", "\xE2\x80\xA8");
        return lead;
    }

    BehaviourEvent event(const RemoteId &lead)
    {
        return {RemoteId(QStringLiteral("E-%1").arg(m_event++)),
                lead,
                static_cast<EventKind>(below(19)),
                nasty(),
                nasty(),
                time()};
    }

    std::mt19937 m_random;
    int m_event = 0;
};

} // namespace relaydesk::test

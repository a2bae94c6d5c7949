// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/opening.h"

#include "app/hub/demo/judging.h"

#include <QJsonObject>

#include <algorithm>

namespace relaydesk::demo {

namespace {
using namespace std::chrono_literals;

constexpr qint64 colleaguesInTeam = 32; // with the twelve of "me" and three of nobody: 47
constexpr qint64 unassigned = 3;
constexpr qint64 inOtherTeam = 38;

QString text(const QJsonObject &o, const char *name)
{
    return o.value(QLatin1StringView(name)).toString();
}

std::chrono::seconds seconds(const QJsonObject &o, const char *name)
{
    return std::chrono::seconds(o.value(QLatin1StringView(name)).toInteger());
}

/// Written newest first, told oldest first.
void tellWritten(Tale &tale, const QJsonObject &written, Instant submitted)
{
    const QJsonArray events = written.value(QLatin1StringView("events")).toArray();
    for (auto i = events.size() - 1; i >= 0; --i) {
        const QJsonObject event = events[i].toObject();
        tell(tale, eventKindFrom(text(event, "kind")), submitted - seconds(event, "before"), text(event, "topic"),
             text(event, "detail"));
    }
}

void stampWritten(Lead &lead)
{
    HandoffStamps &stamps = lead.stamps;
    stamps.submitted = lead.sla.startedAt;
    stamps.captured = *stamps.submitted + 4s;
    stamps.qualified = *stamps.captured + 7s;
    stamps.routed = *stamps.qualified + 2s;
    stamps.alerted = *stamps.routed + 1s;
}

void pauseWritten(Tale &tale, const QJsonObject &written, Instant now)
{
    Lead &lead = tale.lead;
    const int attempts = written.value(QLatin1StringView("attempts")).toInt();
    for (int i = 0; i < attempts; ++i)
        tell(tale, EventKind::CallAttempted, *lead.stamps.alerted + 3min + i * 4h, QStringLiteral("Call"),
             QStringLiteral("Voicemail"));
    if (attempts > 0) {
        lead.stamps.accepted = *lead.stamps.alerted + 1min;
        lead.stamps.firstAttempt = *lead.stamps.alerted + 3min;
        lead.sla.answeredAt = lead.stamps.firstAttempt;
    }
    if (written.contains(QLatin1StringView("snoozed"))) {
        lead.sla.pause = PauseReason::Snoozed;
        lead.sla.pausedUntil = now + seconds(written, "snoozed");
    } else if (written.value(QLatin1StringView("waiting")).toBool()) {
        lead.sla.pause = PauseReason::WaitingOnProspect;
    }
}

void describe(Lead &lead, const QJsonObject &written)
{
    lead.version = QStringLiteral("1");
    lead.name = text(written, "name");
    lead.role = text(written, "role");
    lead.phone = text(written, "phone");
    lead.language = text(written, "language");
    lead.timeZone = text(written, "zone");
    lead.description = text(written, "description");
    lead.stage = QStringLiteral("New");
    lead.qualifyingRule = text(written, "rule");
    lead.company.name = text(written, "company");
    lead.company.industry = text(written, "industry");
    lead.company.city = text(written, "city");
    lead.company.country = text(written, "country");
    lead.company.revenue = text(written, "revenue");
    lead.company.technology = text(written, "technology");
    lead.company.employees = written.value(QLatin1StringView("employees")).toInt(-1);
    lead.company.website = addressPart(lead.company.name) % u".example";
    lead.email = addressPart(lead.name.section(u' ', 0, 0)) % u'.' % addressPart(lead.name.section(u' ', -1)) % u'@'
        % lead.company.website;
    lead.attribution = {text(written, "source"), text(written, "medium"), text(written, "campaign")};
    lead.grade
        = {written.value(QLatin1StringView("fit")).toInt(-1), written.value(QLatin1StringView("engagement")).toInt(-1)};
}

Tale writtenLead(const QJsonObject &written, qint64 number, Instant now)
{
    Tale tale;
    Lead &lead = tale.lead;
    lead.remoteId = leadName(number);
    describe(lead, written);
    const Instant submitted = now - seconds(written, "age");
    tellWritten(tale, written, submitted);
    lead.signals = reasonsFor(tale.events, submitted);
    startClock(lead, submitted);
    lead.sla.target = seconds(written, "target");
    lead.sla.dueAt = submitted + lead.sla.target;
    lead.createdAt = submitted;
    stampWritten(lead);
    pauseWritten(tale, written, now);
    lead.modifiedAt = *lead.stamps.alerted;
    return tale;
}

/// An open lead in the middle of its clock: one in ten has run out, one in six waits for an answer.
Tale openLead(Casting &casting, Random &random, qint64 number, Instant now)
{
    Tale tale{casting.lead(number), {}};
    approach(tale, random, now);
    const auto target = tale.lead.sla.target;
    const double part = random.chance(0.1) ? 1.0 + random.unit() * 0.6 : 0.05 + random.unit() * 0.9;
    const auto age = std::max(Duration(20s), std::chrono::duration_cast<Duration>(target * part));
    for (BehaviourEvent &event : tale.events)
        event.at -= age;
    for (Signal &signal : tale.lead.signals)
        signal.last -= age;
    startClock(tale.lead, now - age);
    handOff(tale.lead, random, std::min(age, Duration(20s)));
    tale.lead.createdAt = now - age;
    tale.lead.modifiedAt = *tale.lead.stamps.alerted;
    if (random.chance(0.16)) {
        tale.lead.stamps.accepted = *tale.lead.stamps.alerted + age / 4;
        tale.lead.stamps.firstAttempt = *tale.lead.stamps.alerted + age / 3;
        tale.lead.sla.answeredAt = tale.lead.stamps.firstAttempt;
        tell(tale, EventKind::CallAttempted, *tale.lead.stamps.firstAttempt, QStringLiteral("Call"),
             QStringLiteral("No answer"));
    }
    return tale;
}

/// Drawn until the criteria let one through.
template<typename Draw> Tale qualified(const Scenery &scenery, Instant now, const Draw &draw)
{
    constexpr int mostDraws = 50;
    Tale tale = draw();
    for (int i = 0; i < mostDraws && !judge(scenery, tale, now); ++i)
        tale = draw();
    return tale;
}

void add(LeadPage &page, Tale tale)
{
    page.leads.push_back(std::move(tale.lead));
    std::ranges::move(tale.events, std::back_inserter(page.events));
}

std::vector<Rep> colleagues(const Scenery &scenery, bool sameTeam)
{
    const std::vector<Rep> reps = scenery.reps();
    const RepId mine = scenery.deskRep();
    const TeamId team = std::ranges::find(reps, mine, &Rep::id)->team;
    std::vector<Rep> out;
    for (const Rep &rep : reps) {
        if (rep.id != mine && (rep.team == team) == sameTeam)
            out.push_back(rep);
    }
    return out;
}

} // namespace

qint64 openingCount(const Scenery &scenery)
{
    return scenery.opening.size() + colleaguesInTeam + unassigned + inOtherTeam;
}

LeadPage openingPage(const Scenery &scenery, Random &random, Instant now)
{
    LeadPage page;
    Casting casting(scenery, random);
    const std::vector<Rep> near = colleagues(scenery, true);
    const std::vector<Rep> far = colleagues(scenery, false);
    qint64 number = 0;
    const auto owned = [&](Tale tale, const RepId &owner, const TeamId &team) {
        tale.lead.owner = owner;
        tale.lead.team = team;
        add(page, std::move(tale));
    };
    for (const auto &written : scenery.opening) {
        Tale tale = writtenLead(written.toObject(), ++number, now);
        judge(scenery, tale, now);
        owned(std::move(tale), scenery.deskRep(), near.front().team);
    }
    for (qint64 i = 0; i < colleaguesInTeam; ++i) {
        const Rep &rep = near[static_cast<size_t>(i) % near.size()];
        owned(qualified(scenery, now, [&, n = ++number] { return openLead(casting, random, n, now); }), rep.id,
              rep.team);
    }
    for (qint64 i = 0; i < unassigned; ++i) {
        const Instant routed = now - std::chrono::seconds(30 + 40 * i);
        owned(qualified(scenery, now, [&, n = ++number] { return arrival(casting, random, n, routed); }), {},
              near.front().team);
    }
    for (qint64 i = 0; i < inOtherTeam; ++i) {
        const Rep &rep = far[static_cast<size_t>(i) % far.size()];
        owned(qualified(scenery, now, [&, n = ++number] { return openLead(casting, random, n, now); }), rep.id,
              rep.team);
    }
    return page;
}

LeadPage benchPage(const Scenery &scenery, Random &random, qint64 first, qint64 count, Instant now)
{
    LeadPage page;
    Casting casting(scenery, random);
    const TeamId team = colleagues(scenery, true).front().team;
    for (qint64 number = first; number < first + count; ++number) {
        Tale tale = qualified(scenery, now, [&] { return openLead(casting, random, number, now); });
        tale.lead.owner = number % 4 == 0 ? RepId() : scenery.deskRep();
        tale.lead.team = team;
        add(page, std::move(tale));
    }
    return page;
}

Tale form(Casting &casting, Random &random, qint64 number, Instant now)
{
    constexpr auto onItsWay = 2s;
    Tale tale{casting.lead(number), {}};
    Lead &lead = tale.lead;
    approach(tale, random, now - onItsWay);
    // What the hub decides about it comes later, and what nobody types into a form is asked of a service.
    lead.sla = {};
    lead.qualifyingRule.clear();
    lead.grade = {};
    lead.company.employees = -1;
    lead.company.technology.clear();
    lead.company.revenue.clear();
    return tale;
}

Tale arrival(Casting &casting, Random &random, qint64 number, Instant now)
{
    Tale tale{casting.lead(number), {}};
    approach(tale, random, now - 14s);
    stampWritten(tale.lead);
    tale.lead.modifiedAt = now;
    return tale;
}

} // namespace relaydesk::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/journey.h"

#include "app/hub/demo/figures.h"
#include "app/hub/demo/judging.h"

#include <algorithm>
#include <cmath>

namespace relaydesk::demo {

namespace {
using namespace std::chrono_literals;

constexpr auto year = 365 * 24h;
/// The longest tier has to fit between the youngest submission and now.
constexpr auto youngest = 15 * 24h;

/// Mostly in working hours, never in the future.
Instant submission(Random &random, Instant now)
{
    const Instant start = now - year;
    const qint64 days = std::chrono::duration_cast<std::chrono::hours>(year - youngest).count() / 24;
    const auto day = std::chrono::hours(24 * random.below(days));
    const bool working = random.chance(0.85);
    const qint64 seconds = working ? 8 * 3600 + random.below(11 * 3600) : random.below(24 * 3600);
    const auto midnight = std::chrono::floor<std::chrono::days>(start + day);
    return std::max(start, std::chrono::time_point_cast<Duration>(midnight + std::chrono::seconds(seconds)));
}

void assign(Lead &lead, const Scenery &scenery, qint64 number)
{
    const std::vector<Rep> reps = scenery.reps();
    const Rep &rep = reps[static_cast<size_t>(number) % reps.size()];
    lead.owner = rep.id;
    lead.team = rep.team;
}

void close(Lead &lead, LeadStatus status, const char *stage, const char *reason = nullptr)
{
    lead.status = status;
    lead.stage = QString::fromLatin1(stage);
    if (reason)
        lead.lostReason = ReasonId(QString::fromLatin1(reason));
}

void sell(Tale &tale, Random &random, Instant now)
{
    const Instant qualified = *tale.lead.stamps.firstContact + std::chrono::hours(1 + random.below(72));
    tell(tale, EventKind::StageChanged, qualified, QStringLiteral("Opportunity"));
    const Instant decided = qualified + std::chrono::hours(24 * (7 + random.below(80)));
    if (decided > now)
        return close(tale.lead, LeadStatus::Qualified, "Qualified");
    const bool won = random.chance(0.27);
    tell(tale, EventKind::StageChanged, decided, won ? QStringLiteral("Won") : QStringLiteral("Lost"));
    if (won)
        return close(tale.lead, LeadStatus::Won, "Won");
    constexpr std::array reasons{"competitor", "no_budget", "no_need"};
    close(tale.lead, LeadStatus::Lost, "Lost", random.pick(reasons));
}

void decline(Tale &tale, Random &random)
{
    constexpr std::array reasons{"no_budget", "no_budget", "competitor", "no_need", "no_need", "wrong_fit", "student"};
    tell(tale, EventKind::StageChanged, *tale.lead.stamps.firstContact + 1h, QStringLiteral("Rejected"));
    if (random.chance(0.3))
        return close(tale.lead, LeadStatus::Nurture, "Nurture", "not_now");
    close(tale.lead, LeadStatus::Lost, "Lost", random.pick(reasons));
}

/// The prospect answered: at the first attempt, or at a later one.
void meet(Tale &tale, Random &random)
{
    HandoffStamps &stamps = tale.lead.stamps;
    const auto later = std::chrono::minutes(20 + random.below(3 * 24 * 60));
    stamps.firstContact = random.chance(0.6) ? *stamps.firstAttempt : Instant(*stamps.firstAttempt + later);
    tell(tale, EventKind::Meeting, *stamps.firstContact, QStringLiteral("First conversation"));
}

void work(Tale &tale, Random &random, Instant now)
{
    Lead &lead = tale.lead;
    const double score = scoreOf(lead.grade);
    const double speed = scoreFirst * score + std::sqrt(1 - scoreFirst * scoreFirst) * random.normal();
    const Tier &tier = tierAt(1.0 - normalShare(speed));
    const auto response
        = std::chrono::milliseconds(std::llround(responseMinutes(random, tier.fromMinutes, tier.toMinutes) * 60'000));
    handOff(lead, random, response / 2);
    lead.stamps.firstAttempt = *lead.stamps.submitted + response;
    lead.sla.answeredAt = lead.stamps.firstAttempt;
    lead.stamps.accepted = *lead.stamps.alerted + (*lead.stamps.firstAttempt - *lead.stamps.alerted) / 2;
    tell(tale, EventKind::CallAttempted, *lead.stamps.firstAttempt, QStringLiteral("Call"));
    const double contact = rateAt(tier.contact, tier, score);
    if (!random.chance(contact)) {
        const bool revisit = random.chance(0.25);
        return close(lead, revisit ? LeadStatus::Nurture : LeadStatus::Lost, revisit ? "Nurture" : "Lost",
                     revisit ? "not_now" : "unreachable");
    }
    meet(tale, random);
    if (random.chance(std::min(1.0, rateAt(tier.opportunity, tier, score) / contact)))
        sell(tale, random, now);
    else
        decline(tale, random);
}

} // namespace

double responseMinutes(Random &random, double fromMinutes, double toMinutes)
{
    const double low = normalShare((std::log(fromMinutes) - responseMu) / responseSigma);
    const double high = normalShare((std::log(toMinutes) - responseMu) / responseSigma);
    const double minutes = std::exp(responseMu + responseSigma * normalQuantile(low + (high - low) * random.unit()));
    return std::clamp(minutes, fromMinutes, toMinutes);
}

Tale pastJourney(Casting &casting, Random &random, const Scenery &scenery, qint64 number, Instant now)
{
    Tale tale{casting.lead(number), {}};
    approach(tale, random, submission(random, now));
    if (!judge(scenery, tale, now)) {
        tale.lead.qualifyingRule = QStringLiteral("By hand");
        tale.lead.criteriaVersion.clear();
    }
    assign(tale.lead, scenery, number);
    if (random.chance(neverAttempted)) {
        handOff(tale.lead, random, 10min);
        close(tale.lead, LeadStatus::Nurture, "Nurture", "not_now");
    } else {
        work(tale, random, now);
    }
    tale.lead.modifiedAt = tale.events.back().at;
    return tale;
}

} // namespace relaydesk::demo

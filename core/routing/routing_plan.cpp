// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_plan.h"

#include "core/routing/document_reading.h"

namespace relaydesk {

namespace {

constexpr size_t mostLanguages = 64;

bool hasFolded(const std::vector<QString> &texts, const QString &wanted)
{
    const std::string folded = foldedText(wanted);
    return std::ranges::any_of(texts, [&](const QString &text) { return foldedText(text) == folded; });
}

class PlanMaker
{
public:
    PlanMaker(RoutingDocument document, Roster roster)
    {
        m_plan.document = std::move(document);
        m_plan.roster = std::move(roster);
    }

    Result<RoutingPlan> make()
    {
        m_plan.accountOwnerSlot = m_plan.document.vocabulary.slotOf(QStringLiteral("account.owner"));
        m_plan.languageSlot = m_plan.document.vocabulary.slotOf(QStringLiteral("language"));
        for (const Person &person : m_plan.roster.people)
            addPerson(person);
        const JsonPlace pools(m_whole, u"pools");
        for (size_t i = 0; i < m_plan.document.pools.size(); ++i)
            addPool(m_plan.document.pools[i], JsonPlace(pools, i));
        const JsonPlace rules(m_whole, u"rules");
        for (size_t i = 0; i < m_plan.document.rules.size() && m_mistakes.isEmpty(); ++i)
            addRule(m_plan.document.rules[i], JsonPlace(rules, i));
        if (!m_mistakes.isEmpty())
            return m_mistakes.error();
        return std::move(m_plan);
    }

private:
    void addPerson(const Person &person)
    {
        m_plan.ids.emplace_back(person.id.value());
        quint64 spoken = 0;
        for (const QString &language : person.languages) {
            const FoldedText folded(baseLanguage(language));
            auto found = std::ranges::find(m_plan.languages, folded);
            if (found == m_plan.languages.end() && m_plan.languages.size() == mostLanguages) {
                m_mistakes.add(m_whole, RoutingText::tr("more than %1 languages").arg(mostLanguages));
                return;
            }
            if (found == m_plan.languages.end())
                found = m_plan.languages.insert(found, folded);
            spoken |= 1ULL << (found - m_plan.languages.begin());
        }
        m_plan.spoken.push_back(spoken);
    }

    void addPool(const Pool &pool, const JsonPlace &place)
    {
        std::vector<Claim> members;
        const JsonPlace list(place, u"members");
        for (size_t i = 0; i < pool.members.size(); ++i) {
            const PoolMember &member = pool.members[i];
            const int index = personOf(member.rep, JsonPlace(list, i));
            if (index < 0)
                continue;
            const Person &person = m_plan.person(index);
            const bool counts = pool.distribution == Distribution::CountWithCredit && person.maxIn30Days > 0;
            const int usual = counts ? person.maxIn30Days : person.weight;
            members.push_back({static_cast<int>(i), index, member.weight > 0 ? member.weight : usual});
            if (pool.distribution == Distribution::LeastLoaded && person.capacity < 0)
                m_mistakes.add(JsonPlace(list, i),
                               RoutingText::tr("%1 has no capacity in the roster, which leastLoaded compares")
                                   .arg(quoted(member.rep.value())));
        }
        m_plan.pools.push_back(std::move(members));
    }

    void addRule(const RoutingRule &rule, const JsonPlace &place)
    {
        std::vector<Lane> lanes{laneOf(rule, rule.pool)};
        for (const size_t pool : rule.overflow)
            lanes.push_back(laneOf(rule, pool));
        m_plan.lanes.push_back(std::move(lanes));
        m_plan.overflowOwners.push_back(
            rule.overflowOwner.isValid() ? personOf(rule.overflowOwner, JsonPlace(place, u"overflowOwner")) : -1);
    }

    [[nodiscard]] Lane laneOf(const RoutingRule &rule, size_t pool) const
    {
        Lane lane;
        lane.pool = static_cast<int>(pool);
        for (const Claim &member : m_plan.pools[pool])
            lane.unfit.push_back(unfitness(rule, m_plan.person(member.person)));
        return lane;
    }

    static SkipReason unfitness(const RoutingRule &rule, const Person &person)
    {
        if (!person.active)
            return SkipReason::LeftTheTeam;
        if (!std::ranges::all_of(rule.skills, [&](const QString &skill) { return hasFolded(person.skills, skill); }))
            return SkipReason::MissesSkill;
        std::vector<QString> spoken;
        for (const QString &language : person.languages)
            spoken.push_back(baseLanguage(language).toString());
        const bool speaks = rule.languages.empty() || std::ranges::any_of(rule.languages, [&](const QString &language) {
                                return hasFolded(spoken, baseLanguage(language).toString());
                            });
        return speaks ? SkipReason::None : SkipReason::MissesLanguage;
    }

    int personOf(const RepId &rep, const JsonPlace &place)
    {
        const int index = m_plan.roster.indexOf(rep);
        if (index < 0) {
            std::vector<QString> known;
            for (const Person &person : m_plan.roster.people)
                known.push_back(person.id.value());
            m_mistakes.add(
                place,
                RoutingText::tr("%1 is not in the roster%2").arg(quoted(rep.value()), didYouMean(rep.value(), known)));
        }
        return index;
    }

    RoutingPlan m_plan;
    Mistakes m_mistakes;
    JsonPlace m_whole;
};

} // namespace

QStringView baseLanguage(QStringView tag)
{
    const auto end = std::ranges::find_if(tag, [](QChar c) { return c == u'-' || c == u'_'; });
    return tag.left(end - tag.begin());
}

int RoutingPlan::personNamed(FoldedView id) const
{
    const auto found = std::ranges::find_if(ids, [id](const FoldedText &each) { return each.view() == id; });
    return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

quint64 RoutingPlan::speakersOf(const LeadFacts &facts) const
{
    const auto slot = static_cast<size_t>(languageSlot);
    if (languageSlot < 0 || slot >= facts.values.size() || !facts.values[slot].isKnown())
        return ~0ULL;
    std::string_view tag = facts.values[slot].text().bytes;
    tag = tag.substr(0, tag.find_first_of("-_"));
    for (size_t i = 0; i < languages.size(); ++i) {
        if (languages[i].view().bytes == tag)
            return 1ULL << i;
    }
    return 0;
}

Result<RoutingPlan> planOf(RoutingDocument document, Roster roster)
{
    return PlanMaker(std::move(document), std::move(roster)).make();
}

} // namespace relaydesk

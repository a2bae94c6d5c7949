// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_check.h"

#include "core/conditions/condition_cover.h"
#include "core/routing/document_reading.h"
#include "core/routing/routing_plan.h"

#include <array>

namespace relaydesk {

class RoutingChecker
{
public:
    RoutingChecker(const Router &router, Instant now)
        : m_plan(*router.m_plan)
        , m_now(now)
    {
    }

    std::vector<RoutingFinding> check()
    {
        const auto &rules = m_plan.document.rules;
        for (size_t i = 0; i < m_plan.document.pools.size(); ++i)
            checkMembers(i);
        for (size_t i = 0; i < rules.size(); ++i) {
            m_terms.push_back(termsOf(rules[i].when, m_plan.document.vocabulary));
            checkRule(i);
            if (!canBeServed(i))
                add(RoutingFinding::Kind::NobodyCanServe, placeOf(i),
                    RoutingText::tr("nobody whom rule “%1” asks can ever serve it").arg(rules[i].name));
        }
        // A rule for everything that is left: one whose condition has a term without clauses.
        const bool hasRest = std::ranges::any_of(m_terms, [](const auto &terms) {
            return terms && std::ranges::any_of(*terms, [](const LiteralTerm &term) { return term.empty(); });
        });
        if (!hasRest)
            add(RoutingFinding::Kind::NoRuleForRest, QStringLiteral("/rules"),
                RoutingText::tr("there may be leads for which no rule holds: the last rule has a condition"));
        return std::move(m_found);
    }

private:
    static QString placeOf(size_t rule) { return QStringLiteral("/rules/%1").arg(rule); }

    void add(RoutingFinding::Kind kind, const QString &place, const QString &words, std::vector<QString> rules = {})
    {
        m_found.push_back({kind, place, words, std::move(rules)});
    }

    void checkMembers(size_t pool)
    {
        for (const Claim &claim : m_plan.pools[pool]) {
            const Person &person = m_plan.person(claim.person);
            if (!person.active)
                add(RoutingFinding::Kind::MemberHasLeft,
                    QStringLiteral("/pools/%1/members/%2").arg(pool).arg(claim.member),
                    RoutingText::tr("%1 has left and is still a member of “%2”")
                        .arg(person.name, m_plan.document.pools[pool].name));
        }
    }

    void checkRule(size_t index)
    {
        const RoutingRule &rule = m_plan.document.rules[index];
        const auto &terms = m_terms[index];
        if (!terms)
            return;
        if (terms->empty()) {
            add(RoutingFinding::Kind::NeverHolds, placeOf(index),
                RoutingText::tr("rule “%1” can never hold: its clauses exclude each other").arg(rule.name));
            return;
        }
        std::vector<size_t> takers;
        for (const LiteralTerm &term : *terms) {
            const std::optional<size_t> taker = takerOf(term, index);
            if (!taker)
                return;
            if (std::ranges::find(takers, *taker) == takers.end())
                takers.push_back(*taker);
        }
        std::ranges::sort(takers);
        std::vector<QString> names;
        names.reserve(takers.size());
        for (const size_t taker : takers)
            names.push_back(m_plan.document.rules[taker].name);
        const QString joined = QStringList(names.begin(), names.end()).join(QStringLiteral("”, “"));
        if (takers.size() == 1 && isSameCondition(takers[0], index) && !doesTheSame(takers[0], index))
            add(RoutingFinding::Kind::Contradicts, placeOf(index),
                RoutingText::tr("rule “%1” says of the same leads something else than rule “%2”, which comes first")
                    .arg(rule.name, joined),
                names);
        else
            add(RoutingFinding::Kind::Dead, placeOf(index),
                RoutingText::tr("rule “%1” is never reached: “%2” takes each of its leads first")
                    .arg(rule.name, joined),
                names);
    }

    [[nodiscard]] std::optional<size_t> takerOf(const LiteralTerm &term, size_t before) const
    {
        for (size_t i = 0; i < before; ++i) {
            const auto &earlier = m_terms[i];
            if (earlier && std::ranges::any_of(*earlier, [&](const LiteralTerm &wider) {
                    return implies(term, wider, m_plan.document.vocabulary);
                }))
                return i;
        }
        return std::nullopt;
    }

    /// The earlier one takes all of the later one's leads; this asks the other direction.
    [[nodiscard]] bool isSameCondition(size_t earlier, size_t later) const
    {
        return std::ranges::all_of(*m_terms[earlier], [&](const LiteralTerm &term) {
            return std::ranges::any_of(*m_terms[later], [&](const LiteralTerm &wider) {
                return implies(term, wider, m_plan.document.vocabulary);
            });
        });
    }

    [[nodiscard]] bool doesTheSame(size_t one, size_t other) const
    {
        const RoutingRule &a = m_plan.document.rules[one];
        const RoutingRule &b = m_plan.document.rules[other];
        return a.pool == b.pool && a.accountOwner == b.accountOwner && a.skills == b.skills
            && a.languages == b.languages && a.languageOfLead == b.languageOfLead && a.itemWeight == b.itemWeight
            && a.holdAtMost == b.holdAtMost && a.overflow == b.overflow && a.overflowOwner == b.overflowOwner;
    }

    [[nodiscard]] bool canBeServed(size_t index) const
    {
        const RoutingRule &rule = m_plan.document.rules[index];
        const int overflowOwner = m_plan.overflowOwners[index];
        if (overflowOwner >= 0 && m_plan.person(overflowOwner).active)
            return true;
        // Any of the roster may own the lead's account, and is asked for neither skills nor languages.
        if (rule.accountOwner != AccountOwnerUse::Ignore
            && std::ranges::any_of(m_plan.roster.people,
                                   [&](const Person &person) { return person.active && hasTimeFor(rule, person); }))
            return true;
        const bool mustSpeak = rule.languageOfLead && hasAlwaysLanguage(index);
        for (const Lane &lane : m_plan.lanes[index]) {
            for (size_t i = 0; i < lane.unfit.size(); ++i) {
                const Person &person = m_plan.person(m_plan.pools[static_cast<size_t>(lane.pool)][i].person);
                const bool speaks = !mustSpeak || !person.languages.empty();
                if (lane.unfit[i] == SkipReason::None && speaks && hasTimeFor(rule, person))
                    return true;
            }
        }
        return false;
    }

    /// Has room for one such lead, and works again.
    [[nodiscard]] bool hasTimeFor(const RoutingRule &rule, const Person &person) const
    {
        const bool hasRoom = (person.capacity < 0 || person.capacity >= rule.itemWeight) && person.maxIn30Days != 0;
        return hasRoom && m_plan.roster.nextOpening(person, m_now);
    }

    /// The rule holds only for leads whose language is known.
    [[nodiscard]] bool hasAlwaysLanguage(size_t index) const
    {
        Condition known;
        known.kind = Condition::Kind::Field;
        known.field = {QStringLiteral("language"), QStringLiteral("isKnown"), {}};
        const LiteralTerm wider{{&known, false}};
        const auto &terms = m_terms[index];
        return terms && std::ranges::all_of(*terms, [&](const LiteralTerm &term) {
                   return implies(term, wider, m_plan.document.vocabulary);
               });
    }

    const RoutingPlan &m_plan;
    Instant m_now;
    std::vector<std::optional<std::vector<LiteralTerm>>> m_terms; ///< beside the rules
    std::vector<RoutingFinding> m_found;
};

std::vector<RoutingFinding> check(const Router &router, Instant now)
{
    return RoutingChecker(router, now).check();
}

QString toString(RoutingFinding::Kind kind)
{
    static const std::array names{QStringLiteral("neverHolds"),    QStringLiteral("dead"),
                                  QStringLiteral("contradicts"),   QStringLiteral("nobodyCanServe"),
                                  QStringLiteral("memberHasLeft"), QStringLiteral("noRuleForRest")};
    return names[static_cast<size_t>(kind)];
}

} // namespace relaydesk

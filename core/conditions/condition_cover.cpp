// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_cover.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr size_t mostTerms = 256;
using Terms = std::vector<LiteralTerm>;

bool isImpossible(const LiteralTerm &term, const Vocabulary &vocabulary)
{
    for (const Literal &a : term) {
        for (const Literal &b : term) {
            const Literal opposite{b.clause, !b.negated};
            // Two events never exclude each other but as opposites of the same clause.
            if (&a != &b && literalImplies(a, opposite, vocabulary))
                return true;
        }
    }
    return false;
}

std::optional<Terms> expand(const Condition &condition, bool negated);

std::optional<Terms> anyOf(const std::vector<Condition> &parts, bool negated)
{
    Terms all;
    for (const Condition &part : parts) {
        const auto terms = expand(part, negated);
        if (!terms || all.size() + terms->size() > mostTerms)
            return std::nullopt;
        all.insert(all.end(), terms->begin(), terms->end());
    }
    return all;
}

std::optional<Terms> allOf(const std::vector<Condition> &parts, bool negated)
{
    Terms all{{}};
    for (const Condition &part : parts) {
        const auto terms = expand(part, negated);
        if (!terms || all.size() * terms->size() > mostTerms)
            return std::nullopt;
        Terms joined;
        for (const LiteralTerm &one : all) {
            for (const LiteralTerm &other : *terms) {
                joined.push_back(one);
                joined.back().insert(joined.back().end(), other.begin(), other.end());
            }
        }
        all = std::move(joined);
    }
    return all;
}

std::optional<Terms> expand(const Condition &condition, bool negated)
{
    switch (condition.kind) {
    case Condition::Kind::Always: return negated ? Terms{} : Terms{{}};
    case Condition::Kind::All: return negated ? anyOf(condition.parts, true) : allOf(condition.parts, false);
    case Condition::Kind::Any: return negated ? allOf(condition.parts, true) : anyOf(condition.parts, false);
    case Condition::Kind::None: return negated ? anyOf(condition.parts, false) : allOf(condition.parts, true);
    case Condition::Kind::Field:
    case Condition::Kind::Event: break;
    }
    return Terms{{Literal{&condition, negated}}};
}

} // namespace

std::optional<std::vector<LiteralTerm>> termsOf(const Condition &condition, const Vocabulary &vocabulary)
{
    std::optional<Terms> terms = expand(condition, false);
    if (terms)
        std::erase_if(*terms, [&](const LiteralTerm &term) { return isImpossible(term, vocabulary); });
    return terms;
}

bool implies(const LiteralTerm &term, const LiteralTerm &wider, const Vocabulary &vocabulary)
{
    return std::ranges::all_of(wider, [&](const Literal &wanted) {
        return std::ranges::any_of(term, [&](const Literal &each) { return literalImplies(each, wanted, vocabulary); });
    });
}

} // namespace relaydesk

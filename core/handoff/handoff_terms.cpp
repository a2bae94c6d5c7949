// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/handoff_terms.h"

#include "core/json/json_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

struct HandoffText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::HandoffText)
};

using L = QLatin1StringView;

constexpr std::array termKeys{L("name"),  L("homeRegion"), L("enrichment"), L("acceptance"),
                              L("roles"), L("recycle"),    L("duplicates"), L("leftToTeam")};
constexpr std::array enrichmentKeys{L("withinSeconds")};
constexpr std::array acceptanceKeys{L("withinMinutes"), L("reassignAtMost"), L("thenTo")};
constexpr std::array roleKeys{L("role"), L("team"), L("rep")};
constexpr std::array openKeys{L("rule"), L("team")};
constexpr std::array recycleKeys{L("atMost"), L("after"), L("stage")};
constexpr std::array revisitKeys{L("status"), L("reason"), L("days")};
constexpr std::array duplicateKeys{L("reason")};
constexpr qint64 mostSeconds = 3600;
constexpr qint64 mostMinutes = 366LL * 24 * 60;
constexpr qint64 mostDays = 3660;
constexpr qint64 mostTimes = 100;
constexpr size_t mostEntries = 1000;

class TermsReader
{
public:
    explicit TermsReader(Mistakes &mistakes)
        : m_mistakes(mistakes)
    {
    }

    HandoffTerms read(const JsonNode &node)
    {
        const JsonPlace place;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(termKeys))
            return {};
        m_terms.name = named(fields, place, termKeys[0]);
        m_terms.homeRegion = fields.text(termKeys[1], false).value_or(QString()).toUpper();
        if (!m_terms.homeRegion.isEmpty() && m_terms.homeRegion.size() != 2)
            m_mistakes.add(JsonPlace(place, u"homeRegion"), HandoffText::tr("must be a country of two letters"));
        if (const JsonNode *part = fields.node(termKeys[2], JsonNode::Kind::Object, false))
            readEnrichment(*part, JsonPlace(place, u"enrichment"));
        if (const JsonNode *part = fields.node(termKeys[3], JsonNode::Kind::Object, false))
            readAcceptance(*part, JsonPlace(place, u"acceptance"));
        if (const JsonNode *part = fields.node(termKeys[4], JsonNode::Kind::Array, false))
            readList(*part, JsonPlace(place, u"roles"), &TermsReader::readRole);
        if (const JsonNode *part = fields.node(termKeys[5], JsonNode::Kind::Object, false))
            readRecycle(*part, JsonPlace(place, u"recycle"));
        if (const JsonNode *part = fields.node(termKeys[6], JsonNode::Kind::Object, false))
            readDuplicates(*part, JsonPlace(place, u"duplicates"));
        if (const JsonNode *part = fields.node(termKeys[7], JsonNode::Kind::Array, false))
            readList(*part, JsonPlace(place, u"leftToTeam"), &TermsReader::readOpen);
        if (!m_terms.duplicateReason.isValid())
            m_terms.duplicateReason = ReasonId(QStringLiteral("duplicate"));
        return std::move(m_terms);
    }

private:
    using EntryReader = void (TermsReader::*)(const JsonNode &, const JsonPlace &);

    void readList(const JsonNode &node, const JsonPlace &place, EntryReader reader)
    {
        if (node.items.size() > mostEntries)
            m_mistakes.add(place, HandoffText::tr("more than %1 entries").arg(mostEntries));
        for (size_t i = 0; i < std::min(node.items.size(), mostEntries); ++i)
            (this->*reader)(node.items[i], JsonPlace(place, i));
    }

    /// A text that says something.
    QString named(const JsonFields &fields, const JsonPlace &place, L key)
    {
        const std::optional<QString> text = fields.text(key, true);
        const QString member(key);
        if (text && text->trimmed().isEmpty())
            m_mistakes.add(JsonPlace(place, member), HandoffText::tr("is empty"));
        return text.value_or(QString());
    }

    void readEnrichment(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (fields.allow(enrichmentKeys))
            m_terms.enrichWithin
                = std::chrono::seconds(fields.integer(enrichmentKeys[0], 0, mostSeconds, true).value_or(0));
    }

    void readAcceptance(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(acceptanceKeys))
            return;
        m_terms.acceptWithin
            = std::chrono::minutes(fields.integer(acceptanceKeys[0], 1, mostMinutes, true).value_or(1));
        m_terms.reassignAtMost = static_cast<int>(fields.integer(acceptanceKeys[1], 0, mostTimes, false).value_or(0));
        m_terms.unacceptedTo = fields.text(acceptanceKeys[2], false).value_or(QString());
    }

    void readRole(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(roleKeys))
            return;
        RoleHolder holder;
        holder.role = named(fields, place, roleKeys[0]);
        holder.team = TeamId(fields.text(roleKeys[1], false).value_or(QString()));
        holder.rep = RepId(named(fields, place, roleKeys[2]));
        m_terms.roles.push_back(holder);
    }

    void readOpen(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(openKeys))
            return;
        OpenToTeam open;
        open.rule = named(fields, place, openKeys[0]);
        open.team = TeamId(named(fields, place, openKeys[1]));
        m_terms.openToTeam.push_back(open);
    }

    void readRecycle(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(recycleKeys))
            return;
        m_terms.recycleAtMost = static_cast<int>(fields.integer(recycleKeys[0], 0, mostTimes, false).value_or(1));
        m_terms.recycledStage = fields.text(recycleKeys[2], false).value_or(QString());
        if (const JsonNode *after = fields.node(recycleKeys[1], JsonNode::Kind::Array, true))
            readList(*after, JsonPlace(place, u"after"), &TermsReader::readRevisit);
    }

    void readRevisit(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(revisitKeys))
            return;
        RevisitRule rule;
        const QString status = fields.text(revisitKeys[0], false).value_or(QStringLiteral("lost"));
        rule.status = status == u"nurture" ? LeadStatus::Nurture : LeadStatus::Lost;
        if (status != u"lost" && status != u"nurture")
            m_mistakes.add(JsonPlace(place, u"status"), HandoffText::tr("must be “lost” or “nurture”"));
        rule.reason = ReasonId(fields.text(revisitKeys[1], false).value_or(QString()));
        // Whatever is lost for any reason at all would come back for ever.
        if (rule.status == LeadStatus::Lost && !rule.reason.isValid())
            m_mistakes.add(place, HandoffText::tr("a lost lead comes back for a reason: name it"));
        rule.after = std::chrono::days(fields.integer(revisitKeys[2], 1, mostDays, true).value_or(1));
        m_terms.revisits.push_back(rule);
    }

    void readDuplicates(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (fields.allow(duplicateKeys))
            m_terms.duplicateReason = ReasonId(named(fields, place, duplicateKeys[0]));
    }

    Mistakes &m_mistakes;
    HandoffTerms m_terms;
};

} // namespace

RepId HandoffTerms::onRung(const QString &role, const TeamId &team) const
{
    const auto found = std::ranges::find_if(roles, [&](const RoleHolder &holder) {
        return holder.role == role && (!holder.team.isValid() || holder.team == team);
    });
    return found == roles.end() ? RepId() : found->rep;
}

TeamId HandoffTerms::openTo(const QString &rule) const
{
    const auto found = std::ranges::find(openToTeam, rule, &OpenToTeam::rule);
    return found == openToTeam.end() ? TeamId() : found->team;
}

std::optional<Duration> HandoffTerms::revisitAfter(LeadStatus status, const ReasonId &reason) const
{
    const auto found = std::ranges::find_if(revisits, [&](const RevisitRule &rule) {
        return rule.status == status && (!rule.reason.isValid() || rule.reason == reason);
    });
    return found == revisits.end() ? std::nullopt : std::optional(found->after);
}

Result<HandoffTerms> parseHandoffTerms(const QByteArray &json)
{
    Mistakes mistakes;
    const JsonNode node = readJson(json, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    HandoffTerms terms = TermsReader(mistakes).read(node);
    if (!mistakes.isEmpty())
        return mistakes.error();
    return terms;
}

} // namespace relaydesk

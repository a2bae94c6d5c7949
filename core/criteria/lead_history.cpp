// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/lead_history.h"

#include <algorithm>

namespace relaydesk {

LeadHistory::LeadHistory(const Vocabulary &vocabulary)
{
    for (const FieldDefinition &field : vocabulary.fields())
        m_columns.push_back({field.type, {}});
}

FoldedView LeadHistory::kept(FoldedView text)
{
    const auto known = m_texts.find(text.bytes);
    if (known != m_texts.end())
        return known->second;
    const std::string &bytes = m_bytes.emplace_back(text.bytes);
    const FoldedView view{bytes, text.hash};
    m_texts.emplace(view.bytes, view);
    return view;
}

Fact LeadHistory::kept(const Fact &fact, FieldType type)
{
    if (!fact.isKnown())
        return {};
    if (type == FieldType::Text)
        return Fact::ofText(kept(fact.text()));
    if (type != FieldType::Texts)
        return fact;
    std::vector<FoldedView> &texts = m_lists.emplace_back();
    for (const FoldedView text : fact.texts())
        texts.push_back(kept(text));
    return Fact::ofTexts(texts);
}

void LeadHistory::add(HistoryLead lead, const LeadFacts &facts, std::span<const LateFact> late)
{
    const qsizetype index = size();
    for (size_t slot = 0; slot < m_columns.size(); ++slot) {
        Column &column = m_columns[slot];
        if (slot >= facts.values.size() || !facts.values[slot].isKnown())
            continue;
        column.facts.resize(static_cast<size_t>(index));
        column.facts.push_back(kept(facts.values[slot], column.type));
    }
    quint32 kinds = 0;
    for (EventFact event : facts.events) {
        event.topic = kept({event.topic, textHash(event.topic)}).bytes;
        kinds |= kindBit(event.kind);
        m_events.push_back(event);
    }
    m_firstEvent.push_back(m_events.size());
    m_kinds.push_back(kinds);
    if (!late.empty())
        m_late[index].assign(late.begin(), late.end());
    m_leads.push_back(std::move(lead));
}

QStringList LeadHistory::commonTexts(int slot, int most) const
{
    const Column &column = m_columns.at(static_cast<size_t>(slot));
    std::unordered_map<std::string_view, int> counts;
    for (const Fact &fact : column.facts) {
        if (fact.isKnown() && column.type == FieldType::Text)
            ++counts[fact.text().bytes];
    }
    std::vector<std::pair<int, std::string_view>> sorted;
    sorted.reserve(counts.size());
    for (const auto &[text, count] : counts)
        sorted.emplace_back(-count, text);
    std::ranges::sort(sorted);
    QStringList texts;
    for (size_t i = 0; i < sorted.size() && static_cast<int>(i) < most; ++i)
        texts << QString::fromUtf8(sorted[i].second.data(), static_cast<qsizetype>(sorted[i].second.size()));
    return texts;
}

std::span<const EventFact> LeadHistory::events(qsizetype index) const
{
    const auto at = static_cast<size_t>(index);
    return std::span(m_events).subspan(m_firstEvent[at], m_firstEvent[at + 1] - m_firstEvent[at]);
}

bool LeadHistory::read(qsizetype index, std::span<const int> slots, Instant at, std::span<Fact> row) const
{
    bool mayDiffer = false;
    for (size_t i = 0; i < slots.size(); ++i) {
        const Column &column = m_columns[static_cast<size_t>(slots[i])];
        const auto line = static_cast<size_t>(index);
        row[i] = line < column.facts.size() ? column.facts[line] : Fact();
        if (column.type == FieldType::Time && row[i].isKnown()) {
            mayDiffer = true;
            if (row[i].integer() > toEpochMs(at))
                row[i] = Fact();
        }
    }
    const auto late = m_late.find(index);
    if (late == m_late.end())
        return mayDiffer;
    for (const LateFact &fact : late->second) {
        const auto slot = std::ranges::find(slots, fact.slot);
        if (slot != slots.end() && fact.knownFrom > at)
            row[static_cast<size_t>(slot - slots.begin())] = Fact();
    }
    return true;
}

} // namespace relaydesk

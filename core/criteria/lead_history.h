// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria_program.h"
#include "core/domain/lead.h"

#include <QStringList>

#include <deque>
#include <unordered_map>

namespace relaydesk {

/// What became of a lead, and how people call it.
struct HistoryLead
{
    LeadId id;
    QString name;
    QString company;
    QString source;
    Instant cameIn{};
    OptionalInstant qualifiedAt; ///< when it really was handed over
    bool becameSql = false;
    bool won = false;
    LeadStatus status = LeadStatus::Open;
    ReasonId lostReason;

    bool operator==(const HistoryLead &) const = default;
};

/// A fact that was not known from the beginning: an enrichment that came later.
struct LateFact
{
    int slot = 0;
    Instant knownFrom{};
};

/// Leads and what they did, laid out in columns, so that judging a million of them reads only the fields a document asks
/// for. Filled once, then shared and never changed.
class LeadHistory
{
public:
    /// Slots and types are the vocabulary's.
    explicit LeadHistory(const Vocabulary &vocabulary);
    LeadHistory(LeadHistory &&) noexcept = default;
    LeadHistory &operator=(LeadHistory &&) noexcept = default;
    LeadHistory(const LeadHistory &) = delete;
    LeadHistory &operator=(const LeadHistory &) = delete;

    /// Copies \a facts: what is known of the lead today. Times after the moment that is asked about, and what \a late
    /// names, are unknown before.
    void add(HistoryLead lead, const LeadFacts &facts, std::span<const LateFact> late = {});

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_leads.size()); }
    [[nodiscard]] const HistoryLead &lead(qsizetype index) const { return m_leads[static_cast<size_t>(index)]; }
    [[nodiscard]] std::span<const EventFact> events(qsizetype index) const;
    /// kindBit() of each of its events.
    [[nodiscard]] quint32 kinds(qsizetype index) const { return m_kinds[static_cast<size_t>(index)]; }
    /// Writes what was known at \a at of the fields \a slots into \a row, one after the other. True: at another time it
    /// may be something else.
    bool read(qsizetype index, std::span<const int> slots, Instant at, std::span<Fact> row) const;

    /// The values of a text field that most leads have, the most frequent first, as they are compared: folded.
    [[nodiscard]] QStringList commonTexts(int slot, int most) const;

private:
    struct Column
    {
        FieldType type = FieldType::Text;
        std::vector<Fact> facts; ///< as far as the last lead of which it is known
    };

    FoldedView kept(FoldedView text);
    Fact kept(const Fact &fact, FieldType type);

    std::vector<Column> m_columns; ///< by slot
    std::vector<HistoryLead> m_leads;
    std::vector<EventFact> m_events;
    std::vector<size_t> m_firstEvent{0}; ///< one more than leads
    std::vector<quint32> m_kinds;
    std::unordered_map<qsizetype, std::vector<LateFact>> m_late;
    std::unordered_map<std::string_view, FoldedView> m_texts; ///< what is kept already, each once
    std::deque<std::string> m_bytes;                          ///< never moves
    std::deque<std::vector<FoldedView>> m_lists;
};

} // namespace relaydesk

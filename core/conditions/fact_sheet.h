// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/facts.h"
#include "core/conditions/vocabulary.h"
#include "core/domain/lead.h"

#include <memory_resource>

namespace relaydesk {

/// The facts of one lead at a time, in the vocabulary's slots, texts folded. Filling it again keeps its memory,
/// so that a million leads go through one sheet. Belongs to one thread.
class FactSheet
{
public:
    /// \a vocabulary must live longer than the sheet.
    explicit FactSheet(const Vocabulary &vocabulary);

    /// Every fact of \a lead; \a events in any order. Connector fields come from Lead::extra.
    void fill(const Lead &lead, std::span<const BehaviourEvent> events, Instant now);
    /// Unknown, for a slot the vocabulary has not.
    void setText(int slot, QStringView text); ///< empty: unknown
    void setTexts(int slot, std::span<const QString> texts);
    void setNumber(int slot, double number); ///< not finite: unknown
    void setTime(int slot, const OptionalInstant &time);
    void setFlag(int slot, bool flag);
    void setGrade(int slot, const Grade &grade); ///< unknown while either half is

    /// Valid until the sheet is filled again.
    [[nodiscard]] LeadFacts facts() const { return {m_values, m_events, m_now, m_kinds}; }

private:
    void clear(Instant now);
    void fillPerson(const Lead &lead);
    void fillCompany(const CompanyFacts &company);
    void fillStamps(const Lead &lead);
    void fillExtra(const QByteArray &extra);
    void fillEvents(std::span<const BehaviourEvent> events);
    FoldedView keep(QStringView text);
    void set(int slot, Fact fact);

    const Vocabulary &m_vocabulary;
    std::vector<Fact> m_values;
    std::vector<EventFact> m_events;
    std::pmr::monotonic_buffer_resource m_bytes; ///< texts never move while a fact looks at them
    Instant m_now{};
    quint32 m_kinds = 0;
};

} // namespace relaydesk

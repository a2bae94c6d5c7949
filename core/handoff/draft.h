// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/course.h"
#include "core/store/store.h"

#include <QJsonObject>

namespace relaydesk {

/// Somebody is to be told of something, once.
struct HandoffNotice
{
    qint64 seq = 0; ///< of the Notified event: whoever delivers it knows by this what was delivered
    LeadId lead;
    RemoteId remoteLead;
    RepId to;
    QString about; ///< "routed", "reassigned", "escalated"

    bool operator==(const HandoffNotice &) const = default;
};

/// What is being decided about one lead or two: events are told one by one, and the rows follow from them. Private to this
/// room's steps.
class Draft
{
public:
    /// \a basedOn: the last entry of the journal that is known.
    Draft(Lead lead, qint64 basedOn, Instant now);

    /// The lead as it is after what was told.
    [[nodiscard]] const Lead &lead() const { return m_leads.front(); }
    [[nodiscard]] Instant now() const { return m_now; }
    /// Fields that no event tells of: name, company, ...
    void setFields(const Lead &lead);
    /// Tells of the lead; gives the number that the entry will have. \a at: when it happened, where that is not now.
    qint64 tell(HandoffKind kind, const QJsonObject &payload, const OptionalInstant &at = std::nullopt);
    /// Tells that \a to is told of entry \a of.
    void notify(const RepId &to, const QString &about, qint64 of);
    /// Tells of another lead, which becomes \a other.
    void tellOther(const Lead &other, HandoffKind kind, const QJsonObject &payload);

    /// A line in the lead's story, which everybody reads: of the entry that was told last.
    void remember(const QString &topic, const QString &detail);

    [[nodiscard]] bool isEmpty() const { return m_told.empty(); }
    [[nodiscard]] const std::vector<HandoffNotice> &notices() const { return m_notices; }
    /// Rows with their next versions, and the events.
    [[nodiscard]] Decided finish() const;

private:
    qint64 append(const Lead &lead, HandoffKind kind, const QJsonObject &payload, Instant at);

    std::vector<Lead> m_leads; ///< the first is the one it is about
    std::vector<LeadEvent> m_told;
    std::vector<HandoffNotice> m_notices;
    std::vector<BehaviourEvent> m_story;
    qint64 m_basedOn = 0;
    Instant m_now{};
};

/// \a lead with its next version, changed at \a now; never older than it was.
[[nodiscard]] Lead nextVersion(Lead lead, Instant now);

} // namespace relaydesk

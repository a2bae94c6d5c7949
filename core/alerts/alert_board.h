// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"

#include <set>
#include <span>
#include <unordered_map>

namespace relaydesk {

enum class AlertKind {
    NewLead,    ///< routed to me
    Unassigned, ///< nobody's yet, in my team: whoever is first
    DueSoon,    ///< five minutes left of a longer promise
    Breached,   ///< the clock has run out and nobody has acted
    Digest,     ///< three or more in a minute, in one
};

/// One alert with everything that words need; the words are made elsewhere.
struct Alert
{
    QString key; ///< the same key again updates the alert in place
    AlertKind kind = AlertKind::NewLead;
    std::vector<LeadRow> leads; ///< one, or those of a digest, most urgent first

    bool operator==(const Alert &) const = default;
};

/// What is to be done on the screen.
struct AlertAction
{
    enum class Kind { Show, Withdraw };
    Kind kind = Kind::Show;
    Alert alert; ///< Withdraw: only the key counts

    bool operator==(const AlertAction &) const = default;
};

/// Which changes deserve an alert to me, each once: a new lead of mine or nobody's, five minutes left,
/// run out. A burst becomes one; what a colleague takes, or anybody answers, is withdrawn. Pure: time comes
/// in as an argument, and the same calls give the same actions.
class AlertBoard
{
public:
    /// \a takesLeads: what is nobody's yet may become mine; not so for marketing.
    void setMe(const RepId &me, const TeamId &team, bool takesLeads = true);

    /// Rows that changed. \a loaded: read at start, so no news; deadlines ahead are watched all the same.
    [[nodiscard]] std::vector<AlertAction> apply(std::span<const LeadRow *const> upserted,
                                                 std::span<const LeadId> removed, bool loaded, Instant now);
    /// What time alone brings; call it at nextTick().
    [[nodiscard]] std::vector<AlertAction> tick(Instant now);
    [[nodiscard]] OptionalInstant nextTick() const;

    /// Alerts rest until then. Clocks run on; what came meanwhile is shown as one digest when they resume.
    [[nodiscard]] std::vector<AlertAction> pause(Instant until);
    [[nodiscard]] std::vector<AlertAction> resume(Instant now);
    [[nodiscard]] OptionalInstant pausedUntil() const { return m_pausedUntil; }

    /// A person closed the alert, or acted on it: it is not withdrawn or updated any more.
    void dismissed(const QString &key);

private:
    enum class Rung { None, New, DueSoon, Breached };
    struct Watched
    {
        LeadRow row;
        Rung rung = Rung::None; ///< the last one told, or passed over
        QString shownAs;        ///< the key of the alert on the screen; empty for none
    };
    struct News
    {
        LeadId lead;
        AlertKind kind = AlertKind::NewLead;
    };

    [[nodiscard]] bool concernsMe(const LeadRow &row) const;
    [[nodiscard]] static OptionalInstant dueFor(const LeadRow &row, Rung next);
    void forget(LeadId id, std::vector<AlertAction> &actions);
    void withdraw(Watched &watched, std::vector<AlertAction> &actions);
    void schedule(const Watched &watched);
    void unschedule(const Watched &watched);
    [[nodiscard]] static Rung passed(const LeadRow &row, Instant now);
    void tell(const std::vector<News> &news, Instant now, std::vector<AlertAction> &actions);
    void tellOne(const News &news, std::vector<AlertAction> &actions);
    void tellDigest(const std::vector<News> &news, std::vector<AlertAction> &actions);
    void refreshDigest(std::vector<AlertAction> &actions);

    RepId m_me;
    TeamId m_team;
    bool m_takesLeads = true;
    std::unordered_map<qint64, Watched> m_watched;
    std::set<std::pair<Instant, LeadId>> m_deadlines;
    std::vector<Instant> m_recent; ///< when alerts were told in the last minute
    std::vector<News> m_missed;    ///< while paused
    std::vector<LeadId> m_digest;  ///< leads of the digest on the screen
    OptionalInstant m_pausedUntil;
};

} // namespace relaydesk

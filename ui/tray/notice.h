// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"

#include <QString>

#include <vector>

namespace relaydesk {

/// What a person can do straight from an alert.
enum class NoticeAction { Accept, Open, Snooze };

/// One lead of an alert about several.
struct NoticeLine
{
    QString name;
    QString company;
    SlaClock sla;

    bool operator==(const NoticeLine &) const = default;
};

/// One alert as a value: everything the desktop's own notification and our own card need. Every text
/// is plain text and already fit to be shown (ui/present/display_text.h).
struct Notice
{
    enum class Urgency { Low, Normal, Critical };

    /// One alert on the screen has one key; the same key again updates it in place.
    QString key;
    QString title; ///< "Mara Ekdahl, Norrvane Freight: call by 09:51"
    QString body;  ///< two lines: who and why
    Urgency urgency = Urgency::Normal;
    bool stays = true; ///< until acted on or withdrawn, rather than the server's own time
    LeadId lead;       ///< none: about several leads or none; activating it opens the queue
    std::vector<NoticeAction> actions;

    // For our own, richer card.
    QString heading; ///< "New lead for you"
    QString name;
    QString role;
    QString company;
    QString facts; ///< "850 · Logistics · Gothenburg"
    QString why;
    Grade grade;
    SlaClock sla;
    std::vector<NoticeLine> lines; ///< of an alert about several leads: the most urgent ones
    QString more;                  ///< "and 3 more"; empty where the lines are all

    bool operator==(const Notice &) const = default;
};

/// "accept", "open", "snooze": the keys sent over D-Bus.
[[nodiscard]] QString toString(NoticeAction action);
/// Open for "default" and for a key of another program's making.
[[nodiscard]] NoticeAction noticeActionFrom(const QString &key);
/// "Accept", "Open", "Snooze": the button's word in the person's language.
[[nodiscard]] QString noticeActionLabel(NoticeAction action);

} // namespace relaydesk

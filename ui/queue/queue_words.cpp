// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_words.h"

#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace relaydesk {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("relaydesk::QueueWords", text);
}

} // namespace

GroupLook groupLook(QueueGroup group)
{
    switch (group) {
    case QueueGroup::Breached: return {Icon::AlertCircle, ColorRole::BreachText};
    case QueueGroup::DueSoon: return {Icon::Timer, ColorRole::UrgentText};
    case QueueGroup::DueToday: return {Icon::Clock, ColorRole::Text2};
    case QueueGroup::Later: return {Icon::Calendar, ColorRole::Text2};
    case QueueGroup::Waiting: return {Icon::Pause, ColorRole::Text2};
    }
    return {};
}

QString clockToolTip(const SlaClock &clock, Instant now)
{
    if (!clock.dueAt)
        return words(QT_TRANSLATE_NOOP("relaydesk::QueueWords", "No clock runs for this lead."));
    const QString due = momentText(*clock.dueAt, now, QLocale());
    const QString policy = displayText(clock.policy, 80);
    if (policy.isEmpty())
        return words(QT_TRANSLATE_NOOP("relaydesk::QueueWords", "First contact by %1")).arg(due);
    return words(QT_TRANSLATE_NOOP("relaydesk::QueueWords", "First contact by %1, policy %2")).arg(due, policy);
}

} // namespace relaydesk

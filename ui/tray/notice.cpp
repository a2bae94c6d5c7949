// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notice.h"

#include <QCoreApplication>

namespace relaydesk {

QString toString(NoticeAction action)
{
    switch (action) {
    case NoticeAction::Accept: return QStringLiteral("accept");
    case NoticeAction::Snooze: return QStringLiteral("snooze");
    case NoticeAction::Open: break;
    }
    return QStringLiteral("open");
}

NoticeAction noticeActionFrom(const QString &key)
{
    if (key == QLatin1StringView("accept"))
        return NoticeAction::Accept;
    if (key == QLatin1StringView("snooze"))
        return NoticeAction::Snooze;
    return NoticeAction::Open;
}

QString noticeActionLabel(NoticeAction action)
{
    switch (action) {
    case NoticeAction::Accept: return QCoreApplication::translate("Notice", "Accept");
    case NoticeAction::Snooze: return QCoreApplication::translate("Notice", "Snooze");
    case NoticeAction::Open: break;
    }
    return QCoreApplication::translate("Notice", "Open");
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_empty.h"

#include "ui/present/display_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace relaydesk {

namespace {

constexpr const char *context = "relaydesk::QueueEmpty";

QString words(const char *text)
{
    return QCoreApplication::translate(context, text);
}

void sayNothingFound(EmptyState &state, const QueueEmptiness &is)
{
    state.setMark(EmptyState::Mark::Icon, Icon::SearchNone);
    const QString searched = QLocale().toString(is.searched);
    const QString closest = displayText(is.closest, 80);
    const QString title = words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty", "No lead matches “%1”"));
    if (closest.isEmpty()) {
        state.say(title.arg(displayText(is.query, 80)),
                  words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty", "Search covers all %1 leads, filters are ignored."))
                      .arg(searched));
    } else {
        state.say(title.arg(displayText(is.query, 80)),
                  words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty",
                                          "The closest name is %1. Search covers all %2 leads, filters are ignored."))
                      .arg(closest, searched));
    }
    state.setActions(
        closest.isEmpty() ? QString() : words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty", "Search for %1")).arg(closest),
        words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty", "Clear search")));
}

} // namespace

void sayEmptiness(EmptyState &state, const QueueEmptiness &is)
{
    switch (is.why) {
    case QueueEmptiness::Why::AllAnswered:
        state.setMark(EmptyState::Mark::AllDone);
        state.say(words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty", "Every lead is answered")),
                  words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty",
                                          "%1 contacted today, %2 in time. The next lead appears here the moment it "
                                          "is routed."))
                      .arg(is.contacted)
                      .arg(is.inTime));
        state.setActions({}, {});
        break;
    case QueueEmptiness::Why::Filtered:
        state.setMark(EmptyState::Mark::Icon, Icon::Filter);
        state.say(words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty", "No lead in this filter")),
                  QCoreApplication::translate("relaydesk::QueueEmpty", "%Ln are hidden.", nullptr, is.hidden));
        state.setActions({}, words(QT_TRANSLATE_NOOP("relaydesk::QueueEmpty", "Clear filter")));
        break;
    case QueueEmptiness::Why::NothingFound: sayNothingFound(state, is); break;
    }
}

} // namespace relaydesk

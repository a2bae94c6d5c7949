// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/conflict_card.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/icon.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"
#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConflictCard)
};

QString nameOf(const RepId &rep, const Directory &people)
{
    for (const Rep &one : people.reps) {
        if (one.id == rep)
            return displayText(one.name, 80);
    }
    return {};
}

QString didWords(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Accept: return Words::tr("Accepted");
    case CommandKind::Reject: return Words::tr("Rejected");
    case CommandKind::LogAttempt: return Words::tr("Logged an attempt");
    case CommandKind::AddNote: return Words::tr("Added a note");
    case CommandKind::Snooze: return Words::tr("Snoozed");
    case CommandKind::Convert: return Words::tr("Made an opportunity");
    case CommandKind::Release: return Words::tr("Gave back");
    case CommandKind::Reopen: return Words::tr("Reopened");
    case CommandKind::Wake: return Words::tr("Woke up");
    case CommandKind::RetractAttempt: return Words::tr("Took an attempt back");
    }
    return {};
}

QString stateWords(LeadStatus status)
{
    switch (status) {
    case LeadStatus::Open: return Words::tr("Accepted");
    case LeadStatus::Contacted: return Words::tr("Contacted");
    case LeadStatus::Qualified: return Words::tr("Made an opportunity");
    case LeadStatus::Won: return Words::tr("Won");
    case LeadStatus::Lost: return Words::tr("Rejected");
    case LeadStatus::Nurture: return Words::tr("Kept for later");
    }
    return {};
}

QString mineDetail(const Command &mine, const Directory &people)
{
    for (const Reason &reason : people.reasons) {
        if (mine.kind == CommandKind::Reject && reason.id == mine.reason)
            return displayText(reason.label, 80);
    }
    if (mine.kind == CommandKind::LogAttempt)
        return outcomeLabel(mine.outcome);
    return displayText(mine.note, 120);
}

QString clockWords(Instant at, const QLocale &locale)
{
    return timeOfDayToTheSecond(toDateTime(at).toLocalTime().time(), locale);
}

} // namespace

ConflictWords conflictWords(const Conflict &conflict, const Directory &people, const QLocale &locale)
{
    const Lead &theirs = conflict.theirs;
    const QString name = leadTitle(rowOf(theirs, false));
    const QString other = nameOf(theirs.owner, people);
    const QString first = other.section(u' ', 0, 0);
    ConflictWords words;
    words.title = Words::tr("Two of you changed %1").arg(name);
    words.mine = {Words::tr("You, %1").arg(clockWords(conflict.mine.occurredAt, locale)), didWords(conflict.mine.kind),
                  mineDetail(conflict.mine, people)};
    const QString when = clockWords(theirs.modifiedAt, locale);
    words.theirs = {other.isEmpty() ? Words::tr("A colleague, %1").arg(when)
                                    : Words::tr("%1, %2", "name, time").arg(other, when),
                    stateWords(theirs.status), displayText(theirs.stage, 80)};
    words.explanation = first.isEmpty()
        ? Words::tr("A colleague was first, so that entry stands. Yours is kept as a note.")
        : Words::tr("%1 was first, so that entry stands. Yours is kept as a note.").arg(first);
    words.keepLabel = first.isEmpty() ? Words::tr("Keep theirs") : Words::tr("Keep %1's").arg(first);
    return words;
}

/// One of the two versions; the one that stands has the accent edge.
class ConflictCard::Version final : public QWidget
{
public:
    Version(bool stands, const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_stands(stands)
        , m_theme(theme)
        , m_who(new PlainLabel(theme, TextStep::Small, ColorRole::Text2, this))
        , m_what(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, this))
        , m_detail(new PlainLabel(theme, TextStep::Small, ColorRole::Text1, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(12, 7, 12, 7);
        column->setSpacing(1);
        for (PlainLabel *label : {m_who, m_what, m_detail})
            column->addWidget(label);
    }

    void setWords(const ConflictWords::Version &words)
    {
        m_who->setText(words.who);
        m_what->setText(words.what);
        m_detail->setText(words.detail);
        setAccessibleName(QStringList{words.who, words.what, words.detail}.join(QStringLiteral(", ")));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!m_stands) {
            paintBox(painter, rect(), 6, m_theme.color(ColorRole::Surface), m_theme.color(ColorRole::LineStrong));
            return;
        }
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.setBrush(m_theme.color(ColorRole::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }

private:
    bool m_stands;
    const Theme &m_theme;
    PlainLabel *m_who;
    PlainLabel *m_what;
    PlainLabel *m_detail;
};

ConflictCard::ConflictCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, this))
    , m_mine(new Version(false, theme, this))
    , m_theirs(new Version(true, theme, this))
    , m_explanation(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, this))
    , m_keep(new KeyedButton(theme, KeyedButton::Kind::Secondary, {}, this))
    , m_use(new KeyedButton(theme, KeyedButton::Kind::Secondary, tr("Use mine…"), this))
{
    m_title->setContentsMargins(24, 0, 0, 0);
    m_explanation->setWordWrap(true);
    for (KeyedButton *button : {m_keep, m_use})
        button->setControlHeight(28);
    auto *versions = new QHBoxLayout;
    versions->setSpacing(8);
    versions->addWidget(m_mine, 1);
    versions->addWidget(m_theirs, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, FocusRing::reach);
    buttons->setSpacing(8);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_use);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 10);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(versions);
    column->addWidget(m_explanation);
    column->addLayout(buttons);
    connect(m_keep, &KeyedButton::activated, this, &ConflictCard::keepTheirsRequested);
    connect(m_use, &KeyedButton::activated, this, &ConflictCard::useMineRequested);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ConflictCard::setWords(const ConflictWords &words)
{
    m_title->setText(words.title);
    m_mine->setWords(words.mine);
    m_theirs->setWords(words.theirs);
    m_explanation->setText(words.explanation);
    m_keep->setLabel(words.keepLabel);
    setAccessibleName(words.title);
    setAccessibleDescription(words.explanation);
}

void ConflictCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), 8, m_theme.color(ColorRole::Subtle), m_theme.color(ColorRole::LineStrong));
    const QRect mark(16, 14, 16, m_theme.lineHeight(TextStep::Body));
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), mark), m_theme, Icon::Merge, 16,
              ColorRole::SoonText);
}

} // namespace relaydesk

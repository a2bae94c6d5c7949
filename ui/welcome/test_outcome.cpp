// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/test_outcome.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"
#include "ui/present/display_text.h"
#include "ui/welcome/test_failure.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QVBoxLayout>

#include <limits>

namespace relaydesk {
namespace {

constexpr int iconRoom = 28;

} // namespace

TestOutcome::TestOutcome(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, this))
    , m_detail(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, this))
    , m_code(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
    , m_change(new KeyedButton(theme, KeyedButton::Kind::Text, tr("Change"), this))
    , m_copy(new KeyedButton(theme, KeyedButton::Kind::Text, tr("Copy details"), this))
{
    build();
    connect(m_change, &KeyedButton::activated, this, &TestOutcome::changeRequested);
    connect(m_copy, &KeyedButton::activated, this, [this] { QGuiApplication::clipboard()->setText(m_codeText); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    clear();
}

void TestOutcome::build()
{
    m_change->setControlHeight(28);
    m_copy->setControlHeight(28);
    m_texts = new QBoxLayout(QBoxLayout::TopToBottom);
    m_texts->setSpacing(2);
    m_texts->addWidget(m_title);
    m_texts->addWidget(m_detail, 1);
    m_texts->addWidget(m_code);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12 + iconRoom, 10, 8, 10);
    row->setSpacing(8);
    row->addLayout(m_texts, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_change, 0, Qt::AlignTop);
}

void TestOutcome::say(State state, const QString &title, const QString &detail)
{
    m_state = state;
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_code->setText(m_codeText);
    m_code->setVisible(state == State::Failed);
    m_copy->setVisible(state == State::Failed);
    m_change->setVisible(state == State::Connected);
    // Good news is one quiet line; bad news takes the room it needs.
    const bool line = state == State::Connected;
    m_texts->setDirection(line ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_texts->setSpacing(line ? 8 : 0);
    for (PlainLabel *label : {m_title, m_detail, m_code})
        label->setWordWrap(!line);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setVisible(state != State::None);
    update();
    if (state == State::Connected || state == State::Failed) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void TestOutcome::clear()
{
    m_codeText.clear();
    say(State::None, {}, {});
}

void TestOutcome::showBusy(const QString &server)
{
    m_codeText.clear();
    say(State::Busy, tr("Asking %1").arg(displayText(server, 120)), {});
}

void TestOutcome::showConnected(const TestReport &report)
{
    m_codeText.clear();
    const QString account = displayText(report.account, 120);
    const int leads = int(qBound(qint64(0), report.readableLeads, qint64(std::numeric_limits<int>::max())));
    QString detail;
    if (!account.isEmpty() && report.readableLeads >= 0)
        detail = tr("Signed in as %1, %Ln leads readable.", nullptr, leads).arg(account);
    else if (!account.isEmpty())
        detail = tr("Signed in as %1.").arg(account);
    else if (report.readableLeads >= 0)
        detail = tr("%Ln leads readable.", nullptr, leads);
    say(State::Connected, tr("Connected to %1").arg(displayText(report.server, 120)), detail);
}

void TestOutcome::showFailed(const TestFailure &failure)
{
    m_codeText = failure.code;
    say(State::Failed, failure.sentence, failure.meaning);
}

QString TestOutcome::title() const
{
    return m_title->text();
}

QString TestOutcome::detail() const
{
    return m_detail->text();
}

void TestOutcome::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool line = m_state == State::Connected;
    const int left = line ? FocusRing::reach : 12 + FocusRing::reach;
    const QRect slot(left, 10, 16, line ? height() - 20 : m_theme.lineHeight(TextStep::Body));
    const QRectF box = QStyle::visualRect(layoutDirection(), rect(), slot);
    if (line) {
        paintRoundTick(painter, box);
        return;
    }
    const bool failed = m_state == State::Failed;
    const QRect tinted = rect().adjusted(FocusRing::reach, 0, -FocusRing::reach, 0);
    paintBox(painter, tinted, 8, m_theme.color(failed ? ColorRole::BreachTint : ColorRole::PausedTint), {});
    paintIcon(painter, box, m_theme, failed ? Icon::AlertCircle : Icon::Sync, 16,
              failed ? ColorRole::BreachText : ColorRole::PausedText);
}

void TestOutcome::paintRoundTick(QPainter &painter, const QRectF &box) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::OkText), 1.5));
    painter.drawEllipse(box.center(), 7, 7);
    paintIcon(painter, box, m_theme, Icon::Check, 10, ColorRole::OkText);
}

} // namespace relaydesk

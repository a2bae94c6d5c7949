// SPDX-License-Identifier: GPL-3.0-or-later
// Every control of the kit on one page, to hold beside the design's picture. Not installed.
//   kit_kit_gallery [dark] [picture.png]
#include "ui/kit/banner.h"
#include "ui/kit/fit_bar.h"
#include "ui/kit/handoff_steps.h"
#include "ui/kit/icon.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/option_popover.h"
#include "ui/kit/painters.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/search_field.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/status_item.h"
#include "ui/kit/toast.h"
#include "ui/kit/toggle_switch.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace relaydesk;

namespace {

// Rings, badges and chips, which are painters and no widgets.
class Painted final : public QWidget
{
public:
    explicit Painted(const Theme &theme)
        : m_theme(theme)
    {
        setFixedHeight(176);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        rings(painter);
        badges(painter);
        icons(painter);
    }

private:
    void rings(QPainter &painter)
    {
        struct Sample
        {
            RingShape shape;
            double left;
            QString text;
        };
        const Sample samples[] = {
            {RingShape::Calm, 0.6, u"42:10"_qs},    {RingShape::Soon, 0.45, u"03:42"_qs},
            {RingShape::Urgent, 0.16, u"00:48"_qs}, {RingShape::Breached, 0, u"+02:51"_qs},
            {RingShape::Paused, 0, u"14:00"_qs},    {RingShape::Answered, 0, u"Done"_qs},
        };
        int x = 0;
        for (const Sample &sample : samples) {
            paintRing(painter, QRectF(x, 0, 28, 28), m_theme, sample.shape, sample.left);
            painter.setFont(m_theme.font(TextStep::BodyStrong));
            painter.setPen(m_theme.color(ringTextRole(sample.shape)));
            paintTabular(painter, QRectF(x + 36, 0, 60, 28), sample.text);
            x += 112;
        }
    }

    void badges(QPainter &painter)
    {
        int x = 0;
        const std::pair<char16_t, int> grades[] = {{u'A', 1}, {u'B', 2}, {u'C', 1}, {u'D', 4}};
        for (const auto &[fit, engagement] : grades) {
            paintGradeBadge(painter, QRectF(QPointF(x, 44), gradeBadgeSize(m_theme)), m_theme, fit, engagement);
            x += 44;
        }
        const std::pair<ChipTone, QString> chips[]
            = {{ChipTone::Intent, u"Requested demo"_qs}, {ChipTone::Neutral, u"Pricing ×3"_qs},
               {ChipTone::Marketing, u"Marketing"_qs},   {ChipTone::Sales, u"Sales"_qs},
               {ChipTone::Ok, u"In force"_qs},           {ChipTone::Soon, u"needed"_qs}};
        x = 188;
        for (const auto &[tone, label] : chips) {
            const int width = chipWidth(m_theme, label);
            paintChip(painter, QRectF(x, 44, width, chipHeight(m_theme)), m_theme, label, tone);
            x += width + 8;
        }
    }

    void icons(QPainter &painter)
    {
        int at = 0;
        for (const Icon icon : allIcons()) {
            const QRectF box(at % 26 * 26, 80 + at / 26 * 30, 24, 24);
            paintIcon(painter, box, m_theme, icon, 16, ColorRole::Text2);
            ++at;
        }
    }

    const Theme &m_theme;
};

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

QHBoxLayout *buttons(const Theme &theme)
{
    auto *call = new KeyedButton(theme, KeyedButton::Kind::Primary, u"Call"_qs);
    call->setMark(Icon::Phone);
    call->setKeycap(u"C"_qs);
    auto *mail = new KeyedButton(theme, KeyedButton::Kind::Secondary, u"E-mail"_qs);
    mail->setMark(Icon::Mail);
    mail->setKeycap(u"E"_qs);
    auto *off = new KeyedButton(theme, KeyedButton::Kind::Secondary, u"Off"_qs);
    off->setUnavailable(u"No telephone number is known."_qs);
    auto *undo = new KeyedButton(theme, KeyedButton::Kind::Text, u"Update order"_qs);
    undo->setKeycap(u"."_qs);
    call->setFocus();
    return rowOf({call, mail, off, undo});
}

QHBoxLayout *fields(const Theme &theme)
{
    auto *combo = new QComboBox;
    combo->addItems({u"This quarter"_qs, u"Timeline"_qs});
    auto *wrong = new QLineEdit(u"85o people"_qs);
    wrong->setProperty("invalid", true);
    auto *on = new ToggleSwitch(theme, u"Sound"_qs);
    on->setChecked(true);
    auto *search = new SearchField(theme, u"Search leads"_qs);
    search->setKeycap(u"/"_qs);
    return rowOf({combo, wrong, on, new ToggleSwitch(theme, {}), search});
}

QHBoxLayout *scope(const Theme &theme)
{
    auto *scopes = new SegmentedSwitch(theme);
    for (const auto &label : {u"Mine"_qs, u"Team"_qs, u"Unassigned"_qs})
        scopes->addSegment(label);
    scopes->setCount(0, 12);
    scopes->setCount(1, 47);
    scopes->setCount(2, 3);
    auto *sync = new StatusItem(theme);
    sync->say(u"Synced 12 s ago"_qs, {.dot = ColorRole::OkFill, .icon = {}});
    auto *fit = new FitBar(theme, u"Fit"_qs);
    fit->setValue(86);
    return rowOf({scopes, sync, fit});
}

HandoffSteps *handoff(const Theme &theme)
{
    using State = HandoffSteps::Step::State;
    auto *steps = new HandoffSteps(theme);
    steps->setSteps({{u"Form"_qs, u"09:45:58"_qs, {}, State::Done},
                     {u"CRM"_qs, u"09:46:02"_qs, u"4 s"_qs, State::Done},
                     {u"Qualified"_qs, u"09:46:09"_qs, u"7 s"_qs, State::Done},
                     {u"Routed"_qs, u"09:46:11"_qs, u"2 s"_qs, State::Done},
                     {u"Alerted"_qs, u"09:46:12"_qs, u"1 s"_qs, State::Done},
                     {u"First contact"_qs, u"open"_qs, u"1:18"_qs, State::Open}});
    return steps;
}

QHBoxLayout *popovers(const Theme &theme, QWidget *page)
{
    auto *reject = new OptionPopover(theme, Icon::Close, u"Reject, because"_qs, page);
    reject->setOptions(
        {{u"No budget"_qs, {}, {}}, {u"Not the right person"_qs, {}, {}}, {u"Too small to buy"_qs, {}, {}}});
    reject->setNoteField(u"Note for marketing"_qs);
    auto *log = new OptionPopover(theme, Icon::Pen, u"Log attempt"_qs, page);
    log->setOptions({{u"Reached"_qs, u"stops clock"_qs, {}}, {u"Voicemail"_qs, u"counts"_qs, {}}});
    log->setExtraChoice(u"Try again"_qs, {u"in 2 h"_qs, u"tomorrow"_qs});
    auto *row = new QHBoxLayout;
    for (OptionPopover *popover : {reject, log}) {
        // On the page like any widget, so that both can be seen at once.
        popover->setWindowFlags(Qt::Widget);
        row->addWidget(popover, 0, Qt::AlignTop);
        popover->show();
    }
    row->addStretch();
    return row;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList words = app.arguments();
    Theme theme(words.contains(u"dark"_qs) ? Theme::Choice::Dark : Theme::Choice::Light);
    theme.install();
    SystemClock clock;
    QWidget page;
    page.setWindowTitle(u"Kit"_qs);
    page.setFixedSize(720, 860);
    auto *column = new QVBoxLayout(&page);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(14);
    column->addWidget(new Painted(theme));
    column->addLayout(buttons(theme));
    column->addLayout(fields(theme));
    column->addLayout(scope(theme));
    column->addWidget(handoff(theme));
    auto *banner = new Banner(theme);
    auto *alarm = new Banner(theme);
    auto *toast = new Toast(theme, clock);
    for (QWidget *widget : std::initializer_list<QWidget *>{banner, alarm, toast})
        column->addWidget(widget);
    banner->setCalmMark(Icon::Offline);
    banner->say(u"Offline since 09:41"_qs, u"You can keep working. Clocks keep running."_qs, {}, false);
    alarm->say(u"Your CRM no longer accepts the key"_qs, u"Showing leads received until 09:38."_qs, u"Sign in again"_qs,
               true);
    toast->say(u"Snoozed Pavel Zelwan to 14:00"_qs, u"Undo"_qs, u"U"_qs);
    column->addLayout(popovers(theme, &page));
    column->addStretch();
    page.show();
    if (words.last().endsWith(u".png"_qs)) {
        page.grab().save(words.last());
        return 0;
    }
    return app.exec();
}

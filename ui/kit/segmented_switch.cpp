// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/segmented_switch.h"

#include "ui/kit/kit_style.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QRadioButton>

namespace relaydesk {

/// One segment: a radio button in other clothes, so that arrows, focus and accessibility are Qt's own.
class Segment final : public QRadioButton
{
public:
    Segment(const Theme &theme, const QString &label, QWidget *parent)
        : QRadioButton(parent)
        , m_theme(theme)
        , m_label(label)
    {
        setAccessibleName(label);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setCount(int count)
    {
        m_count = count < 0 ? QString() : locale().toString(count);
        setAccessibleName(m_count.isEmpty() ? m_label : SegmentedSwitch::tr("%1, %2").arg(m_label, m_count));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(TextStep::SmallHeading));
        int width = metrics.horizontalAdvance(m_label) + 2 * padding;
        if (!m_count.isEmpty())
            width += gap + metrics.horizontalAdvance(m_count);
        return {width, m_theme.scaled(24)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint &at) const override { return rect().contains(at); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (isChecked())
            paintBox(painter, rect(), 5, m_theme.color(ColorRole::Surface), m_theme.color(ColorRole::LineStrong));
        else if (underMouse())
            paintBox(painter, rect(), 5, m_theme.color(ColorRole::Pressed), {});
        painter.setFont(m_theme.font(isChecked() ? TextStep::SmallHeading : TextStep::SmallStrong));
        painter.setPen(m_theme.color(isChecked() ? ColorRole::Text1 : ColorRole::Text2));
        const QRect inside = rect().adjusted(padding, 0, -padding, 0);
        const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
        painter.drawText(inside, flags | Qt::AlignLeading, m_label);
        if (!m_count.isEmpty())
            painter.drawText(inside, flags | Qt::AlignTrailing, m_count);
    }

private:
    static constexpr int padding = 10;
    static constexpr int gap = 8;
    const Theme &m_theme;
    QString m_label;
    QString m_count;
};

SegmentedSwitch::SegmentedSwitch(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        for (auto *segment : m_segments)
            segment->updateGeometry();
        update();
    });
}

void SegmentedSwitch::addSegment(const QString &label)
{
    auto *segment = new Segment(m_theme, label, this);
    const int index = static_cast<int>(m_segments.size());
    segment->setChecked(index == 0);
    layout()->addWidget(segment);
    m_segments.push_back(segment);
    // toggled() also follows the arrow keys; setCurrent() keeps it quiet.
    connect(segment, &QRadioButton::toggled, this, [this, index](bool on) {
        if (on && !signalsBlocked())
            Q_EMIT chosen(index);
    });
}

void SegmentedSwitch::setCount(int index, int count)
{
    m_segments.at(static_cast<std::size_t>(index))->setCount(count);
}

void SegmentedSwitch::setCurrent(int index)
{
    const QSignalBlocker quiet(this);
    m_segments.at(static_cast<std::size_t>(index))->setChecked(true);
}

int SegmentedSwitch::current() const
{
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        if (m_segments[i]->isChecked())
            return static_cast<int>(i);
    }
    return -1;
}

void SegmentedSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), 6, m_theme.color(m_track), {});
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keyed_button.h"

#include "ui/kit/enter_key.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/painters.h"
#include "ui/kit/plain_label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {

constexpr int markSize = 16;
constexpr int gap = 8;
constexpr int padding = 12;

} // namespace

KeyedButton::KeyedButton(const Theme &theme, Kind kind, const QString &label, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setLabel(label);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, [this] {
        if (isAvailable())
            Q_EMIT activated();
    });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyedButton::setLabel(const QString &label)
{
    m_label = label;
    QString escaped = label;
    setText(escaped.replace(u'&', u"&&"_qs));
    setAccessibleName(label);
    updateGeometry();
    update();
}

void KeyedButton::setMark(std::optional<Icon> icon)
{
    m_mark = icon;
    updateGeometry();
    update();
}

void KeyedButton::setKeycap(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void KeyedButton::setUnavailable(const QString &why)
{
    m_why = why;
    setToolTip(plainToolTip(why));
    setAccessibleDescription(why);
    update();
}

void KeyedButton::setControlHeight(int pixels)
{
    m_height = pixels;
    updateGeometry();
}

void KeyedButton::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

int KeyedButton::contentWidth(bool withKey) const
{
    int width = QFontMetrics(m_theme.font(step())).horizontalAdvance(m_label);
    if (m_mark)
        width += m_theme.scaled(markSize) + (m_label.isEmpty() ? 0 : gap);
    if (withKey && !m_key.isEmpty())
        width += keycapSize(m_theme, m_key).width() + gap;
    return width;
}

QSize KeyedButton::sizeHint() const
{
    const int sides = m_kind == Kind::Text || m_height <= 28 ? gap : padding;
    return {contentWidth(true) + 2 * sides, m_theme.scaled(m_height)};
}

QSize KeyedButton::minimumSizeHint() const
{
    const int sides = m_kind == Kind::Text || m_height <= 28 ? gap : padding;
    return {contentWidth(false) + 2 * sides, m_theme.scaled(m_height)};
}

// Toolbar buttons have the small text of what stands around them.
TextStep KeyedButton::step() const
{
    if (m_height <= 28)
        return m_kind == Kind::Primary ? TextStep::SmallHeading : TextStep::SmallStrong;
    return m_kind == Kind::Primary ? TextStep::BodyStrong : TextStep::BodyLabel;
}

ColorRole KeyedButton::ink() const
{
    if (!isAvailable() || !isEnabled())
        return ColorRole::Text3;
    switch (m_kind) {
    case Kind::Primary: return ColorRole::OnAccent;
    case Kind::Secondary: return ColorRole::Text1;
    case Kind::Text: return ColorRole::AccentText;
    }
    return ColorRole::Text1;
}

void KeyedButton::paintBack(QPainter &painter) const
{
    const bool usable = isAvailable() && isEnabled();
    const bool hover = usable && underMouse();
    const bool down = usable && (isDown() || isChecked());
    const ColorRole touched = down ? ColorRole::Pressed : ColorRole::Hover;
    if (m_kind == Kind::Text) {
        if (hover || down)
            paintBox(painter, rect(), 6, m_theme.color(touched), {});
    } else if (!usable) {
        paintBox(painter, rect(), 6, m_theme.color(ColorRole::Subtle), m_theme.color(ColorRole::Line));
    } else if (m_kind == Kind::Primary) {
        const ColorRole fill = hover || down ? ColorRole::AccentHover : ColorRole::Accent;
        paintBox(painter, rect(), 6, m_theme.color(fill), {});
    } else {
        const ColorRole fill = hover || down ? touched : ColorRole::Surface;
        paintBox(painter, rect(), 6, m_theme.color(fill), m_theme.color(ColorRole::LineStrong));
    }
}

void KeyedButton::paintContent(QPainter &painter) const
{
    // The key cap goes before the label is cut.
    const bool withKey = !m_key.isEmpty() && contentWidth(true) <= width() - 2 * gap;
    const int total = qMin(contentWidth(withKey), width() - 2 * gap);
    int x = (width() - total) / 2;
    const auto place = [this, &x](int wide, int high) {
        const QRect box(x, (height() - high) / 2, wide, high);
        x += wide + gap;
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    const int mark = m_mark ? m_theme.scaled(markSize) : 0;
    if (m_mark) {
        const ColorRole role = m_kind == Kind::Secondary && isAvailable() ? ColorRole::Text2 : ink();
        paintIcon(painter, place(mark, mark), m_theme, *m_mark, mark, role);
    }
    painter.setFont(m_theme.font(step()));
    painter.setPen(m_theme.color(ink()));
    const QSize key = withKey ? keycapSize(m_theme, m_key) : QSize();
    const int labelWidth = total - (m_mark ? mark + gap : 0) - (withKey ? key.width() + gap : 0);
    const QString shown = painter.fontMetrics().elidedText(m_label, Qt::ElideRight, labelWidth + 2);
    painter.drawText(place(labelWidth, height()).adjusted(-2, 0, 2, 0), Qt::AlignCenter | Qt::TextSingleLine, shown);
    if (withKey) {
        const bool filled = m_kind == Kind::Primary && isAvailable() && isEnabled();
        paintKeycap(painter, place(key.width(), key.height()), m_theme, m_key,
                    filled ? KeycapOn::Accent : KeycapOn::Page);
    }
}

void KeyedButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBack(painter);
    paintContent(painter);
}

void KeyedButton::keyPressEvent(QKeyEvent *event)
{
    if (isAvailable() && clickedByEnter(*this, *event))
        return;
    if (isAvailable() || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
        QPushButton::keyPressEvent(event);
    else
        event->ignore();
}

void KeyedButton::mousePressEvent(QMouseEvent *event)
{
    if (isAvailable())
        QPushButton::mousePressEvent(event);
    else
        setFocus(Qt::MouseFocusReason);
}

void KeyedButton::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void KeyedButton::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

} // namespace relaydesk

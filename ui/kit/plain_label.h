// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

namespace relaydesk {

/// Text for a tool tip, which Qt would otherwise guess to be markup: escaped and wrapped.
[[nodiscard]] QString plainToolTip(const QString &text);

/// The one label: always plain text, no links, elided where it does not fit (the whole text is then
/// the tool tip), in the theme's step and colour.
class PlainLabel final : public QLabel
{
    Q_OBJECT
public:
    PlainLabel(const Theme &theme, TextStep step, ColorRole color, QWidget *parent = nullptr);
    PlainLabel(const Theme &theme, TextStep step, ColorRole color, const QString &text, QWidget *parent = nullptr);

    void setTextFormat(Qt::TextFormat) = delete;
    void setOpenExternalLinks(bool) = delete;
    void setColor(ColorRole color);
    void setStep(TextStep step);
    /// Qt::ElideNone keeps the whole width (clocks, phone numbers); Qt::ElideMiddle suits e-mail addresses.
    void setElide(Qt::TextElideMode mode);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    [[nodiscard]] bool elides() const;

    const Theme &m_theme;
    TextStep m_step;
    ColorRole m_color;
    Qt::TextElideMode m_elide = Qt::ElideRight;
};

} // namespace relaydesk

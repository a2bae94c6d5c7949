// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sla_clock.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// The countdown of the selected lead: 28-px digits, "first contact by 09:51", and the ring. Painted
/// in cells as wide as the widest digit, so that nothing jitters. Tells a screen reader coarse words
/// when asked, and never speaks up by itself.
class HeroClock final : public QWidget
{
    Q_OBJECT
public:
    HeroClock(const Theme &theme, QWidget *parent);

    void setClock(const SlaClock &clock, const QString &below);
    /// Shows the time as of \a now; repaints only when a visible character or the ring changes.
    void tick(Instant now);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double shareLeft() const;

    const Theme &m_theme;
    SlaClock m_clock;
    QString m_below;
    QString m_text;
    Instant m_now{};
};

} // namespace relaydesk

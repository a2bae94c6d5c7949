// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// The side of first run: the name, where the person is, and a promise about keys.
class WelcomeRail final : public QWidget
{
    Q_OBJECT
public:
    WelcomeRail(bool keychain, const Theme &theme, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBrand(QPainter &painter) const;
    void paintStep(QPainter &painter, int number, const QString &name, bool current) const;
    [[nodiscard]] QRect mirrored(const QRect &box) const;

    const Theme &m_theme;
};

} // namespace relaydesk

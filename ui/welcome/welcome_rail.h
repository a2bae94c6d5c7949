// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <optional>

namespace relaydesk {

class PlainLabel;

/// The side of first run: the name, where the person is, and a promise about keys.
class WelcomeRail final : public QWidget
{
    Q_OBJECT
public:
    WelcomeRail(const Theme &theme, QWidget *parent);

    /// Nothing: not known yet, so nothing is promised that may not be so.
    void setKeychain(std::optional<bool> keychain);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBrand(QPainter &painter) const;
    void paintStep(QPainter &painter, int number, const QString &name, bool current) const;
    [[nodiscard]] QRect mirrored(const QRect &box) const;

    const Theme &m_theme;
    PlainLabel *m_promise;
};

} // namespace relaydesk

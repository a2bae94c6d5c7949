// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QCheckBox>

namespace relaydesk {

/// On or off, at once: a check box drawn as a switch, its label behind it.
class ToggleSwitch final : public QCheckBox
{
    Q_OBJECT
public:
    ToggleSwitch(const Theme &theme, const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &at) const override;

private:
    const Theme &m_theme;
};

} // namespace relaydesk

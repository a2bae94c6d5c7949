// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// A 1-px line between two parts.
class RuleLine final : public QWidget
{
    Q_OBJECT
public:
    RuleLine(const Theme &theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QDialog>

namespace relaydesk {

/// All keys, from the one table. Esc or ? closes it.
class KeysSheet final : public QDialog
{
    Q_OBJECT
public:
    KeysSheet(const Theme &theme, bool lettersOn, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace relaydesk

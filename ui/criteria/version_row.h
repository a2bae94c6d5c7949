// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/criteria_content.h"

#include <QAbstractButton>

namespace relaydesk {

/// One version of the agreement; pressed, it is shown.
class VersionRow final : public QAbstractButton
{
    Q_OBJECT
public:
    VersionRow(const Theme &theme, QWidget *parent);

    void say(const CriteriaVersion &version, bool shown);
    [[nodiscard]] int number() const { return m_version.number; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// An arrow key: one up (-1) or down.
    void stepWanted(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    CriteriaVersion m_version;
    bool m_isShown = false;
};

} // namespace relaydesk

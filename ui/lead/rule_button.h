// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QAbstractButton>

namespace relaydesk {

/// The rule that qualified a lead, at the end of its line: elided where there is no room, and a door to the clause.
class RuleButton final : public QAbstractButton
{
    Q_OBJECT
public:
    RuleButton(const Theme &theme, QWidget *parent);

    /// An empty text hides it.
    void setRule(const QString &rule);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QString m_rule;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QAbstractButton>

namespace relaydesk {

/// The name of a rule at the beginning of its row. Enter or a click opens it; Delete asks to take it away, Alt and an
/// arrow to move it.
class RowButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RowButton(const Theme &theme, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    [[nodiscard]] QString label() const { return m_label; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeWanted();
    /// -1: one up, 1: one down.
    void moveWanted(int by);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QString m_label;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QRadioButton>

namespace relaydesk {

/// One numbered row of an OptionPopover: a radio button in other clothes.
class OptionRow final : public QRadioButton
{
    Q_OBJECT
public:
    OptionRow(const Theme &theme, int number, const QString &label, const QString &detail, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By mouse: chooses and confirms.
    void picked();

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &at) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const Theme &m_theme;
    QString m_number;
    QString m_label;
    QString m_detail;
};

} // namespace relaydesk

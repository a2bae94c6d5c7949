// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QLineEdit>

namespace relaydesk {

/// One line to search in: icon in front, its key on a cap behind. Esc clears; on an empty field it
/// leaves (escaped()).
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    SearchField(const Theme &theme, const QString &placeholder, QWidget *parent = nullptr);

    void setKeycap(const QString &key);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void escaped();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString shownKey() const;

    const Theme &m_theme;
    QString m_key;
};

} // namespace relaydesk

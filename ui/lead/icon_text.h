// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QWidget>

namespace relaydesk {

/// A small line with an icon before it: "Gothenburg, 09:47 local". Hidden while it has no text.
class IconText final : public QWidget
{
    Q_OBJECT
public:
    IconText(Icon icon, const QString &meaning, const Theme &theme, QWidget *parent);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    QString m_text;
    const Theme &m_theme;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QAbstractButton>

#include <optional>

namespace relaydesk {

/// One item of the status bar: a dot or an icon, and words. A click opens its details; it never flashes.
class StatusItem final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatusItem(const Theme &theme, QWidget *parent = nullptr);

    struct Look
    {
        std::optional<ColorRole> dot;
        std::optional<Icon> icon;
        ColorRole text = ColorRole::Text2;
        bool strong = false;

        bool operator==(const Look &) const = default;
    };
    void say(const QString &words, const Look &look);
    [[nodiscard]] QString words() const { return m_words; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_words;
    Look m_look;
};

} // namespace relaydesk

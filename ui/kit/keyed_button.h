// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QPushButton>

#include <optional>

namespace relaydesk {

/// A button with an icon before its label and its key on a cap at the end. Connect to activated():
/// a button that is not available stays focusable, says why in its tool tip, and never activates.
class KeyedButton final : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Primary, Secondary, Text };

    KeyedButton(const Theme &theme, Kind kind, const QString &label, QWidget *parent = nullptr);

    /// The label as it is: an ampersand is an ampersand.
    void setLabel(const QString &label);
    [[nodiscard]] QString label() const { return m_label; }
    void setMark(std::optional<Icon> icon);
    /// What stands on the cap, "C" or "Ctrl+K"; shown only, the shortcut belongs to an action.
    void setKeycap(const QString &key);
    [[nodiscard]] QString keycap() const { return m_key; }
    /// \a why is the sentence for the tool tip; an empty one makes the button available again.
    void setUnavailable(const QString &why);
    [[nodiscard]] bool isAvailable() const { return m_why.isEmpty(); }
    /// 28 in toolbars, 32 as a rule, 36 for contact actions; pixels at 100 %.
    void setControlHeight(int pixels);
    void setKind(Kind kind);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintBack(QPainter &painter) const;
    void paintContent(QPainter &painter) const;
    [[nodiscard]] ColorRole ink() const;
    [[nodiscard]] TextStep step() const;
    [[nodiscard]] int contentWidth(bool withKey) const;

    const Theme &m_theme;
    Kind m_kind;
    QString m_label;
    QString m_key;
    QString m_why;
    std::optional<Icon> m_mark;
    int m_height = 32;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace relaydesk {

class PlainLabel;
class RowButton;
class StateIcon;
class Theme;

/// One field that is asked for, and how often it is known.
class RequiredFieldRow final : public QWidget
{
    Q_OBJECT
public:
    RequiredFieldRow(const Theme &theme, QWidget *parent);

    /// \a filled: per cent of the leads; nothing: not counted.
    void say(const QString &field, std::optional<int> filled);
    [[nodiscard]] RowButton *button() const { return m_name; }

private:
    StateIcon *m_mark;
    RowButton *m_name;
    PlainLabel *m_filled;
};

} // namespace relaydesk

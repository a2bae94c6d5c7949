// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria.h"

#include <QWidget>

namespace relaydesk {

class ChipLabel;
class PlainLabel;
class RowButton;
class Theme;

/// One rule of who is never handed over: its name, what becomes of such a lead, how many there were.
class NeverRuleRow final : public QWidget
{
    Q_OBJECT
public:
    NeverRuleRow(const Theme &theme, QWidget *parent);

    /// \a leads below 0: not counted.
    void say(const Disqualification &rule, int leads, bool readOnly);
    [[nodiscard]] RowButton *button() const { return m_name; }
    /// Switches between the two.
    [[nodiscard]] ChipLabel *then() const { return m_then; }

private:
    RowButton *m_name;
    ChipLabel *m_then;
    PlainLabel *m_leads;
};

} // namespace relaydesk

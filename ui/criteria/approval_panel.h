// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/criteria_content.h"

#include <QWidget>

#include <array>

namespace relaydesk {

class ChipLabel;
class KeyedButton;
class PlainLabel;
class SectionHead;
class StateIcon;

/// Where both teams stand with the shown version. Whoever has signed may take it back here.
class ApprovalPanel final : public QWidget
{
    Q_OBJECT
public:
    ApprovalPanel(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const CriteriaPageContent &content);
    [[nodiscard]] KeyedButton *withdrawal(CriteriaSide side) const { return line(side).withdrawal; }

Q_SIGNALS:
    void withdrawWanted(relaydesk::CriteriaSide side);

private:
    struct Line
    {
        ChipLabel *team = nullptr;
        PlainLabel *person = nullptr;
        StateIcon *mark = nullptr;
        PlainLabel *words = nullptr;
        KeyedButton *withdrawal = nullptr;
    };
    [[nodiscard]] const Line &line(CriteriaSide side) const { return m_lines.at(static_cast<size_t>(side)); }
    [[nodiscard]] QWidget *build(CriteriaSide side, const Theme &theme);

    SectionHead *m_head;
    std::array<Line, 2> m_lines;
};

} // namespace relaydesk

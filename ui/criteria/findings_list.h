// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria_check.h"
#include "ui/kit/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace relaydesk {

class NoticeStrip;

/// What in the draft can be read but not be meant. Hidden while there is nothing.
class FindingsList final : public QWidget
{
    Q_OBJECT
public:
    FindingsList(const Theme &theme, QWidget *parent = nullptr);

    void setFindings(const std::vector<CriteriaFinding> &findings);

Q_SIGNALS:
    void placeWanted(const QString &place);

private:
    const Theme &m_theme;
    QVBoxLayout *m_column;
    std::vector<CriteriaFinding> m_findings;
    std::vector<NoticeStrip *> m_strips;
};

} // namespace relaydesk

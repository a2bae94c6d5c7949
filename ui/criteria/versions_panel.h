// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/criteria_content.h"

#include <QWidget>

#include <vector>

class QMenu;
class QVBoxLayout;

namespace relaydesk {

class KeyedButton;
class PlainLabel;
class SectionHead;
class VersionRow;

/// Every version, the latest first, and what two of them say differently.
class VersionsPanel final : public QWidget
{
    Q_OBJECT
public:
    VersionsPanel(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const CriteriaPageContent &content);
    void setComparison(const CriteriaComparison &comparison);
    /// What is read when a comparison has been asked for; none is shown: hidden.
    [[nodiscard]] QWidget *comparison() const;
    [[nodiscard]] VersionRow *row(size_t index) const { return m_rows.at(index); }
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void versionWanted(int number);
    void compareWanted(int earlier, int later);
    void revertWanted(int number);
    void discardWanted();
    void exportWanted(relaydesk::AgreementForm form);
    void comparisonClosed();

private:
    void fillMenu();
    void addRow();

    const Theme &m_theme;
    CriteriaPageContent m_content;
    SectionHead *m_head;
    KeyedButton *m_more;
    QMenu *m_menu;
    QVBoxLayout *m_list;
    PlainLabel *m_compared;
    PlainLabel *m_changes;
    KeyedButton *m_close;
    std::vector<VersionRow *> m_rows;
};

} // namespace relaydesk

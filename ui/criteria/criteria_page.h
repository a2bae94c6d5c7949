// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/backtest.h"
#include "core/criteria/criteria_check.h"
#include "ui/kit/focus_watch.h"
#include "ui/kit/theme.h"
#include "ui/present/backtest_content.h"
#include "ui/present/criteria_content.h"
#include "ui/present/criteria_draft.h"

#include <QWidget>

class QBoxLayout;

namespace relaydesk {

/// What marketing and sales mean by qualified, on one page: the rules, the grid, the scores, what must be known, what the draft
/// would have done, who has signed, every version. Shows values and says what is wanted; knows no store and no network.
class CriteriaPage final : public QWidget
{
    Q_OBJECT
public:
    /// \a draft and \a theme must live longer.
    CriteriaPage(CriteriaDraft &draft, const Theme &theme, QWidget *parent = nullptr);
    ~CriteriaPage() override;

    void setContent(const CriteriaPageContent &content);
    void setBacktest(const BacktestContent &backtest);
    /// Of the document as it is now.
    void setCounts(const CriteriaCounts &counts);
    void setFindings(const std::vector<CriteriaFinding> &findings);
    /// Without a later version: closes it.
    void setComparison(const CriteriaComparison &comparison);
    /// A strip above everything; an empty sentence hides it.
    void setNotice(const QString &sentence, const QStringList &actions);
    /// Values to offer for a field, from real data.
    void setValueSource(std::function<QStringList(const QString &field)> valuesOf);
    /// The comment that was sent last was taken, or not.
    void setCommented(bool taken);
    /// Any place of the document: its line gets the keyboard.
    void showPlace(const QString &place);

Q_SIGNALS:
    void proposeWanted(const QString &title);
    void approveWanted(relaydesk::CriteriaSide side);
    void withdrawWanted(relaydesk::CriteriaSide side);
    void remindWanted();
    void publishWanted(relaydesk::OptionalInstant from);
    void commentWanted(const QString &place, const QString &text);
    /// To be shown: to be read, unless it is the draft.
    void versionWanted(int number);
    void compareWanted(int earlier, int later);
    void revertWanted(int number);
    void discardWanted();
    void comparisonClosed();
    void exportWanted(relaydesk::AgreementForm form);
    void noticeActivated(int action);
    /// A lead of the back-test.
    void leadWanted(const relaydesk::LeadId &lead);
    /// So many rows of the back-test's lists are asked for.
    void moreRowsWanted(int rows);

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;

    void buildLeft();
    void buildRight();
    void connectParts();
    void refreshRemark();
    void writeAbout(const QString &place);
    void revealFocus(const QWidget *now);
    void revealSoon(const QWidget *part);
    void reveal(const QWidget *part, const QRect &spot);

    CriteriaDraft &m_draft;
    const Theme &m_theme;
    std::unique_ptr<Parts> m_parts;
    int m_inForce = 0;
    FocusWatch m_focus;
};

} // namespace relaydesk

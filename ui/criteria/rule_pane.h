// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/criteria/condition_tree_view.h"
#include "ui/kit/focus_watch.h"
#include "ui/present/criteria_draft.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace relaydesk {

class KeyedButton;
class PlainLabel;
class SectionHead;

/// The rule that is edited: what makes an MQL, what makes an SQL and shows buying intent, or the condition of one rule of a score
/// or of who is never handed over.
class RulePane final : public QWidget
{
    Q_OBJECT
public:
    RulePane(CriteriaDraft &draft, const Theme &theme, QWidget *parent);

    void setCounts(const std::map<QString, int> &places);
    void setValueSource(std::function<QStringList(const QString &field)> valuesOf);
    /// "2 changes from v14"
    void setRemark(const QString &remark);
    void showSql(bool sql);
    [[nodiscard]] bool isSqlShown() const { return m_isSql; }
    /// Asks for the selected line by spotWanted().
    void wantCurrent();
    /// True where the place is a condition's; then its line is shown.
    bool showPlace(const QString &place);
    [[nodiscard]] ConditionTreeView *tree() const { return m_rule ? m_rule.data() : m_isSql ? m_sql : m_mql; }

Q_SIGNALS:
    void commentWanted(const QString &place);
    void sqlShown(bool sql);
    /// That part of the pane is what somebody looks for.
    void spotWanted(const QRect &spot);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void prepare(ConditionTreeView *tree);
    void openRule(const QString &list, size_t index);
    void closeRule();
    bool followRule();
    [[nodiscard]] ConditionTreeView *treeInUse() const;

    CriteriaDraft &m_draft;
    const Theme &m_theme;
    SectionHead *m_head;
    KeyedButton *m_back;
    KeyedButton *m_condition;
    KeyedButton *m_group;
    QVBoxLayout *m_column;
    ConditionTreeView *m_mql;
    ConditionTreeView *m_sql;
    SectionHead *m_intentHead;
    ConditionTreeView *m_intent;
    QPointer<ConditionTreeView> m_rule;
    /// The rule that is open; it keeps its pane when it gets another name or another place.
    struct OpenRule
    {
        QString list; ///< "fit", "never"
        QString name;
        size_t index = 0;
        size_t count = 0; ///< of the rules of its list
        Condition when;
    };
    OpenRule m_open;
    QString m_remark;
    std::map<QString, int> m_places;
    std::function<QStringList(const QString &)> m_valuesOf;
    FocusWatch m_focus;
    bool m_isSql = false;
    bool m_isIntentLast = false; ///< of the two trees of an SQL, the one that had the keyboard last
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/condition_tree_view.h"

namespace relaydesk {

ConditionTreeView::ConditionTreeView(CriteriaDraft &draft, Part part, const Theme &, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_part(part)
{
}

void ConditionTreeView::setCounts(const std::map<QString, int> &) { }
void ConditionTreeView::setValueSource(std::function<QStringList(const QString &)>) { }
void ConditionTreeView::addCondition() { }
void ConditionTreeView::addGroup() { }
void ConditionTreeView::showPlace(const QString &) { }

} // namespace relaydesk

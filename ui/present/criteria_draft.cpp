// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/criteria_draft.h"

namespace relaydesk {

CriteriaDraft::CriteriaDraft(const Vocabulary &vocabulary, QObject *parent)
    : QObject(parent)
    , m_vocabulary(vocabulary)
{
}

void CriteriaDraft::open(const Criteria &base, const Criteria &draft, bool readOnly, Steps steps)
{
    m_base = base;
    m_now = draft;
    m_readOnly = readOnly;
    m_steps = std::move(steps);
    m_run.clear();
    m_changes.reset();
    Q_EMIT opened();
    Q_EMIT changed();
}

void CriteriaDraft::told()
{
    m_changes.reset();
    Q_EMIT changed();
}

const std::vector<CriteriaChange> &CriteriaDraft::changes() const
{
    if (!m_changes)
        m_changes = differences(m_base, m_now, m_vocabulary);
    return *m_changes;
}

void CriteriaDraft::edit(const QString &what, const std::function<void(Criteria &)> &change, const QString &run)
{
    if (m_readOnly)
        return;
    Criteria next = m_now;
    change(next);
    if (next == m_now)
        return;
    if (run.isEmpty() || run != m_run)
        m_steps.past.push_back({what, std::move(m_now)});
    m_run = run;
    m_now = std::move(next);
    m_steps.future.clear();
    told();
}

QString CriteriaDraft::undoText() const
{
    return m_steps.past.empty() ? QString() : m_steps.past.back().what;
}

QString CriteriaDraft::redoText() const
{
    return m_steps.future.empty() ? QString() : m_steps.future.back().what;
}

void CriteriaDraft::undo()
{
    if (m_steps.past.empty())
        return;
    m_steps.future.push_back({m_steps.past.back().what, std::exchange(m_now, std::move(m_steps.past.back().criteria))});
    m_steps.past.pop_back();
    m_run.clear();
    told();
}

void CriteriaDraft::redo()
{
    if (m_steps.future.empty())
        return;
    m_steps.past.push_back(
        {m_steps.future.back().what, std::exchange(m_now, std::move(m_steps.future.back().criteria))});
    m_steps.future.pop_back();
    m_run.clear();
    told();
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/criteria_draft.h"

namespace relaydesk {

CriteriaDraft::CriteriaDraft(const Vocabulary &vocabulary, QObject *parent)
    : QObject(parent)
    , m_vocabulary(vocabulary)
{
}

void CriteriaDraft::open(const Criteria &base, const Criteria &draft, bool readOnly)
{
    m_base = base;
    m_now = draft;
    m_readOnly = readOnly;
    m_past.clear();
    m_future.clear();
    m_run.clear();
    Q_EMIT changed();
}

std::vector<CriteriaChange> CriteriaDraft::changes() const
{
    return differences(m_base, m_now, m_vocabulary);
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
        m_past.push_back({what, std::move(m_now)});
    m_run = run;
    m_now = std::move(next);
    m_future.clear();
    Q_EMIT changed();
}

QString CriteriaDraft::undoText() const
{
    return m_past.empty() ? QString() : m_past.back().what;
}

QString CriteriaDraft::redoText() const
{
    return m_future.empty() ? QString() : m_future.back().what;
}

void CriteriaDraft::undo()
{
    if (m_past.empty())
        return;
    m_future.push_back({m_past.back().what, std::exchange(m_now, std::move(m_past.back().criteria))});
    m_past.pop_back();
    m_run.clear();
    Q_EMIT changed();
}

void CriteriaDraft::redo()
{
    if (m_future.empty())
        return;
    m_past.push_back({m_future.back().what, std::exchange(m_now, std::move(m_future.back().criteria))});
    m_future.pop_back();
    m_run.clear();
    Q_EMIT changed();
}

} // namespace relaydesk

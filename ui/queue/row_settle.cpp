// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/row_settle.h"

#include <chrono>

namespace relaydesk {

namespace {

constexpr std::chrono::milliseconds slide(150);

} // namespace

RowSettle::RowSettle(QObject *parent)
    : QObject(parent)
{
    m_progress.setDuration(static_cast<int>(slide.count()));
    m_progress.setEasingCurve(QEasingCurve::OutCubic);
    m_progress.setStartValue(1.0);
    m_progress.setEndValue(0.0);
    connect(&m_progress, &QVariantAnimation::valueChanged, this, &RowSettle::moved);
    connect(&m_progress, &QVariantAnimation::finished, this, &RowSettle::stop);
}

void RowSettle::start(QHash<qint64, int> from)
{
    m_from = std::move(from);
    m_progress.start();
}

void RowSettle::stop()
{
    m_progress.stop();
    m_from.clear();
    Q_EMIT moved();
}

bool RowSettle::isRunning() const
{
    return m_progress.state() == QAbstractAnimation::Running;
}

int RowSettle::offset(qint64 lead, int top) const
{
    if (!isRunning())
        return 0;
    const auto from = m_from.constFind(lead);
    if (from == m_from.cend())
        return 0;
    return qRound((*from - top) * m_progress.currentValue().toDouble());
}

} // namespace relaydesk

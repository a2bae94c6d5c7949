// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_filter.h"

#include "ui/present/display_text.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr qsizetype mostSources = 12;

template<typename T> void put(QSet<T> &set, const T &value, bool in)
{
    if (in)
        set.insert(value);
    else
        set.remove(value);
}

// An ampersand from outside is an ampersand, not the mark of a shortcut.
QString menuText(const QString &outside)
{
    return displayText(outside, 48).replace(u'&', u"&&"_qs);
}

} // namespace

int QueueFilter::conditions() const
{
    return static_cast<int>(!fits.isEmpty()) + static_cast<int>(!sources.isEmpty()) + static_cast<int>(intentOnly);
}

bool QueueFilter::accepts(const LeadRow &row) const
{
    if (!fits.isEmpty() && !fits.contains(row.grade.fitLetter()))
        return false;
    if (!sources.isEmpty() && !sources.contains(row.source))
        return false;
    return !intentOnly || std::any_of(row.signals.begin(), row.signals.end(), [](const Signal &signal) {
        return isIntent(signal.kind);
    });
}

QueueFilterMenu::QueueFilterMenu(QWidget *parent)
    : QMenu(parent)
{
    setAccessibleName(tr("Filter"));
    rebuild();
}

QAction *QueueFilterMenu::addCheck(const QString &label, bool on, const std::function<void(bool)> &apply)
{
    QAction *action = addAction(label);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::toggled, this, [this, apply](bool checked) {
        apply(checked);
        Q_EMIT filterChanged();
    });
    return action;
}

void QueueFilterMenu::rebuild()
{
    clear();
    for (const char16_t letter : {u'A', u'B', u'C', u'D'})
        addCheck(tr("Fit %1").arg(QChar(letter)), m_filter.fits.contains(letter),
                 [this, letter](bool on) { put(m_filter.fits, QChar(letter), on); });
    addSeparator();
    addCheck(tr("Asked for a demo, a quote or a call"), m_filter.intentOnly,
             [this](bool on) { m_filter.intentOnly = on; });
    if (!m_sources.isEmpty())
        addSeparator();
    for (const QString &source : std::as_const(m_sources))
        addCheck(menuText(source), m_filter.sources.contains(source),
                 [this, source](bool on) { put(m_filter.sources, source, on); });
    addSeparator();
    QAction *none = addAction(tr("Clear filter"));
    none->setEnabled(!m_filter.isEmpty());
    connect(none, &QAction::triggered, this, &QueueFilterMenu::clearFilter);
}

void QueueFilterMenu::offerSources(const QStringList &sources)
{
    m_sources = QStringList(m_filter.sources.cbegin(), m_filter.sources.cend());
    for (const QString &source : sources) {
        if (!source.isEmpty() && !m_sources.contains(source) && m_sources.size() < mostSources)
            m_sources << source;
    }
    m_sources.sort();
    rebuild();
}

void QueueFilterMenu::clearFilter()
{
    if (m_filter.isEmpty())
        return;
    m_filter = {};
    Q_EMIT filterChanged();
}

} // namespace relaydesk

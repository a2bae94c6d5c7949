// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/queue_model.h"

#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"
#include "ui/present/queue_model_p.h"

namespace relaydesk {

QueueModel::QueueModel(LeadBook &book, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , d(std::make_unique<Private>(*this, book, clock))
{
    connect(&book, &LeadBook::aboutToRemove, this,
            [this](const std::vector<LeadId> &removed) { d->keepDeparting(removed); });
    connect(&book, &LeadBook::changed, this,
            [this](const std::vector<LeadId> &upserted, const std::vector<LeadId> &removed, bool loaded) {
                std::vector<LeadId> touched = upserted;
                touched.insert(touched.end(), removed.begin(), removed.end());
                d->take(touched, loaded);
            });
    d->recountAll();
    d->recomputeAll();
}

QueueModel::~QueueModel()
{
    d->clock.cancel(d->marksAlarm);
    d->clock.cancel(d->crossingAlarm);
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->order.lineCount();
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // A head is read out and painted, never chosen.
    if (!d->order.lineAt(index.row()).lead.isValid())
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QueueLine line = d->order.lineAt(index.row());
    if (role == KindRole)
        return static_cast<int>(line.lead.isValid() ? RowKind::Lead : RowKind::Head);
    if (role == GroupRole)
        return static_cast<int>(line.group);
    return line.lead.isValid() ? leadData(line.lead, role) : headData(line.group, role);
}

QVariant QueueModel::headData(QueueGroup group, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return groupLabel(group);
    case Qt::AccessibleTextRole: return tr("%1, %Ln lead(s)", nullptr, d->order.countOf(group)).arg(groupLabel(group));
    case GroupCountRole: return d->order.countOf(group);
    case GroupHintRole: return groupHint(group);
    default: return {};
    }
}

QVariant QueueModel::leadData(LeadId id, int role) const
{
    const LeadRow *row = d->rowOf(id);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return leadTitle(*row);
    case Qt::AccessibleTextRole: return spokenRow(*row, d->clock.now());
    case LeadIdRole: return id.value();
    case LeadRowRole: return QVariant::fromValue(row);
    case GoneRole: return d->isHeld && !d->wantedKey(id);
    case TakenByRole: {
        const LeadRow *now = d->book.find(id);
        const bool gone = d->isHeld && !d->wantedKey(id) && now && now->owner.isValid() && now->owner != d->scope.me;
        return gone ? d->names.value(now->owner, tr("a colleague")) : QString();
    }
    case MovedRole:
    case NewRole: {
        const auto mark = d->marks.find(id.value());
        const RowMark found = mark == d->marks.end() ? RowMark{} : mark->second;
        return role == MovedRole ? QVariant(found.moved) : QVariant(found.fresh);
    }
    default: return {};
    }
}

QString QueueModel::groupLabel(QueueGroup group)
{
    switch (group) {
    case QueueGroup::Breached: return tr("Breached");
    case QueueGroup::DueSoon: return tr("Due in 5 min");
    case QueueGroup::DueToday: return tr("Due today");
    case QueueGroup::Later: return tr("Later");
    case QueueGroup::Waiting: return tr("Waiting and snoozed");
    }
    return {};
}

QString QueueModel::groupHint(QueueGroup group) const
{
    const QueueKey *first = d->order.firstOf(group);
    if (!first)
        return {};
    const Instant now = d->clock.now();
    switch (group) {
    case QueueGroup::Breached: return tr("clock has run out · longest %1 over").arg(durationText(now - first->due));
    case QueueGroup::DueSoon: return tr("contact now");
    case QueueGroup::DueToday: return tr("next at %1").arg(momentText(first->due, now, QLocale()));
    case QueueGroup::Later: {
        const LeadRow *row = d->rowOf(first->id);
        return row && row->sla.dueAt ? tr("next %1").arg(momentText(first->due, now, QLocale())) : QString();
    }
    case QueueGroup::Waiting: return tr("clock paused");
    }
    return {};
}

void QueueModel::setScope(const QueueScope &scope)
{
    if (d->scope == scope)
        return;
    const bool sameCounts = d->scope.me == scope.me && d->scope.team == scope.team;
    d->scope = scope;
    if (!sameCounts)
        d->recountAll();
    d->recomputeAll();
}

const QueueScope &QueueModel::scope() const
{
    return d->scope;
}

void QueueModel::setFilter(std::function<bool(const LeadRow &)> accept)
{
    d->accept = std::move(accept);
    d->recomputeAll();
}

void QueueModel::setPeople(const Directory &directory)
{
    d->names.clear();
    // By first name after first mention, as everywhere.
    for (const Rep &rep : directory.reps)
        d->names.insert(rep.id, displayText(rep.name.section(QLatin1Char(' '), 0, 0), 40));
}

void QueueModel::hold()
{
    if (std::exchange(d->isHeld, true))
        return;
    d->tellHeld();
}

void QueueModel::release()
{
    if (!std::exchange(d->isHeld, false))
        return;
    std::vector<LeadId> touched = d->crossers();
    for (const auto &[id, change] : d->dirty)
        touched.push_back(LeadId(id));
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    d->forgetHeld();
    d->settle(touched, true);
    d->kept.clear();
    d->tellHeld();
}

QueueModel::Held QueueModel::held() const
{
    return {.held = d->isHeld,
            .fresh = d->heldBack[static_cast<size_t>(HeldChange::Fresh)],
            .moved = d->heldBack[static_cast<size_t>(HeldChange::Moved)]};
}

QModelIndex QueueModel::indexOf(LeadId id) const
{
    const int line = d->order.lineOf(id);
    return line < 0 ? QModelIndex() : index(line);
}

int QueueModel::leadCount() const
{
    return static_cast<int>(d->order.keys().size());
}

int QueueModel::countIn(QueueScope::Whose whose) const
{
    return d->counts[static_cast<size_t>(whose)];
}

} // namespace relaydesk

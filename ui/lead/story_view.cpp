// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/story_view.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace relaydesk {

StoryView::StoryView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_span(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
    , m_nothing(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, tr("No events yet."), this))
    , m_items(new QVBoxLayout)
    , m_more(new KeyedButton(theme, KeyedButton::Kind::Text, {}, this))
{
    setAccessibleName(tr("Story"));
    auto *head = new QHBoxLayout;
    head->addWidget(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, tr("Story"), this));
    head->addStretch(1);
    head->addWidget(m_span);
    auto *more = new QHBoxLayout;
    more->setContentsMargins(0, 0, 0, FocusRing::reach);
    more->addWidget(m_more);
    more->addStretch(1);
    m_more->setControlHeight(28);
    m_items->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_nothing);
    column->addLayout(m_items);
    column->addLayout(more);
    column->addStretch(1);
    connect(m_more, &KeyedButton::activated, this, [this] {
        m_open = !m_open;
        refresh();
    });
}

void StoryView::setEntries(const std::vector<StoryEntry> &entries, const QString &span)
{
    m_span->setText(span);
    std::vector<StoryEntry> ordered = entries; // the trigger first, the rest as they came
    std::stable_partition(ordered.begin(), ordered.end(), [](const StoryEntry &entry) { return entry.trigger; });
    if (ordered == m_entries && !m_rows.empty())
        return;
    m_entries = std::move(ordered);
    refresh();
}

void StoryView::refresh()
{
    const int all = int(m_entries.size());
    const int shown = m_open ? all : qMin(all, shownAtFirst);
    while (int(m_rows.size()) < shown) {
        m_rows.push_back(new StoryItem(m_theme, this));
        m_items->addWidget(m_rows.back());
    }
    for (int i = 0; i < int(m_rows.size()); ++i) {
        StoryItem *row = m_rows.at(size_t(i));
        row->setVisible(i < shown);
        if (i >= shown)
            continue;
        const StoryEntry &entry = m_entries.at(size_t(i));
        row->setEntry(entry, i == all - 1 && shown == all);
        row->setHighlighted(m_marked.isValid() && entry.id == m_marked);
    }
    m_nothing->setVisible(all == 0);
    m_more->setVisible(all > shownAtFirst);
    m_more->setMark(m_open ? Icon::ChevronUp : Icon::ChevronDown);
    const int earlier = all - shownAtFirst;
    m_more->setLabel(m_open             ? tr("Fewer events")
                         : earlier == 1 ? tr("1 earlier event")
                                        : tr("%Ln earlier events", nullptr, earlier));
}

QWidget *StoryView::highlight(const RemoteId &event)
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id != event)
            continue;
        m_marked = event;
        m_open = m_open || int(i) >= shownAtFirst;
        refresh();
        return m_rows.at(i);
    }
    return nullptr;
}

void StoryView::collapse()
{
    m_open = false;
    m_marked = {};
    m_entries.clear();
    refresh();
}

int StoryView::shownItems() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const StoryItem *row) { return !row->isHidden(); }));
}

} // namespace relaydesk

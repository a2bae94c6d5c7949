// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lead/story_item.h"

#include <vector>

class QVBoxLayout;

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// What the prospect did: the trigger first, five events shown, the rest on demand. Changes in
/// place; what a person opened stays open as long as the lead is the same.
class StoryView final : public QWidget
{
    Q_OBJECT
public:
    StoryView(const Theme &theme, QWidget *parent);

    static constexpr int shownAtFirst = 5;

    void setEntries(const std::vector<StoryEntry> &entries, const QString &span);
    /// Marks an event, opening the earlier ones if it is among them. The item, to scroll to; nullptr
    /// if the story does not have it.
    QWidget *highlight(const RemoteId &event);
    /// Closed and unmarked, as for another lead.
    void collapse();
    [[nodiscard]] int shownItems() const;

private:
    void refresh();

    const Theme &m_theme;
    PlainLabel *m_span;
    PlainLabel *m_nothing;
    QVBoxLayout *m_items;
    KeyedButton *m_more;
    std::vector<StoryItem *> m_rows;
    std::vector<StoryEntry> m_entries;
    RemoteId m_marked;
    bool m_open = false;
};

} // namespace relaydesk

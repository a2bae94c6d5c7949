// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/behaviour_event.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// One event of a story as it is shown.
struct StoryEntry
{
    RemoteId id;
    EventKind kind = EventKind::Other;
    QString topic; ///< for the icon: what a page is about
    QString title;
    QString detail;
    QString time;
    bool trigger = false; ///< what made this lead urgent

    bool operator==(const StoryEntry &) const = default;
};

/// Disc, title, detail and time of one event, with the spine to the next.
class StoryItem final : public QWidget
{
    Q_OBJECT
public:
    StoryItem(const Theme &theme, QWidget *parent);

    void setEntry(const StoryEntry &entry, bool last);
    [[nodiscard]] const StoryEntry &entry() const { return m_entry; }
    /// Marks the event that a clause of "why now" stands on.
    void setHighlighted(bool highlighted);
    [[nodiscard]] bool isHighlighted() const { return m_highlighted; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDisc(QPainter &painter, const QRect &disc) const;
    void paintTexts(QPainter &painter) const;

    const Theme &m_theme;
    StoryEntry m_entry;
    bool m_last = false;
    bool m_highlighted = false;
};

} // namespace relaydesk

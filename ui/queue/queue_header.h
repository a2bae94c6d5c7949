// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_order.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QMenu;

namespace relaydesk {

class KeyedButton;
class SearchField;
class SegmentedSwitch;

/// The queue's head line: title, whose leads, search, filter.
class QueueHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit QueueHeader(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] SearchField *search() const { return m_search; }
    void setCount(QueueScope::Whose whose, int count);
    void setWhose(QueueScope::Whose whose);
    /// How many conditions the filter has on.
    void setConditions(int count);
    void popUp(QMenu &menu);

Q_SIGNALS:
    void whoseChosen(relaydesk::QueueScope::Whose whose);
    void filterRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    SegmentedSwitch *m_whose;
    SearchField *m_search;
    KeyedButton *m_filter;
};

} // namespace relaydesk

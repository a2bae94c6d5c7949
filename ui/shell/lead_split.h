// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QSplitter>

namespace relaydesk {

/// List and lead panel side by side; where the window is narrow, one in place of the other.
class LeadSplit final : public QSplitter
{
    Q_OBJECT
public:
    LeadSplit(const Theme &theme, QWidget *list, QWidget *panel, QWidget *parent = nullptr);

    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// Narrow: shows the panel in place of the list. Wide: nothing to do, both are there.
    void openPanel();
    /// Narrow: shows the list again. True if it was not there before.
    bool backToList();

protected:
    QSplitterHandle *createHandle() override;

private:
    void arrange();

    const Theme &m_theme;
    QWidget *m_list;
    QWidget *m_panel;
    bool m_narrow = false;
    bool m_panelOpen = false;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lead_split.h"

#include <QPainter>

namespace relaydesk {

namespace {
constexpr int s_panelMinimum = 420;

/// A line one pixel wide that can be gripped three pixels beside it.
class LineHandle final : public QSplitterHandle
{
public:
    LineHandle(const Theme &theme, QSplitter *parent)
        : QSplitterHandle(Qt::Horizontal, parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(ColorRole::Line));
    }

private:
    const Theme &m_theme;
};
} // namespace

LeadSplit::LeadSplit(const Theme &theme, QWidget *list, QWidget *panel, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_list(list)
    , m_panel(panel)
{
    addWidget(list);
    addWidget(panel);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    // 708 to 548 in the picture; both grow with the window.
    setStretchFactor(0, 708);
    setStretchFactor(1, 548);
    setSizes({708, 548});
    panel->setMinimumWidth(s_panelMinimum);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSplitterHandle *LeadSplit::createHandle()
{
    return new LineHandle(m_theme, this);
}

void LeadSplit::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

void LeadSplit::openPanel()
{
    m_panelOpen = true;
    arrange();
}

bool LeadSplit::backToList()
{
    const bool was = m_narrow && m_panelOpen;
    m_panelOpen = false;
    arrange();
    return was;
}

void LeadSplit::arrange()
{
    m_list->setVisible(!m_narrow || !m_panelOpen);
    m_panel->setVisible(!m_narrow || m_panelOpen);
}

} // namespace relaydesk

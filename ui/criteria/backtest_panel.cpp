// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/backtest_panel.h"

#include "ui/criteria/figure_pair.h"
#include "ui/criteria/moved_lead_row.h"
#include "ui/criteria/notice_strip.h"
#include "ui/criteria/section_head.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/segmented_switch.h"

#include <QVBoxLayout>

namespace relaydesk {

namespace {

constexpr size_t fewRows = 5;
constexpr size_t rowsAtOnce = 50;

} // namespace

BacktestPanel::BacktestPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_head(new SectionHead(theme, TextStep::Heading, tr("Back-test"), this))
    , m_mqls(new FigurePair(theme, tr("MQLs"), this))
    , m_sqlRate(new FigurePair(theme, tr("SQL rate"), this))
    , m_sentence(new PlainLabel(theme, TextStep::Small, ColorRole::Text2, this))
    , m_details(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
    , m_cost(new NoticeStrip(theme, NoticeStrip::Tone::Costly, this))
    , m_which(new SegmentedSwitch(theme, this))
    , m_caption(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, tr("what happened next"), this))
    , m_list(new QVBoxLayout)
    , m_more(new KeyedButton(theme, KeyedButton::Kind::Text, tr("More"), this))
    , m_sources(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
{
    setAccessibleName(tr("Back-test"));
    auto *figures = new QHBoxLayout;
    figures->addWidget(m_mqls, 1);
    figures->addWidget(m_sqlRate, 1);
    auto *choice = new QHBoxLayout;
    m_which->setAccessibleName(tr("Leads that move"));
    m_which->addSegment(tr("Drop out"));
    m_which->addSegment(tr("Come in"));
    m_which->setCurrent(0);
    m_which->setTrack(ColorRole::Pressed); // the panel stands on the canvas
    choice->addWidget(m_which);
    choice->addStretch(1);
    choice->addWidget(m_caption);
    for (PlainLabel *label : {m_sentence, m_details, m_sources})
        label->setWordWrap(true);
    m_more->setControlHeight(28);
    m_list->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addLayout(figures);
    column->addWidget(m_sentence);
    column->addWidget(m_cost);
    column->addLayout(choice);
    column->addLayout(m_list);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    column->addWidget(m_details);
    column->addWidget(m_sources);
    connect(m_which, &SegmentedSwitch::chosen, this, [this] {
        m_onlyLost = false;
        m_mostShown = fewRows;
        showRows();
    });
    connect(m_cost, &NoticeStrip::activated, this, [this] {
        m_onlyLost = !m_onlyLost;
        m_which->setCurrent(0);
        m_mostShown = m_onlyLost ? rowsAtOnce : fewRows;
        showRows();
    });
    connect(m_more, &KeyedButton::activated, this, &BacktestPanel::showMore);
    setContent({});
}

void BacktestPanel::setContent(const BacktestContent &content)
{
    m_content = content;
    const bool isReady = content.state == BacktestContent::State::Ready;
    m_head->setTitle(tr("Back-test, last %Ln day(s)", nullptr, content.days));
    m_head->setRemark(content.isRunning                ? tr("computing")
                          : content.compared.isEmpty() ? tr("updates as you edit")
                                                       : content.compared);
    m_mqls->say(content.mqls, content.isRunning);
    m_sqlRate->say(content.sqlRate, content.isRunning);
    m_sentence->setText(isReady ? content.sentence : content.remark);
    m_sentence->setColor(content.isRunning ? ColorRole::Text3 : ColorRole::Text2);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_details->setText(content.details);
    m_details->setVisible(isReady && !content.details.isEmpty());
    m_onlyLost = m_onlyLost && content.lostSqls > 0;
    m_which->setVisible(isReady);
    m_caption->setVisible(isReady);
    m_which->setCount(0, content.dropOutCount);
    m_which->setCount(1, content.comeInCount);
    showRows();
    showSources();
}

size_t BacktestPanel::countOfAll() const
{
    if (m_which->current() == 1)
        return static_cast<size_t>(m_content.comeInCount);
    return static_cast<size_t>(m_onlyLost ? m_content.lostSqls : m_content.dropOutCount);
}

void BacktestPanel::showMore()
{
    if (m_more->hasFocus())
        m_focusRow = m_mostShown; // the first that is new: the button may go
    m_mostShown = std::min(countOfAll(), m_mostShown + rowsAtOnce);
    if (shown().size() < m_mostShown)
        Q_EMIT moreRowsWanted(static_cast<int>(m_mostShown)); // answered by setContent()
    else
        showRows();
    m_focusRow.reset();
}

const std::vector<BacktestRow> &BacktestPanel::shown() const
{
    return m_which->current() == 1 ? m_content.comeIn : m_content.dropOut;
}

MovedLeadRow *BacktestPanel::addRow()
{
    auto *row = new MovedLeadRow(m_theme, this);
    m_list->addWidget(row);
    m_rows.push_back(row);
    connect(row, &MovedLeadRow::clicked, this, [this, row] { Q_EMIT leadWanted(row->lead()); });
    return row;
}

void BacktestPanel::showRows()
{
    const bool dropsOut = m_which->current() != 1;
    std::vector<const BacktestRow *> rows;
    const size_t all = countOfAll();
    const size_t most = std::min(m_mostShown, all); // those that became SQLs come first
    for (const BacktestRow &row : shown()) {
        if (rows.size() < most)
            rows.push_back(&row);
    }
    while (m_rows.size() < rows.size())
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < rows.size());
        if (i < rows.size())
            m_rows[i]->say(*rows[i], dropsOut, m_content.isRunning);
    }
    const QString cost = m_content.state == BacktestContent::State::Ready ? costWords(m_content) : QString();
    const QString action = m_onlyLost ? tr("Show all") : tr("Show %1").arg(locale().toString(m_content.lostSqls));
    m_cost->say(cost, cost.isEmpty() ? QStringList() : QStringList{action});
    if (m_focusRow && *m_focusRow < rows.size())
        m_rows[*m_focusRow]->setFocus(Qt::OtherFocusReason);
    const size_t left = all - rows.size();
    m_more->setVisible(left > 0);
    m_more->setLabel(left > rowsAtOnce ? tr("%1 of %Ln more", nullptr, static_cast<int>(left)).arg(rowsAtOnce)
                                       : tr("%Ln more", nullptr, static_cast<int>(left)));
}

void BacktestPanel::showSources()
{
    QStringList parts;
    for (const BacktestSource &source : m_content.sources) {
        if (source.before != source.after)
            parts << tr("%1 %2 → %3", "a source, MQLs before and after")
                         .arg(source.source, locale().toString(source.before), locale().toString(source.after));
    }
    m_sources->setText(parts.isEmpty() ? QString() : tr("By source: %1").arg(parts.join(u" · "_qs)));
    m_sources->setVisible(!parts.isEmpty());
}

} // namespace relaydesk

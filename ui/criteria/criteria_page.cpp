// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/criteria_page.h"

#include "core/criteria/criteria_words.h"
#include "ui/criteria/approval_panel.h"
#include "ui/criteria/backtest_panel.h"
#include "ui/criteria/comments_panel.h"
#include "ui/criteria/criteria_header.h"
#include "ui/criteria/findings_list.h"
#include "ui/criteria/grade_grid_view.h"
#include "ui/criteria/never_rules_view.h"
#include "ui/criteria/notice_strip.h"
#include "ui/criteria/page_side.h"
#include "ui/criteria/reading_order.h"
#include "ui/criteria/required_fields_view.h"
#include "ui/criteria/rule_pane.h"
#include "ui/criteria/score_weights_view.h"
#include "ui/criteria/versions_panel.h"
#include "ui/present/criteria_step.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace relaydesk {

namespace {

using namespace std::chrono_literals;

constexpr int oneColumnBelow = 900; ///< then the right side goes below the left
constexpr auto afterLayout = 0ms;   ///< once everything has found its place
constexpr int edge = 24;            ///< that stays free around what is brought into view

} // namespace

struct CriteriaPage::Parts
{
    CriteriaHeader *header = nullptr;
    NoticeStrip *notice = nullptr;
    QScrollArea *scroll = nullptr;
    QBoxLayout *sides = nullptr;
    PageSide *left = nullptr;
    PageSide *right = nullptr;
    RulePane *rule = nullptr;
    FindingsList *findings = nullptr;
    GradeGridView *grid = nullptr;
    ScoreWeightsView *fit = nullptr;
    ScoreWeightsView *engagement = nullptr;
    RequiredFieldsView *required = nullptr;
    NeverRulesView *never = nullptr;
    BacktestPanel *backtest = nullptr;
    ApprovalPanel *approval = nullptr;
    VersionsPanel *versions = nullptr;
    CommentsPanel *comments = nullptr;
};

CriteriaPage::CriteriaPage(CriteriaDraft &draft, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_theme(theme)
    , m_parts(std::make_unique<Parts>())
{
    setAccessibleName(tr("Criteria"));
    Parts &parts = *m_parts;
    parts.header = new CriteriaHeader(draft, theme, this);
    auto *content = new QWidget;
    parts.sides = new QBoxLayout(QBoxLayout::LeftToRight, content);
    parts.sides->setContentsMargins(0, 0, 0, 0);
    parts.sides->setSpacing(0);
    buildLeft();
    buildRight();
    parts.sides->addWidget(parts.left, 66);
    parts.sides->addWidget(parts.right, 34);
    parts.scroll = new QScrollArea(this);
    parts.scroll->setFrameShape(QFrame::NoFrame);
    parts.scroll->setWidgetResizable(true);
    parts.scroll->setFocusPolicy(Qt::NoFocus);
    parts.scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    parts.scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(parts.header);
    column->addWidget(parts.scroll, 1);
    setFocusProxy(parts.rule);
    connectParts();
    connect(&draft, &CriteriaDraft::changed, this, &CriteriaPage::refreshRemark);
    connect(&m_focus, &FocusWatch::moved, this, &CriteriaPage::revealFocus);
    connect(parts.rule, &RulePane::spotWanted, this, [this](const QRect &spot) { reveal(m_parts->rule, spot); });
}

CriteriaPage::~CriteriaPage() = default;

void CriteriaPage::buildLeft()
{
    Parts &parts = *m_parts;
    parts.left = new PageSide(m_theme, ColorRole::Surface, false);
    parts.notice = new NoticeStrip(m_theme, NoticeStrip::Tone::Calm, parts.left);
    parts.rule = new RulePane(m_draft, m_theme, parts.left);
    parts.findings = new FindingsList(m_theme, parts.left);
    parts.left->addRow({parts.notice}, {1}, 0);
    parts.left->add(parts.rule);
    parts.left->addRow({parts.findings}, {1}, 0);
    parts.left->addLine();
    parts.grid = new GradeGridView(m_draft, m_theme, parts.left);
    parts.fit = new ScoreWeightsView(m_draft, ScoreWeightsView::Score::Fit, m_theme, parts.left);
    parts.engagement = new ScoreWeightsView(m_draft, ScoreWeightsView::Score::Engagement, m_theme, parts.left);
    parts.left->addRow({parts.grid, parts.fit, parts.engagement}, {0, 1, 1}, 760);
    parts.left->addLine();
    parts.required = new RequiredFieldsView(m_draft, m_theme, parts.left);
    parts.never = new NeverRulesView(m_draft, m_theme, parts.left);
    parts.left->addRow({parts.required, parts.never}, {1, 1}, 600);
    parts.left->addStretch();
}

void CriteriaPage::buildRight()
{
    Parts &parts = *m_parts;
    parts.right = new PageSide(m_theme, ColorRole::Canvas, true);
    parts.backtest = new BacktestPanel(m_theme, parts.right);
    parts.approval = new ApprovalPanel(m_theme, parts.right);
    parts.versions = new VersionsPanel(m_theme, parts.right);
    parts.comments = new CommentsPanel(m_theme, parts.right);
    parts.right->add(parts.backtest);
    parts.right->addLine();
    parts.right->add(parts.approval);
    parts.right->addLine();
    parts.right->add(parts.versions);
    parts.right->addLine();
    parts.right->add(parts.comments);
    parts.right->addStretch();
}

void CriteriaPage::connectParts()
{
    const Parts &parts = *m_parts;
    connect(parts.header, &CriteriaHeader::sqlChosen, parts.rule, &RulePane::showSql);
    connect(parts.header, &CriteriaHeader::proposeWanted, this, &CriteriaPage::proposeWanted);
    connect(parts.header, &CriteriaHeader::approveWanted, this, &CriteriaPage::approveWanted);
    connect(parts.header, &CriteriaHeader::remindWanted, this, &CriteriaPage::remindWanted);
    connect(parts.header, &CriteriaHeader::publishWanted, this, &CriteriaPage::publishWanted);
    connect(parts.notice, &NoticeStrip::activated, this, &CriteriaPage::noticeActivated);
    connect(parts.rule, &RulePane::sqlShown, parts.header, &CriteriaHeader::setSqlShown);
    connect(parts.rule, &RulePane::commentWanted, this, &CriteriaPage::writeAbout);
    connect(parts.findings, &FindingsList::placeWanted, this, &CriteriaPage::showPlace);
    connect(parts.fit, &ScoreWeightsView::ruleEditWanted, this, &CriteriaPage::showPlace);
    connect(parts.never, &NeverRulesView::ruleEditWanted, this, &CriteriaPage::showPlace);
    connect(parts.backtest, &BacktestPanel::leadWanted, this, &CriteriaPage::leadWanted);
    connect(parts.backtest, &BacktestPanel::moreRowsWanted, this, &CriteriaPage::moreRowsWanted);
    connect(parts.approval, &ApprovalPanel::withdrawWanted, this, &CriteriaPage::withdrawWanted);
    connect(parts.versions, &VersionsPanel::versionWanted, this, &CriteriaPage::versionWanted);
    connect(parts.versions, &VersionsPanel::compareWanted, this, &CriteriaPage::compareWanted);
    connect(parts.versions, &VersionsPanel::revertWanted, this, &CriteriaPage::revertWanted);
    connect(parts.versions, &VersionsPanel::discardWanted, this, &CriteriaPage::discardWanted);
    connect(parts.versions, &VersionsPanel::comparisonClosed, this, &CriteriaPage::comparisonClosed);
    connect(parts.versions, &VersionsPanel::exportWanted, this, &CriteriaPage::exportWanted);
    connect(parts.comments, &CommentsPanel::commentWanted, this, &CriteriaPage::commentWanted);
    connect(parts.comments, &CommentsPanel::placeWanted, this, &CriteriaPage::showPlace);
}

void CriteriaPage::setContent(const CriteriaPageContent &content)
{
    m_inForce = content.shown.number == content.inForce ? 0 : content.inForce;
    m_parts->header->setContent(content);
    m_parts->approval->setContent(content);
    m_parts->versions->setContent(content);
    m_parts->comments->setContent(content);
    refreshRemark();
}

void CriteriaPage::refreshRemark()
{
    m_parts->rule->setRemark(m_inForce > 0 ? changesWords(m_draft.changes().size(), m_inForce) : QString());
}

void CriteriaPage::setBacktest(const BacktestContent &backtest)
{
    m_parts->backtest->setContent(backtest);
}

void CriteriaPage::setCounts(const CriteriaCounts &counts)
{
    m_parts->rule->setCounts(counts.places);
    m_parts->grid->setCounts(counts.grid);
    m_parts->required->setFilled(counts.filled, counts.leads);
    m_parts->never->setCounts(counts.places);
}

void CriteriaPage::setFindings(const std::vector<CriteriaFinding> &findings)
{
    m_parts->findings->setFindings(findings);
}

void CriteriaPage::setComparison(const CriteriaComparison &comparison)
{
    m_parts->versions->setComparison(comparison);
    if (comparison.later > 0)
        revealSoon(m_parts->versions->comparison());
}

void CriteriaPage::setCommented(bool taken)
{
    m_parts->comments->setSent(taken);
}

void CriteriaPage::setNotice(const QString &sentence, const QStringList &actions)
{
    m_parts->notice->say(sentence, actions);
}

void CriteriaPage::setValueSource(std::function<QStringList(const QString &field)> valuesOf)
{
    m_parts->rule->setValueSource(std::move(valuesOf));
}

void CriteriaPage::showPlace(const QString &place)
{
    if (m_parts->rule->showPlace(place)) {
        // Once its lines have found their places.
        QTimer::singleShot(afterLayout, m_parts->rule, &RulePane::wantCurrent);
        return;
    }
    const QString list = place.section(u'/', 1, 1);
    if (list == u"fit")
        m_parts->fit->showPlace(place);
    else if (list == u"engagement")
        m_parts->engagement->showPlace(place);
    else if (list == u"grades")
        m_parts->grid->showPlace(place);
    else if (list == u"required")
        m_parts->required->showPlace(place);
    else if (list == u"never")
        m_parts->never->showPlace(place);
}

/// Whatever gets the keyboard is seen; what is pressed with the mouse stays below it.
void CriteriaPage::revealFocus(const QWidget *now)
{
    const bool isInside = now && m_parts->scroll->widget()->isAncestorOf(now);
    if (!isInside || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    if (qobject_cast<const QAbstractItemView *>(now)) // its line is meant
        QTimer::singleShot(afterLayout, m_parts->rule, &RulePane::wantCurrent);
    else
        revealSoon(now);
}

void CriteriaPage::revealSoon(const QWidget *part)
{
    QTimer::singleShot(afterLayout, part, [this, part] {
        if (part->isVisible())
            reveal(part, part->rect());
    });
}

/// Of what is higher than the page the beginning.
void CriteriaPage::reveal(const QWidget *part, const QRect &spot)
{
    const QPoint top = part->mapTo(m_parts->scroll->widget(), spot.topLeft());
    m_parts->scroll->ensureVisible(0, top.y() + spot.height(), 0, edge);
    m_parts->scroll->ensureVisible(0, top.y(), 0, edge);
}

void CriteriaPage::writeAbout(const QString &place)
{
    QString words;
    for (const PlainSection &section : inWords(m_draft.criteria(), m_draft.vocabulary())) {
        for (const PlainLine &line : section.lines) {
            if (line.place == place)
                words = line.words;
        }
    }
    m_parts->comments->writeAbout(place, words);
}

bool CriteriaPage::focusNextPrevChild(bool next)
{
    return focusNextIn(this, next) || focusNextOutside(this, next) || QWidget::focusNextPrevChild(next);
}

void CriteriaPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Undo))
        m_draft.undo();
    else if (event->matches(QKeySequence::Redo))
        m_draft.redo();
    else if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        m_parts->header->takeStep();
    else
        QWidget::keyPressEvent(event);
}

void CriteriaPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
}

void CriteriaPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < oneColumnBelow;
    m_parts->sides->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_parts->right->setBelow(isNarrow);
}

} // namespace relaydesk

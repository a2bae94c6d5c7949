// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/score_weights_view.h"

#include "ui/criteria/number_field.h"
#include "ui/criteria/row_button.h"
#include "ui/criteria/score_row.h"
#include "ui/criteria/score_rule_popover.h"
#include "ui/criteria/section_head.h"
#include "ui/kit/keyed_button.h"
#include "ui/present/criteria_edits.h"

#include <QVBoxLayout>

namespace relaydesk {

namespace {

constexpr int firstPoints = 10;

} // namespace

ScoreWeightsView::ScoreWeightsView(CriteriaDraft &draft, Score score, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_score(score)
    , m_theme(theme)
    , m_head(new SectionHead(theme, TextStep::BodyStrong, isFit() ? tr("Fit") : tr("Engagement"), this))
    , m_column(new QVBoxLayout)
    , m_add(new KeyedButton(theme, KeyedButton::Kind::Text, isFit() ? tr("Fit rule") : tr("Engagement rule"), this))
    , m_details(new ScoreRulePopover(draft, isFit(), theme, this))
{
    setAccessibleName(m_head->title());
    m_add->setMark(Icon::Plus);
    m_add->setControlHeight(28);
    m_add->setAccessibleName(isFit() ? tr("Add a fit rule") : tr("Add an engagement rule"));
    m_column->setSpacing(2);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(-8, 0, 0, 0);
    foot->addWidget(m_add);
    foot->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2);
    outer->addWidget(m_head);
    outer->addLayout(m_column);
    outer->addLayout(foot);
    outer->addStretch(1);
    connect(m_add, &KeyedButton::activated, this, &ScoreWeightsView::addRule);
    connect(m_details, &ScoreRulePopover::ruleEditWanted, this, &ScoreWeightsView::ruleEditWanted);
    connect(&draft, &CriteriaDraft::changed, this, &ScoreWeightsView::refresh);
    refresh();
}

size_t ScoreWeightsView::count() const
{
    return isFit() ? m_draft.criteria().fit.size() : m_draft.criteria().engagement.size();
}

QString ScoreWeightsView::nameOf(size_t index) const
{
    return isFit() ? m_draft.criteria().fit.at(index).name : m_draft.criteria().engagement.at(index).name;
}

void ScoreWeightsView::refresh()
{
    const Criteria &criteria = m_draft.criteria();
    const Points whole = mostPoints(criteria);
    m_head->setRemark(isFit() ? pointsWords(fitInAll(criteria)) : fadingWords(criteria));
    while (m_rows.size() < count())
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < count());
        if (i >= count())
            continue;
        if (isFit())
            m_rows[i]->setFace({criteria.fit[i].name, criteria.fit[i].points, whole, m_draft.isReadOnly()});
        else
            m_rows[i]->setFace(
                {criteria.engagement[i].name, criteria.engagement[i].points, whole, m_draft.isReadOnly()});
    }
    m_add->setVisible(!m_draft.isReadOnly());
}

void ScoreWeightsView::addRow()
{
    auto *row = new ScoreRow(m_theme, this);
    const size_t index = m_rows.size();
    m_column->addWidget(row);
    m_rows.push_back(row);
    connect(row, &ScoreRow::pointsTyped, this, [this, index](double points) { setPoints(index, points); });
    connect(row, &ScoreRow::pointsLeft, this, [this] { m_draft.endRun(); });
    connect(row->button(), &RowButton::clicked, this, [this, index] { open(index); });
    connect(row->button(), &RowButton::removeWanted, this, [this, index] { remove(index); });
    connect(row->button(), &RowButton::moveWanted, this, [this, index](int by) { move(index, by); });
}

void ScoreWeightsView::setPoints(size_t index, double points)
{
    if (index >= count())
        return;
    m_draft.edit(
        tr("Weigh a rule"),
        [this, index, points](Criteria &criteria) {
            if (isFit())
                criteria.fit.at(index).points = Points::of(points);
            else
                relaydesk::setPoints(criteria.engagement.at(index), Points::of(points));
        },
        u"%1-points-%2"_qs.arg(isFit() ? u"fit"_qs : u"engagement"_qs).arg(index));
}

void ScoreWeightsView::addRule()
{
    const QString name = freeName(m_draft.criteria(), tr("New rule"));
    m_draft.edit(tr("Add a rule"), [this, &name](Criteria &criteria) {
        if (isFit()) {
            criteria.fit.push_back({name, Points::whole(firstPoints), firstCondition(m_draft.vocabulary())});
            return;
        }
        EngagementRule rule;
        rule.name = name;
        rule.points = Points::whole(firstPoints);
        rule.event.kinds = {EventKind::PageViewed};
        if (!criteria.engagement.empty())
            rule.decay = criteria.engagement.front().decay;
        criteria.engagement.push_back(rule);
    });
    if (count() == 0)
        return;
    layout()->activate();
    open(count() - 1);
}

void ScoreWeightsView::open(size_t index)
{
    m_details->openAt(index, m_rows.at(index)->button());
}

void ScoreWeightsView::remove(size_t index)
{
    if (m_draft.isReadOnly() || index >= count())
        return;
    const QString name = nameOf(index);
    m_draft.edit(tr("Remove a rule"), [&name](Criteria &criteria) { removeRule(criteria, name); });
    if (count() > 0)
        m_rows.at(qMin(index, count() - 1))->button()->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void ScoreWeightsView::move(size_t index, int by)
{
    const size_t to = index + static_cast<size_t>(by);
    if (to >= count())
        return;
    m_draft.edit(tr("Move a rule"), [this, index, to](Criteria &criteria) {
        if (isFit())
            moveRule(criteria.fit, index, to);
        else
            moveRule(criteria.engagement, index, to);
    });
    if (!m_draft.isReadOnly())
        m_rows.at(to)->button()->setFocus(Qt::OtherFocusReason);
}

void ScoreWeightsView::showPlace(const QString &place)
{
    const size_t index = place.section(u'/', 2, 2).toULongLong();
    if (index < count())
        m_rows.at(index)->button()->setFocus(Qt::OtherFocusReason);
}

} // namespace relaydesk

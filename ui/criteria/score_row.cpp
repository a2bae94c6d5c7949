// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/score_row.h"

#include "ui/criteria/number_field.h"
#include "ui/criteria/row_button.h"
#include "ui/kit/fit_bar.h"
#include "ui/present/display_text.h"

#include <QHBoxLayout>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int barWidth = 72;

} // namespace

ScoreRow::ScoreRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_name(new RowButton(theme, this))
    , m_bar(new FitBar(theme, {}, this))
    , m_points(new NumberField(theme, NumberField::Look::Bare, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_bar);
    row->addWidget(m_points);
    m_bar->setFixedWidth(theme.scaled(barWidth));
    connect(&theme, &Theme::changed, this, [this, &theme] { m_bar->setFixedWidth(theme.scaled(barWidth)); });
    connect(m_points, &QDoubleSpinBox::valueChanged, this, &ScoreRow::pointsTyped);
    connect(m_points, &QDoubleSpinBox::editingFinished, this, &ScoreRow::pointsLeft);
}

void ScoreRow::setFace(const Face &face)
{
    const QString name = displayText(face.name, 80);
    m_name->setLabel(name);
    m_points->setAccessibleName(tr("Points of %1").arg(name));
    m_points->setReadOnly(face.readOnly);
    m_points->setShown(face.points.value());
    m_bar->setAccessibleName(name);
    m_bar->setFill(face.points < Points() ? ColorRole::SoonArc : ColorRole::AccentText);
    m_bar->setValue(qAbs(face.points.rounded()), std::max(1, face.whole.rounded()));
}

} // namespace relaydesk

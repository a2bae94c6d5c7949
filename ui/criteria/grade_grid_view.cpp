// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/grade_grid_view.h"

#include "ui/criteria/form_popover.h"
#include "ui/criteria/grade_cell.h"
#include "ui/criteria/number_field.h"
#include "ui/criteria/section_head.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/present/criteria_edits.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {

constexpr int steps = 4;
constexpr int gap = 2; ///< between cells: where the line runs
constexpr int cellWidth = 54;
constexpr int cellHeight = 32;
constexpr int labelWidth = 40;
constexpr int headHeight = 28;
constexpr int labelHeight = 20;
constexpr int footHeight = 28;
constexpr qreal lineWidth = 2;

} // namespace

GradeGridView::GradeGridView(CriteriaDraft &draft, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_theme(theme)
    , m_head(new SectionHead(theme, TextStep::BodyStrong, tr("Fit by engagement"), this))
    , m_legend(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, tr("leads per grade,"), this))
    , m_lineWord(new PlainLabel(theme, TextStep::Small, ColorRole::AccentText, tr("line: MQL"), this))
    , m_startsButton(new KeyedButton(theme, KeyedButton::Kind::Text, tr("Points"), this))
    , m_starts(new FormPopover(theme, tr("Where the grades begin"), this))
{
    setAccessibleName(tr("Fit by engagement"));
    m_startsButton->setControlHeight(24);
    m_startsButton->setToolTip(plainToolTip(tr("From how many points on a lead is an A, B, C, a 1, 2, 3")));
    makeCells();
    m_startsButton->raise(); // behind the cells for the keyboard, too
    makeStarts();
    connect(m_startsButton, &KeyedButton::activated, this, &GradeGridView::openStarts);
    connect(&draft, &CriteriaDraft::changed, this, &GradeGridView::refresh);
    connect(&theme, &Theme::changed, this, &GradeGridView::place);
    place();
    refresh();
}

GradeGridView::~GradeGridView() = default;

void GradeGridView::makeCells()
{
    for (int i = 0; i < steps * steps; ++i) {
        auto *cell = new GradeCell(m_theme, i / steps + 1, i % steps + 1, this);
        cell->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        connect(cell, &GradeCell::toggleWanted, this, [this, cell] { toggle(*cell); });
        connect(cell, &GradeCell::dragged, this, &GradeGridView::pull);
        connect(cell, &GradeCell::dragEnded, this, [this] { m_draft.endRun(); });
        connect(cell, &GradeCell::stepWanted, this,
                [this, cell](int right, int down) { go(cell->fit() + down, cell->engagement() + right); });
        m_cells.at(static_cast<size_t>(i)) = cell;
    }
}

void GradeGridView::makeStarts()
{
    const std::array names{tr("A from"), tr("B from"), tr("C from"), tr("1 from"), tr("2 from"), tr("3 from")};
    for (size_t i = 0; i < names.size(); ++i) {
        auto *field = new NumberField(m_theme, NumberField::Look::Boxed, m_starts);
        field->setWhole(1, 100);
        field->setKeyboardTracking(false); // the others give way to a number, not to its first digit
        m_starts->addField(names.at(i), field);
        connect(field, &QDoubleSpinBox::valueChanged, this, [this, i](double points) {
            m_draft.edit(
                tr("Move where a grade begins"),
                [i, points](Criteria &criteria) {
                    auto &starts = i < 3 ? criteria.grades.fitFrom : criteria.grades.engagementFrom;
                    starts = withStart(starts, i % 3, qRound(points));
                },
                u"grade-start-%1"_qs.arg(i));
        });
        connect(field, &QDoubleSpinBox::editingFinished, this, [this, i, field] { field->setShown(startAt(i)); });
        m_fields.at(i) = field;
    }
    connect(m_starts, &FormPopover::closed, this, [this] { m_draft.endRun(); });
}

GradeCell *GradeGridView::cell(int fit, int engagement) const
{
    return m_cells.at(static_cast<size_t>((fit - 1) * steps + engagement - 1));
}

void GradeGridView::setCounts(const Counts &counts)
{
    for (GradeCell *cell : m_cells)
        cell->setLeads(counts.at(size_t(cell->fit()) - 1).at(size_t(cell->engagement()) - 1));
}

int GradeGridView::startAt(size_t field) const
{
    const GradeGrid &grades = m_draft.criteria().grades;
    return field < 3 ? grades.fitFrom.at(field) : grades.engagementFrom.at(field - 3);
}

void GradeGridView::refresh()
{
    const GradeGrid &grades = m_draft.criteria().grades;
    for (GradeCell *cell : m_cells) {
        cell->setInLine(grades.isInLine(cell->fit(), cell->engagement()));
        cell->setReadOnly(m_draft.isReadOnly());
    }
    for (size_t i = 0; i < m_fields.size(); ++i) {
        NumberField *field = m_fields.at(i);
        field->setReadOnly(m_draft.isReadOnly());
        if (!field->hasFocus() || !m_starts->isVisible())
            field->setShown(startAt(i));
    }
    update();
}

void GradeGridView::toggle(const GradeCell &cell)
{
    m_draft.edit(tr("Move the MQL line"), [&cell](Criteria &criteria) {
        const bool inLine = criteria.grades.isInLine(cell.fit(), cell.engagement());
        criteria.grades = withCell(criteria.grades, cell.fit(), cell.engagement(), !inLine);
    });
    refresh(); // where nothing came of it the cell is as it was
    go(cell.fit(), cell.engagement());
}

/// The line of the row under the pointer ends at the border nearest to it.
void GradeGridView::pull(const QPoint &at)
{
    const QRect grid = gridRect();
    const QPoint inside = visual(QRect(at, QSize(1, 1))).topLeft() - grid.topLeft();
    const int fit = qBound(1, inside.y() / (m_theme.scaled(cellHeight) + gap) + 1, steps);
    const int pitch = m_theme.scaled(cellWidth) + gap;
    const int engagement = qBound(0, (inside.x() + pitch / 2) / pitch, steps);
    m_draft.edit(
        tr("Move the MQL line"),
        [fit, engagement](Criteria &criteria) { criteria.grades = withLineAt(criteria.grades, fit, engagement); },
        u"grade-line"_qs);
}

// Tab enters the grid at the cell that was left.
void GradeGridView::go(int fit, int engagement)
{
    if (fit < 1 || fit > steps || engagement < 1 || engagement > steps)
        return;
    GradeCell *to = cell(fit, engagement);
    to->setFocusPolicy(Qt::StrongFocus);
    to->setFocus(Qt::OtherFocusReason);
    for (GradeCell *other : m_cells) {
        if (other != to)
            other->setFocusPolicy(Qt::ClickFocus);
    }
}

void GradeGridView::openStarts()
{
    refresh();
    m_starts->openAt(m_startsButton);
}

void GradeGridView::showPlace(const QString &place)
{
    if (place == u"/grades/fit" || place == u"/grades/engagement")
        m_startsButton->setFocus(Qt::OtherFocusReason);
    else
        go(1, qMax(1, m_draft.criteria().grades.line.front()));
}

QRect GradeGridView::gridRect() const
{
    const int left = m_theme.scaled(labelWidth);
    const int top = m_theme.scaled(headHeight) + m_theme.scaled(labelHeight);
    return {left, top, steps * (m_theme.scaled(cellWidth) + gap) - gap,
            steps * (m_theme.scaled(cellHeight) + gap) - gap};
}

QRect GradeGridView::visual(const QRect &box) const
{
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void GradeGridView::place()
{
    const QRect grid = gridRect();
    const QSize size(m_theme.scaled(cellWidth), m_theme.scaled(cellHeight));
    for (GradeCell *cell : m_cells) {
        const QPoint at(grid.left() + (cell->engagement() - 1) * (size.width() + gap),
                        grid.top() + (cell->fit() - 1) * (size.height() + gap));
        cell->setGeometry(visual(QRect(at, size)));
    }
    m_head->setGeometry(0, 0, width(), m_theme.scaled(labelHeight));
    const int foot = grid.bottom() + 5;
    int x = grid.left();
    for (QWidget *part : {static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_lineWord)}) {
        part->setGeometry(visual(QRect(x, foot, part->sizeHint().width() + 1, m_theme.scaled(20))));
        x += part->sizeHint().width() + 4;
    }
    const int wide = m_startsButton->sizeHint().width();
    m_startsButton->setGeometry(visual(QRect(qMax(x, grid.right() + 9 - wide), foot - 2, wide, m_theme.scaled(24))));
    setFixedSize(grid.right() + 10, foot + m_theme.scaled(footHeight));
    update();
}

void GradeGridView::resizeEvent(QResizeEvent *)
{
    place();
}

void GradeGridView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QRect grid = visual(gridRect());
    if (!grid.contains(event->pos()) && event->pos().y() > m_theme.scaled(headHeight)
        && event->pos().y() < grid.bottom())
        openStarts();
}

void GradeGridView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect grid = gridRect();
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text3));
    for (int i = 1; i <= steps; ++i) {
        const QRect column = cell(1, i)->geometry();
        painter.drawText(QRect(column.left(), grid.top() - m_theme.scaled(labelHeight) - 4, column.width(),
                               m_theme.scaled(labelHeight)),
                         Qt::AlignCenter, locale().toString(i));
        const QRect row = cell(i, 1)->geometry();
        painter.drawText(visual(QRect(0, row.top(), grid.left() - 12, row.height())),
                         int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)),
                         QString(u"ABCD"_qs.at(i - 1)));
    }
    paintLine(painter);
}

void GradeGridView::paintLine(QPainter &painter) const
{
    const QRect grid = gridRect();
    QPolygon line;
    const auto &ends = m_draft.criteria().grades.line;
    for (int fit = 1; fit <= steps; ++fit) {
        const int end = ends.at(static_cast<size_t>(fit) - 1);
        const int x = grid.left() + end * (m_theme.scaled(cellWidth) + gap) - gap / 2;
        const int top = grid.top() + (fit - 1) * (m_theme.scaled(cellHeight) + gap) - gap / 2;
        line << visual(QRect(x, top, 1, 1)).topLeft()
             << visual(QRect(x, top + m_theme.scaled(cellHeight) + gap, 1, 1)).topLeft();
        if (end == 0 && fit > 1) {
            line.resize(line.size() - 1);
            break;
        }
    }
    if (ends.front() > 0) {
        painter.setPen(
            QPen(m_theme.color(ColorRole::AccentText), lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(line);
    }
}

} // namespace relaydesk

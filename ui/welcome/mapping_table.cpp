// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/mapping_table.h"

#include "ui/kit/icon.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace relaydesk {
namespace {

constexpr int rowPitch = 40;
constexpr int headHeight = 33;
constexpr int padding = 16;
constexpr int arrowRoom = 28;

class HeadRow final : public QHeaderView
{
public:
    HeadRow(const Theme &theme, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme)
    {
        setSectionResizeMode(QHeaderView::Fixed);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QHeaderView::sizeHint().width(), m_theme.scaled(headHeight)};
    }
    void paintSection(QPainter *painter, const QRect &box, int section) const override
    {
        painter->fillRect(box, m_theme.color(ColorRole::Subtle));
        painter->fillRect(box.left(), box.bottom(), box.width(), 1, m_theme.color(ColorRole::Line));
        painter->setFont(m_theme.font(TextStep::Small));
        painter->setPen(m_theme.color(ColorRole::Text2));
        const int lead = section == FieldMatchModel::Local ? padding + arrowRoom : padding;
        const QRect text = QStyle::visualRect(layoutDirection(), box, box.adjusted(lead, 0, -4, 0));
        painter->drawText(text, int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                          model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }

private:
    const Theme &m_theme;
};

class RowDelegate final : public QStyledItemDelegate
{
public:
    RowDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool marked = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, m_theme.color(marked ? ColorRole::Selected : ColorRole::Surface));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          m_theme.color(ColorRole::Line));
        QRect text = option.rect.adjusted(padding, 0, -4, 0);
        if (index.column() == FieldMatchModel::Local) {
            const QRect arrow(option.rect.left() + padding - 4, option.rect.top(), arrowRoom - 8, option.rect.height());
            const Icon icon = option.direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight;
            paintIcon(*painter, QStyle::visualRect(option.direction, option.rect, arrow), m_theme, icon, 14,
                      ColorRole::Text3);
            text.setLeft(text.left() + arrowRoom);
        }
        paintText(*painter, option, index, QStyle::visualRect(option.direction, option.rect, text));
        painter->restore();
    }

private:
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QRect &box) const
    {
        const bool kept = index.data(FieldMatchModel::KeptRole).toBool();
        const bool ours = index.column() == FieldMatchModel::Local;
        painter.setFont(m_theme.font(ours && !kept ? TextStep::BodyLabel : TextStep::Body));
        const bool strong = index.column() == FieldMatchModel::Remote || (ours && !kept);
        painter.setPen(m_theme.color(strong ? ColorRole::Text1 : ColorRole::Text2));
        const QFontMetrics metrics(painter.font());
        painter.drawText(box, int(Qt::AlignVCenter) | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                         metrics.elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    }

    const Theme &m_theme;
};

} // namespace

MappingTable::MappingTable(FieldMatchModel &model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Match fields"));
    setHorizontalHeader(new HeadRow(theme, this));
    setItemDelegate(new RowDelegate(theme, this));
    setModel(&model);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false); // Tab leads on to Continue, arrows move inside
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(&theme, &Theme::changed, this, &MappingTable::applyTheme);
    connect(&model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    applyTheme();
}

void MappingTable::applyTheme()
{
    verticalHeader()->setDefaultSectionSize(m_theme.scaled(rowPitch));
    updateGeometry();
    viewport()->update();
}

QSize MappingTable::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {m_theme.scaled(560), m_theme.scaled(headHeight) + rows * m_theme.scaled(rowPitch) + 2 * frameWidth()};
}

QSize MappingTable::minimumSizeHint() const
{
    const int rows = model() ? qMin(model()->rowCount(), 3) : 0;
    return {m_theme.scaled(280), m_theme.scaled(headHeight) + rows * m_theme.scaled(rowPitch) + 2 * frameWidth()};
}

void MappingTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placeColumns();
}

void MappingTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    QTableView::focusInEvent(event);
}

void MappingTable::placeColumns()
{
    const int width = viewport()->width();
    setColumnWidth(FieldMatchModel::Remote, width * 32 / 100);
    setColumnWidth(FieldMatchModel::Label, width * 34 / 100);
    setColumnWidth(FieldMatchModel::Local, width - width * 32 / 100 - width * 34 / 100);
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/choice_list.h"

#include "ui/kit/kit_style.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int mostShown = 8;
constexpr int rowHeight = 28;
constexpr int margin = 4;
constexpr int below = 6;
constexpr int narrowest = 204;

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state.testFlag(QStyle::State_Selected))
            paintBox(*painter, option.rect, 6, m_theme.color(ColorRole::Selected), {});
        else if (option.state.testFlag(QStyle::State_MouseOver))
            paintBox(*painter, option.rect, 6, m_theme.color(ColorRole::Hover), {});
        const QRect box = option.rect.adjusted(8, 0, -8, 0);
        painter->setFont(m_theme.font(TextStep::Body));
        painter->setPen(m_theme.color(ColorRole::Text1));
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, m_theme.scaled(rowHeight)};
    }

private:
    const Theme &m_theme;
};

} // namespace

ChoiceList::ChoiceList(const Theme &theme, QWidget *window)
    : QFrame(window)
    , m_theme(theme)
    , m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_list);
    m_list->setItemDelegate(new ChoiceDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT picked(item->data(Qt::UserRole).toString()); });
}

void ChoiceList::clear()
{
    m_list->clear();
}

void ChoiceList::add(const QString &shown, const QString &choice)
{
    auto *item = new QListWidgetItem(shown, m_list);
    item->setData(Qt::UserRole, choice);
}

int ChoiceList::count() const
{
    return m_list->count();
}

QStringList ChoiceList::choices() const
{
    QStringList texts;
    for (int row = 0; row < m_list->count(); ++row)
        texts << m_list->item(row)->data(Qt::UserRole).toString();
    return texts;
}

void ChoiceList::setCurrent(int row, bool centred)
{
    m_list->setCurrentRow(row);
    if (row >= 0)
        m_list->scrollToItem(m_list->item(row), centred ? QListWidget::PositionAtCenter : QListWidget::EnsureVisible);
}

int ChoiceList::current() const
{
    return m_list->currentRow();
}

QString ChoiceList::choice() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ChoiceList::openAt(const QWidget &field)
{
    const int rows = std::min(count(), mostShown);
    setVisible(rows > 0);
    if (rows == 0)
        return;
    const QWidget *window = parentWidget();
    const int height = rows * m_theme.scaled(rowHeight) + 2 * margin;
    const int width = std::max(field.width(), m_theme.scaled(narrowest));
    const int start = field.layoutDirection() == Qt::RightToLeft ? field.width() - width : 0;
    const QPoint top = field.mapTo(window, QPoint(start, 0));
    const int under = top.y() + field.height() + below;
    const bool isAbove = under + height > window->height() && top.y() > height + below;
    setGeometry(top.x(), isAbove ? top.y() - below - height : under, width, height);
    layout()->activate(); // the list has its height before a row of it is looked for
    raise();
}

void ChoiceList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), 8, m_theme.color(ColorRole::Raised), m_theme.color(ColorRole::FieldLine));
}

} // namespace relaydesk

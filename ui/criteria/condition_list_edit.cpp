// SPDX-License-Identifier: GPL-3.0-or-later
// The field that opens over one part of a line.
#include "ui/criteria/condition_list.h"
#include "ui/present/display_text.h"

namespace relaydesk {

ConditionLineLayout ConditionList::layoutOfRow(int row) const
{
    return layoutOf(m_model.line(row), visualRect(m_model.index(row)), m_theme, layoutDirection());
}

void ConditionList::openEditor(int row, ClausePart part)
{
    const ConditionLine &line = m_model.line(row);
    m_edited = m_model.index(row);
    m_editedPart = part;
    m_editedForm = line.form;
    m_editor = new ChoiceField(m_theme, m_model.choices(row, part), m_model.isFree(row, part), viewport());
    m_editor->setText(line.form.at(part));
    m_editor->setPlaceholderText(m_model.hint(row, part));
    m_editor->setMaxLength(20'000);
    m_editor->setAccessibleName(part == ClausePart::Field          ? tr("Field or event")
                                    : part == ClausePart::Operator ? tr("Comparison")
                                                                   : tr("Value"));
    m_editor->setAccessibleDescription(displayText(line.words));
    m_editor->setProperty("invalid", !line.complaint.isEmpty() && line.wrong == part);
    if (part == ClausePart::Field)
        m_editor->setSeparator(eventSeparator());
    else if (m_model.isList(row, part))
        m_editor->setSeparator(QStringLiteral(","));
    connect(m_editor, &ChoiceField::entered, this, &ConditionList::entered);
    connect(m_editor, &ChoiceField::tabbed, this, &ConditionList::tabbed);
    connect(m_editor, &ChoiceField::left, this, [this] { closeField(true); });
    connect(m_editor, &ChoiceField::escaped, this, [this] { closeField(false); });
    connect(m_editor, &QLineEdit::textEdited, this, &ConditionList::tellTyped);
    connect(m_editor, &ChoiceField::chosen, this, &ConditionList::tellTyped);
    executeDelayedItemsLayout();
    placeEditor();
    m_editor->selectAll();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
    m_editor->openList();
}

void ConditionList::placeEditor()
{
    if (!m_editor || !m_edited.isValid())
        return;
    QRect box = layoutOfRow(m_edited.row()).at(m_editedPart);
    const int wanted = std::min(m_theme.scaled(m_editedPart == ClausePart::Operand ? 240 : 160), viewport()->width());
    if (box.width() < wanted) {
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        isMirrored ? box.setLeft(box.right() - wanted) : box.setRight(box.left() + wanted);
    }
    m_editor->setGeometry(box);
}

// Takes what was typed, or not. The row of the line then, or -1 where nothing was open.
int ConditionList::closeField(bool take)
{
    if (!m_editor)
        return -1;
    ChoiceField *editor = m_editor;
    m_editor = nullptr; // taking the keyboard from it tells that it was left
    const QString text = editor->text();
    const bool hadFocus = editor->hasFocus();
    editor->hide();
    editor->deleteLater();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    if (!m_edited.isValid())
        return -1;
    int row = m_edited.row();
    if (take) {
        row = m_model.enter(row, m_editedPart, text);
    } else if (!m_model.line(row).isInDocument() && m_model.line(row).form.field.isEmpty()) {
        m_model.giveUp(row);
        row = std::min(row, m_model.rowCount()) - 1;
    }
    select(row, m_editedPart);
    tell();
    return row;
}

// Enter takes the field, and goes on to what is missing or wrong.
void ConditionList::entered()
{
    m_editor->setText(m_editor->taken());
    const int row = closeField(true);
    if (row < 0)
        return;
    const ConditionLine &line = m_model.line(row);
    if (!line.complaint.isEmpty())
        editPart(row, line.wrong);
}

void ConditionList::tabbed(int by)
{
    m_editor->setText(m_editor->taken());
    const int row = closeField(true);
    const int next = static_cast<int>(m_editedPart) + by;
    const int last = row >= 0 && m_model.line(row).hasOperand ? 2 : 1;
    if (row >= 0 && next >= 0 && next <= last)
        editPart(row, static_cast<ClausePart>(next));
    else
        focusNextPrevChild(by > 0);
}

// The line under the field says something else by now: what is typed was meant for what it said before.
void ConditionList::leaveChanged()
{
    if (m_editor && (!m_edited.isValid() || m_model.line(m_edited.row()).form != m_editedForm))
        closeField(false);
}

void ConditionList::tellTyped()
{
    if (!m_editor || !m_edited.isValid())
        return;
    const ClauseReading reading = m_model.preview(m_edited.row(), m_editedPart, m_editor->text());
    Q_EMIT said(reading.clause ? m_model.wordsOf(*reading.clause) : reading.complaint, !reading.clause);
}

void ConditionList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeEditor();
}

void ConditionList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    placeEditor();
}

} // namespace relaydesk

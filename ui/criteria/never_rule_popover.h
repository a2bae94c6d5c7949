// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/criteria_draft.h"

#include <QObject>

class QComboBox;
class QLineEdit;
class QWidget;

namespace relaydesk {

class FormPopover;
class NumberField;
class PlainLabel;
class Theme;

/// Everything of a rule of who is never handed over: name, reason, when it is looked at again; edit and remove it.
class NeverRulePopover final : public QObject
{
    Q_OBJECT
public:
    NeverRulePopover(CriteriaDraft &draft, const Theme &theme, QWidget *parent);

    void openAt(size_t index, const QWidget *anchor);
    [[nodiscard]] FormPopover *form() const { return m_form; }

Q_SIGNALS:
    void ruleEditWanted(const QString &place);

private:
    void buildActions();
    void refresh();
    void edit(const QString &what, const QString &run, const std::function<void(Disqualification &)> &change);
    void rename(const QString &wanted);
    [[nodiscard]] const Disqualification *rule() const;

    CriteriaDraft &m_draft;
    size_t m_index = 0;
    FormPopover *m_form;
    QLineEdit *m_name;
    QComboBox *m_reason;
    NumberField *m_revisit;
    PlainLabel *m_revisitLabel = nullptr;
    PlainLabel *m_words = nullptr;
};

} // namespace relaydesk

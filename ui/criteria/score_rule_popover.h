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

/// Everything of a rule of a score but its points: name, what it asks for, how it fades, its limit; copy and remove it.
class ScoreRulePopover final : public QObject
{
    Q_OBJECT
public:
    ScoreRulePopover(CriteriaDraft &draft, bool isFit, const Theme &theme, QWidget *parent);

    void openAt(size_t index, const QWidget *anchor);
    [[nodiscard]] FormPopover *form() const { return m_form; }

Q_SIGNALS:
    /// What the rule asks for is to be edited: "/fit/1/when".
    void ruleEditWanted(const QString &place);

private:
    void buildEvent();
    void buildFading();
    void buildActions();
    void refresh();
    void refreshEngagement(const EngagementRule &rule);
    [[nodiscard]] bool exists() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString name() const;
    void rename(const QString &wanted);
    void edit(const QString &what, const QString &run, const std::function<void(EngagementRule &)> &change);
    void chooseFading(int kind);
    void setLimit(double points);
    void duplicate();
    void remove();

    CriteriaDraft &m_draft;
    bool m_isFit;
    const Theme &m_theme;
    size_t m_index = 0;
    FormPopover *m_form;
    QLineEdit *m_name;
    PlainLabel *m_words = nullptr;
    QComboBox *m_kind = nullptr; ///< this and the rest: engagement only
    QLineEdit *m_topic = nullptr;
    NumberField *m_within = nullptr;
    QComboBox *m_fading = nullptr;
    NumberField *m_every = nullptr;
    PlainLabel *m_everyLabel = nullptr;
    NumberField *m_part = nullptr;
    PlainLabel *m_partLabel = nullptr;
    NumberField *m_limit = nullptr;
};

} // namespace relaydesk

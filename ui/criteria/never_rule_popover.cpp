// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/never_rule_popover.h"

#include "core/conditions/condition_words.h"
#include "ui/criteria/form_popover.h"
#include "ui/criteria/number_field.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/present/criteria_edits.h"
#include "ui/present/display_text.h"

#include <QComboBox>
#include <QLineEdit>

namespace relaydesk {

namespace {

constexpr int longestDays = 3650;
constexpr int longestName = 80;

} // namespace

NeverRulePopover::NeverRulePopover(CriteriaDraft &draft, const Theme &theme, QWidget *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_form(new FormPopover(theme, tr("Never handed over"), parent))
    , m_name(new QLineEdit(m_form))
    , m_reason(new QComboBox(m_form))
    , m_revisit(new NumberField(theme, NumberField::Look::Boxed, m_form))
{
    m_name->setMaxLength(longestName);
    m_form->addField(tr("Name"), m_name);
    m_form->addField(tr("Reason"), m_reason);
    m_revisit->setWhole(0, longestDays);
    m_revisit->setSpecialValueText(tr("not by itself"));
    m_revisitLabel = m_form->addField(tr("Looked at again in days"), m_revisit);
    m_words = m_form->addWords();
    buildActions();
    connect(m_name, &QLineEdit::textEdited, this, &NeverRulePopover::rename);
    connect(m_reason, &QComboBox::activated, this, [this] {
        const ReasonId reason(m_reason->currentData().toString());
        edit(tr("Change a reason"), {}, [reason](Disqualification &rule) { rule.reason = reason; });
    });
    connect(m_revisit, &QDoubleSpinBox::valueChanged, this, [this](double days) {
        edit(tr("Change when they are looked at again"), u"revisit"_qs,
             [days](Disqualification &rule) { rule.revisitDays = qRound(days); });
    });
    connect(m_form, &FormPopover::closed, this, [this] { m_draft.endRun(); });
    connect(&draft, &CriteriaDraft::changed, this, [this] {
        if (!m_form->isVisible())
            return;
        if (rule())
            refresh();
        else
            m_form->close();
    });
}

void NeverRulePopover::buildActions()
{
    KeyedButton *condition = m_form->addAction(tr("Edit condition"));
    condition->setMark(Icon::Pen);
    KeyedButton *removal = m_form->addAction(tr("Remove"));
    connect(condition, &KeyedButton::activated, this, [this] {
        const QString place = u"/never/%1/when"_qs.arg(m_index);
        m_form->close();
        Q_EMIT ruleEditWanted(place);
    });
    connect(removal, &KeyedButton::activated, this, [this] {
        const QString name = rule() ? rule()->name : QString();
        m_form->close();
        m_draft.edit(tr("Remove a rule"), [&name](Criteria &criteria) { removeRule(criteria, name); });
    });
}

const Disqualification *NeverRulePopover::rule() const
{
    const std::vector<Disqualification> &rules = m_draft.criteria().never;
    return m_index < rules.size() ? &rules[m_index] : nullptr;
}

void NeverRulePopover::openAt(size_t index, const QWidget *anchor)
{
    m_index = index;
    if (!rule())
        return;
    m_name->setProperty("invalid", false);
    refresh();
    m_form->openAt(anchor);
}

void NeverRulePopover::refresh()
{
    const Disqualification &shown = *rule();
    const bool readOnly = m_draft.isReadOnly();
    if (m_name->text().trimmed() != shown.name && !m_name->property("invalid").toBool())
        m_name->setText(shown.name);
    m_name->setReadOnly(readOnly);
    m_reason->clear();
    m_reason->addItem(tr("none"), QString());
    for (const DisputeReason &reason : m_draft.criteria().reasons)
        m_reason->addItem(displayText(reason.label, 80), reason.reason.value());
    m_reason->setCurrentIndex(m_reason->findData(shown.reason.value()));
    m_reason->setEnabled(!readOnly);
    const bool nurtures = shown.then == Disqualification::Then::Nurture;
    m_revisit->setVisible(nurtures);
    m_revisitLabel->setVisible(nurtures);
    m_revisit->setReadOnly(readOnly);
    m_revisit->setShown(shown.revisitDays);
    m_words->setText(tr("When %1").arg(displayText(inWords(shown.when, m_draft.vocabulary()), 512)));
}

void NeverRulePopover::edit(const QString &what, const QString &run,
                            const std::function<void(Disqualification &)> &change)
{
    m_draft.edit(
        what,
        [this, &change](Criteria &criteria) {
            if (m_index < criteria.never.size())
                change(criteria.never[m_index]);
        },
        run.isEmpty() ? run : QString(run % u"-never-" % QString::number(m_index)));
}

void NeverRulePopover::rename(const QString &wanted)
{
    const QString old = rule() ? rule()->name : QString();
    const bool isFree = wanted.trimmed() == old || isNameFree(m_draft.criteria(), wanted);
    m_name->setProperty("invalid", !isFree);
    m_name->setToolTip(isFree ? QString() : plainToolTip(tr("A name is needed that no other rule has.")));
    m_name->update();
    m_draft.edit(
        tr("Rename a rule"), [&old, &wanted](Criteria &criteria) { renameRule(criteria, old, wanted); },
        u"name-never-%1"_qs.arg(m_index));
}

} // namespace relaydesk

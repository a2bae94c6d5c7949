// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/score_rule_popover.h"

#include "core/conditions/condition_reader.h"
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

using std::chrono::hours;

constexpr hours day{24};
constexpr int longestDays = 3650;
constexpr int firstDays = 30;
constexpr int longestName = 80;

/// What a prospect does, in the order it is offered.
constexpr std::array kinds{
    EventKind::DemoRequested, EventKind::QuoteRequested,     EventKind::CallRequested,   EventKind::FormSubmitted,
    EventKind::PageViewed,    EventKind::DocumentDownloaded, EventKind::WebinarAttended, EventKind::EmailOpened,
    EventKind::EmailClicked,  EventKind::EmailReceived,      EventKind::ToolUsed,        EventKind::EventVisited,
    EventKind::Chat,
};

int daysOf(const Decay &decay)
{
    return static_cast<int>(decay.every / day);
}

} // namespace

ScoreRulePopover::ScoreRulePopover(CriteriaDraft &draft, bool isFit, const Theme &theme, QWidget *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_isFit(isFit)
    , m_theme(theme)
    , m_form(new FormPopover(theme, isFit ? tr("Fit rule") : tr("Engagement rule"), parent))
    , m_name(new QLineEdit(m_form))
{
    m_name->setMaxLength(longestName);
    m_form->addField(tr("Name"), m_name);
    connect(m_name, &QLineEdit::textEdited, this, &ScoreRulePopover::rename);
    if (!isFit) {
        buildEvent();
        buildFading();
    }
    m_words = m_form->addWords();
    buildActions();
    connect(m_form, &FormPopover::closed, this, [this] { m_draft.endRun(); });
    connect(&draft, &CriteriaDraft::changed, this, [this] {
        if (!m_form->isVisible())
            return;
        if (exists())
            refresh();
        else
            m_form->close();
    });
}

void ScoreRulePopover::buildEvent()
{
    m_kind = new QComboBox(m_form);
    for (const EventKind kind : kinds)
        m_kind->addItem(inWords(kind), static_cast<int>(kind));
    m_form->addField(tr("Counts when"), m_kind);
    m_topic = new QLineEdit(m_form);
    m_topic->setPlaceholderText(tr("anything"));
    m_topic->setMaxLength(ConditionLimits().text);
    m_form->addField(tr("About"), m_topic);
    m_within = new NumberField(m_theme, NumberField::Look::Boxed, m_form);
    m_within->setWhole(0, longestDays);
    m_within->setSpecialValueText(tr("ever"));
    m_form->addField(tr("In the last days"), m_within);
    connect(m_kind, &QComboBox::activated, this, [this] {
        const auto kind = static_cast<EventKind>(m_kind->currentData().toInt());
        edit(tr("Change what counts"), {}, [kind](EngagementRule &rule) { rule.event.kinds = {kind}; });
    });
    connect(m_topic, &QLineEdit::textEdited, this, [this](const QString &topic) {
        edit(tr("Change what counts"), u"topic"_qs,
             [&topic](EngagementRule &rule) { rule.event.topic = topic.trimmed(); });
    });
    connect(m_within, &QDoubleSpinBox::valueChanged, this, [this](double days) {
        edit(tr("Change what counts"), u"within"_qs,
             [days](EngagementRule &rule) { rule.event.withinDays = qRound(days); });
    });
}

void ScoreRulePopover::buildFading()
{
    m_fading = new QComboBox(m_form);
    m_fading->addItems({tr("never"), tr("by the day, down to nothing"), tr("by halves")}); // as Decay::Kind
    m_form->addField(tr("Points fade"), m_fading);
    m_part = new NumberField(m_theme, NumberField::Look::Boxed, m_form);
    m_part->setWhole(1, 100);
    m_partLabel = m_form->addField(tr("Loses per cent"), m_part);
    m_every = new NumberField(m_theme, NumberField::Look::Boxed, m_form);
    m_every->setWhole(1, longestDays);
    m_everyLabel = m_form->addField(tr("In days"), m_every);
    m_limit = new NumberField(m_theme, NumberField::Look::Boxed, m_form);
    m_limit->setRange(0, 1000);
    m_limit->setSpecialValueText(tr("no limit"));
    m_form->addField(tr("Points in all at most"), m_limit);
    connect(m_fading, &QComboBox::activated, this, &ScoreRulePopover::chooseFading);
    connect(m_part, &QDoubleSpinBox::valueChanged, this, [this](double part) {
        edit(tr("Change how points fade"), u"part"_qs, [part](EngagementRule &rule) { rule.decay.part = part / 100; });
    });
    connect(m_every, &QDoubleSpinBox::valueChanged, this, [this](double days) {
        edit(tr("Change how points fade"), u"every"_qs,
             [days](EngagementRule &rule) { rule.decay.every = qRound(days) * day; });
    });
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, &ScoreRulePopover::setLimit);
}

void ScoreRulePopover::buildActions()
{
    KeyedButton *condition = m_form->addAction(tr("Edit condition"));
    condition->setMark(Icon::Pen);
    condition->setVisible(m_isFit); // what engagement counts stands in the form itself
    KeyedButton *copy = m_form->addAction(tr("Duplicate"));
    KeyedButton *removal = m_form->addAction(tr("Remove"));
    connect(condition, &KeyedButton::activated, this, [this] {
        const QString where = place();
        m_form->close();
        Q_EMIT ruleEditWanted(where);
    });
    connect(copy, &KeyedButton::activated, this, &ScoreRulePopover::duplicate);
    connect(removal, &KeyedButton::activated, this, &ScoreRulePopover::remove);
    const auto refuse = [this, copy, removal, condition] {
        for (KeyedButton *button : {condition, copy, removal})
            button->setUnavailable(m_draft.isReadOnly() ? tr("This version is read-only.") : QString());
    };
    connect(&m_draft, &CriteriaDraft::changed, this, refuse);
    refuse();
}

void ScoreRulePopover::openAt(size_t index, const QWidget *anchor)
{
    m_index = index;
    if (!exists())
        return;
    m_name->setProperty("invalid", false);
    m_name->setToolTip({});
    refresh();
    m_form->openAt(anchor);
}

bool ScoreRulePopover::exists() const
{
    return m_index < (m_isFit ? m_draft.criteria().fit.size() : m_draft.criteria().engagement.size());
}

QString ScoreRulePopover::place() const
{
    return m_isFit ? u"/fit/%1/when"_qs.arg(m_index) : u"/engagement/%1/when"_qs.arg(m_index);
}

void ScoreRulePopover::refresh()
{
    const Criteria &criteria = m_draft.criteria();
    m_name->setReadOnly(m_draft.isReadOnly());
    // What is being typed stays as it is typed.
    if (m_name->text().trimmed() != name() && !m_name->property("invalid").toBool())
        m_name->setText(name());
    Condition when;
    if (m_isFit) {
        when = criteria.fit[m_index].when;
    } else {
        when.kind = Condition::Kind::Event;
        when.event = criteria.engagement[m_index].event;
        refreshEngagement(criteria.engagement[m_index]);
    }
    m_words->setText(tr("Points when %1").arg(displayText(inWords(when, m_draft.vocabulary()), 512)));
}

void ScoreRulePopover::refreshEngagement(const EngagementRule &rule)
{
    const bool one = rule.event.kinds.size() == 1;
    m_kind->setCurrentIndex(one ? m_kind->findData(static_cast<int>(rule.event.kinds.front())) : -1);
    m_kind->setPlaceholderText(tr("one of several"));
    if (m_topic->text().trimmed() != rule.event.topic)
        m_topic->setText(rule.event.topic);
    m_within->setShown(rule.event.withinDays);
    m_fading->setCurrentIndex(static_cast<int>(rule.decay.kind));
    const bool fades = rule.decay.kind != Decay::Kind::None;
    const bool byPart = rule.decay.kind == Decay::Kind::Linear;
    m_part->setVisible(byPart);
    m_partLabel->setVisible(byPart);
    m_every->setVisible(fades);
    m_everyLabel->setVisible(fades);
    m_part->setShown(rule.decay.part * 100);
    m_every->setShown(daysOf(rule.decay));
    m_limit->setShown(rule.atMost ? qAbs(rule.atMost->value()) : 0);
    const bool readOnly = m_draft.isReadOnly();
    for (NumberField *field : {m_within, m_part, m_every, m_limit})
        field->setReadOnly(readOnly);
    m_topic->setReadOnly(readOnly);
    m_kind->setEnabled(!readOnly);
    m_fading->setEnabled(!readOnly);
}

QString ScoreRulePopover::name() const
{
    return m_isFit ? m_draft.criteria().fit[m_index].name : m_draft.criteria().engagement[m_index].name;
}

void ScoreRulePopover::rename(const QString &wanted)
{
    const QString old = name();
    const bool isFree = wanted.trimmed() == old || isNameFree(m_draft.criteria(), wanted);
    m_name->setProperty("invalid", !isFree);
    m_name->setToolTip(isFree ? QString() : plainToolTip(tr("A name is needed that no other rule has.")));
    m_name->update();
    m_draft.edit(
        tr("Rename a rule"), [&](Criteria &criteria) { renameRule(criteria, old, wanted); }, u"name-"_qs + place());
}

void ScoreRulePopover::edit(const QString &what, const QString &run,
                            const std::function<void(EngagementRule &)> &change)
{
    if (!exists() || m_isFit)
        return;
    m_draft.edit(
        what, [this, &change](Criteria &criteria) { change(criteria.engagement[m_index]); },
        run.isEmpty() ? QString() : run + place());
}

void ScoreRulePopover::chooseFading(int kind)
{
    edit(tr("Change how points fade"), {}, [kind](EngagementRule &rule) {
        Decay &decay = rule.decay;
        const auto wanted = static_cast<Decay::Kind>(kind);
        if (wanted == decay.kind)
            return;
        const Duration every = decay.every.count() > 0 ? decay.every : Duration(firstDays * day);
        decay = {wanted, 0, every};
        if (wanted == Decay::Kind::None)
            decay.every = {};
        if (wanted == Decay::Kind::Linear)
            decay.part = 0.5;
    });
    m_form->adjustSize();
}

// For points below 0 the limit is one too: at least.
void ScoreRulePopover::setLimit(double points)
{
    edit(tr("Limit a rule"), u"limit"_qs, [points](EngagementRule &rule) {
        const bool isLoss = rule.points < Points();
        rule.atMost = points > 0 ? std::optional(Points::of(isLoss ? -points : points)) : std::nullopt;
    });
}

void ScoreRulePopover::duplicate()
{
    m_form->close();
    m_draft.edit(tr("Duplicate a rule"), [this](Criteria &criteria) {
        if (m_isFit)
            duplicateRule(m_draft.criteria(), criteria.fit, m_index);
        else
            duplicateRule(m_draft.criteria(), criteria.engagement, m_index);
    });
}

void ScoreRulePopover::remove()
{
    m_form->close();
    const QString gone = name();
    m_draft.edit(tr("Remove a rule"), [&gone](Criteria &criteria) { removeRule(criteria, gone); });
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_words.h"

#include "core/conditions/operand_reader.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct ConditionWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ConditionWords)
};

constexpr size_t mostValuesSaid = 20;

QString said(const QString &text)
{
    return QStringLiteral("“%1”").arg(text);
}

QString saidTexts(const std::vector<QString> &texts)
{
    QStringList parts;
    for (size_t i = 0; i < texts.size() && i < mostValuesSaid; ++i)
        parts << said(texts[i]);
    QString joined = parts.join(QStringLiteral(", "));
    if (texts.size() <= mostValuesSaid)
        return joined;
    return ConditionWords::tr("%1 and %n other(s)", nullptr, static_cast<int>(texts.size() - mostValuesSaid))
        .arg(joined);
}

QString saidNumber(double number)
{
    return QString::number(number, 'g', 15);
}

QString operandText(const Operand &operand)
{
    switch (operand.kind) {
    case OperandKind::None: return {};
    case OperandKind::Text:
    case OperandKind::Texts:
    case OperandKind::Pattern:
    case OperandKind::ListName: return saidTexts(operand.texts);
    case OperandKind::Number: return operand.numbers.empty() ? QString() : saidNumber(operand.numbers.front());
    case OperandKind::TwoNumbers:
        return operand.numbers.size() != 2
            ? QString()
            : ConditionWords::tr("%1 and %2").arg(saidNumber(operand.numbers[0]), saidNumber(operand.numbers[1]));
    case OperandKind::Days:
        return operand.numbers.empty()
            ? QString()
            : ConditionWords::tr("%n day(s)", nullptr, static_cast<int>(operand.numbers.front()));
    case OperandKind::Time: return operand.time ? toIso8601(*operand.time) : QString();
    case OperandKind::Flag: return operand.flag ? ConditionWords::tr("yes") : ConditionWords::tr("no");
    case OperandKind::Grade: return gradeText(operand.fit, operand.step);
    }
    return {};
}

QString fieldText(const FieldClause &clause, const Vocabulary &vocabulary)
{
    const FieldDefinition *field = vocabulary.field(clause.field);
    const OperatorDefinition *definition = field ? vocabulary.operatorOf(*field, clause.operatorName) : nullptr;
    const QString value = operandText(clause.operand);
    if (!definition)
        return QStringLiteral("%1 %2 %3").arg(clause.field, clause.operatorName, value).trimmed();
    const QString label = field->label.isEmpty() ? field->name : field->label;
    // A value may itself hold %1: both are put in at once.
    return value.isNull() ? definition->phrase.arg(label) : definition->phrase.arg(label, value);
}

QString countText(const EventClause &clause)
{
    if (clause.atMost == 0)
        return ConditionWords::tr("never");
    if (clause.atMost == clause.atLeast)
        return ConditionWords::tr("exactly %n time(s)", nullptr, clause.atMost);
    if (clause.atMost > 0 && clause.atLeast > 0)
        return ConditionWords::tr("%1 to %2 times").arg(clause.atLeast).arg(clause.atMost);
    if (clause.atMost > 0)
        return ConditionWords::tr("at most %n time(s)", nullptr, clause.atMost);
    return clause.atLeast == 1 ? QString() : ConditionWords::tr("at least %n time(s)", nullptr, clause.atLeast);
}

QString eventText(const EventClause &clause)
{
    QStringList kinds;
    for (const EventKind kind : clause.kinds)
        kinds << inWords(kind);
    QString text = kinds.join(ConditionWords::tr(" or "));
    if (!clause.topic.isEmpty())
        text = ConditionWords::tr("%1 about %2", "what happened, and its topic").arg(text, said(clause.topic));
    if (const QString count = countText(clause); !count.isEmpty())
        text = ConditionWords::tr("%1 %2", "what happened, and how often").arg(text, count);
    if (clause.withinDays == 0)
        return text;
    const QString days = ConditionWords::tr("%n day(s)", nullptr, clause.withinDays);
    return ConditionWords::tr("%1 in the last %2", "what happened and how often, and how many days").arg(text, days);
}

QString groupText(const Condition &condition, const Vocabulary &vocabulary)
{
    QStringList parts;
    for (const Condition &part : condition.parts)
        parts << inWords(part, vocabulary);
    QString joined = parts.join(QStringLiteral("; "));
    switch (condition.kind) {
    case Condition::Kind::All: return ConditionWords::tr("all of (%1)").arg(joined);
    case Condition::Kind::Any: return ConditionWords::tr("any of (%1)").arg(joined);
    default: return ConditionWords::tr("none of (%1)").arg(joined);
    }
}

} // namespace

QString inWords(const Condition &condition, const Vocabulary &vocabulary)
{
    switch (condition.kind) {
    case Condition::Kind::Always: return ConditionWords::tr("every lead");
    case Condition::Kind::Field: return fieldText(condition.field, vocabulary);
    case Condition::Kind::Event: return eventText(condition.event);
    default: return groupText(condition, vocabulary);
    }
}

QString inWords(EventKind kind)
{
    switch (kind) {
    case EventKind::Other: return ConditionWords::tr("something else happened");
    case EventKind::DemoRequested: return ConditionWords::tr("a demo was requested");
    case EventKind::QuoteRequested: return ConditionWords::tr("a quote was requested");
    case EventKind::CallRequested: return ConditionWords::tr("a call was requested");
    case EventKind::FormSubmitted: return ConditionWords::tr("a form was submitted");
    case EventKind::PageViewed: return ConditionWords::tr("a page was viewed");
    case EventKind::DocumentDownloaded: return ConditionWords::tr("a document was downloaded");
    case EventKind::WebinarAttended: return ConditionWords::tr("a webinar was attended");
    case EventKind::EmailOpened: return ConditionWords::tr("an e-mail was opened");
    case EventKind::EmailClicked: return ConditionWords::tr("a link in an e-mail was clicked");
    case EventKind::ToolUsed: return ConditionWords::tr("a tool was used");
    case EventKind::EventVisited: return ConditionWords::tr("an event was visited");
    case EventKind::Chat: return ConditionWords::tr("a chat took place");
    case EventKind::EmailReceived: return ConditionWords::tr("an e-mail was received");
    case EventKind::CallAttempted: return ConditionWords::tr("a call was attempted");
    case EventKind::EmailSent: return ConditionWords::tr("an e-mail was sent");
    case EventKind::Meeting: return ConditionWords::tr("a meeting took place");
    case EventKind::Note: return ConditionWords::tr("a note was written");
    case EventKind::StageChanged: return ConditionWords::tr("the stage was changed");
    }
    return {};
}

} // namespace relaydesk

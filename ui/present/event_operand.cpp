// SPDX-License-Identifier: GPL-3.0-or-later
// How often something happened, lately, about what: as one field says it, and read back.
#include "ui/present/operand_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct OperandWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::OperandWords)
};

constexpr int mostEvents = 10'000;
constexpr int mostDays = 3660;

QString countsText(const EventClause &clause, const QLocale &locale)
{
    if (clause.atMost == 0)
        return {};
    if (clause.atMost > 0 && clause.atLeast > 0 && clause.atMost != clause.atLeast)
        return OperandWords::tr("%1 and %2").arg(locale.toString(clause.atLeast), locale.toString(clause.atMost));
    return locale.toString(clause.atMost > 0 ? clause.atMost : clause.atLeast);
}

// The topic is what stands behind the first "about", whatever it says.
QString takeTopic(QString &text)
{
    const QString word = OperandWords::tr("about", "before a topic");
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        const bool isWord = (at == 0 || text[at - 1].isSpace()) && end < text.size() && text[end].isSpace();
        if (!isWord)
            continue;
        QString topic = text.mid(end + 1);
        text.truncate(std::max<qsizetype>(at - 1, 0));
        return topic;
    }
    return {};
}

EventOperand complain(EventOperand operand, const QString &complaint)
{
    operand.complaint = complaint;
    return operand;
}

EventOperand checked(EventOperand operand, std::vector<int> numbers, int counts, const QLocale &locale)
{
    const auto wanted = static_cast<size_t>(counts);
    if (numbers.size() != wanted && numbers.size() != wanted + 1)
        return complain(operand, OperandWords::tr("Write it like this: %1.").arg(eventOperandHint(counts, locale)));
    if (numbers.size() > wanted) {
        operand.withinDays = numbers.back();
        numbers.pop_back();
        if (operand.withinDays < 1 || operand.withinDays > mostDays)
            return complain(operand, OperandWords::tr("Write 1 to %1 days.").arg(locale.toString(mostDays)));
    }
    operand.counts = std::move(numbers);
    if (std::ranges::any_of(operand.counts, [](int count) { return count < 0 || count > mostEvents; }))
        return complain(operand,
                        OperandWords::tr("Write a number of times up to %1.").arg(locale.toString(mostEvents)));
    if (counts == 2 && operand.counts[0] > operand.counts[1])
        return complain(operand, OperandWords::tr("The first number must not be above the second."));
    return operand;
}

} // namespace

QString eventOperandText(const EventClause &clause, const QLocale &locale)
{
    QString text = countsText(clause, locale);
    if (clause.withinDays > 0) {
        const QString days = OperandWords::tr("in %n day(s)", nullptr, clause.withinDays);
        text = text.isEmpty() ? days : OperandWords::tr("%1 %2", "how often, and in how many days").arg(text, days);
    }
    if (clause.topic.isEmpty())
        return text;
    // Both at once: a topic may itself hold %1.
    return text.isEmpty() ? OperandWords::tr("about %1", "a topic").arg(clause.topic)
                          : OperandWords::tr("%1 about %2", "how often, and the topic").arg(text, clause.topic);
}

QString eventOperandHint(int counts, const QLocale &locale)
{
    EventClause clause;
    clause.atLeast = counts == 0 ? 0 : 2;
    clause.atMost = counts == 0 ? 0 : counts == 2 ? 5 : -1;
    clause.withinDays = 14;
    clause.topic = OperandWords::tr("pricing", "an example of a topic");
    return eventOperandText(clause, locale);
}

EventOperand readEventOperand(const QString &typed, int counts, const QLocale &locale)
{
    EventOperand operand;
    QString text = typed;
    operand.topic = takeTopic(text);
    const QStringList known = OperandWords::tr("in the last within and to time times day days day(s) d",
                                               "what may stand between the numbers")
                                  .split(u' ');
    std::vector<int> numbers;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = locale.toInt(word, &isNumber);
        if (isNumber)
            numbers.push_back(number);
        else if (!known.contains(word, Qt::CaseInsensitive))
            return complain(operand,
                            OperandWords::tr("“%1” is not understood. Write it like this: %2.")
                                .arg(word, eventOperandHint(counts, locale)));
    }
    return checked(std::move(operand), std::move(numbers), counts, locale);
}

} // namespace relaydesk

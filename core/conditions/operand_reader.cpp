// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/operand_reader.h"

#include "core/json/json_fields.h"

#include <QCoreApplication>

#include <cmath>

namespace relaydesk {

namespace {

struct ConditionText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ConditionText)
};

constexpr int mostDays = 3660; // ten years

} // namespace

bool gradeFrom(QStringView text, int &fit, int &step)
{
    fit = step = 0;
    if (!text.isEmpty() && text.front() >= u'A' && text.front() <= u'D') {
        fit = u'D' - text.front().unicode() + 1;
        text = text.mid(1);
    }
    if (!text.isEmpty() && text.front() >= u'1' && text.front() <= u'4') {
        step = text.front().unicode() - u'0';
        text = text.mid(1);
    }
    return text.isEmpty() && (fit > 0 || step > 0);
}

QString gradeText(int fit, int step)
{
    QString text;
    if (fit > 0)
        text += QChar(static_cast<char16_t>(u'D' - (fit - 1)));
    return step > 0 ? text + QString::number(step) : text;
}

Operand OperandReader::read(OperandKind kind, const JsonNode *value, const JsonPlace &place)
{
    Operand out;
    out.kind = kind;
    if (kind == OperandKind::None) {
        if (value)
            m_mistakes.add(place, ConditionText::tr("this operator takes no value"));
        return out;
    }
    if (!value) {
        m_mistakes.add(place, ConditionText::tr("is missing"));
        return out;
    }
    if (kind == OperandKind::Texts || kind == OperandKind::TwoNumbers)
        readList(kind, *value, place, out);
    else
        readOne(kind, *value, place, out);
    return out;
}

void OperandReader::readOne(OperandKind kind, const JsonNode &value, const JsonPlace &place, Operand &out)
{
    switch (kind) {
    case OperandKind::Text: out.texts = {text(value, place, m_limits.text)}; break;
    case OperandKind::Pattern: out.texts = {text(value, place, m_limits.text / 5)}; break;
    case OperandKind::ListName: readListName(value, place, out); break;
    case OperandKind::Number:
        if (isKind(value, JsonNode::Kind::Number, place))
            out.numbers = {value.number};
        break;
    case OperandKind::Days: readDays(value, place, out); break;
    case OperandKind::Time: readTime(value, place, out); break;
    case OperandKind::Flag: out.flag = isKind(value, JsonNode::Kind::Boolean, place) && value.boolean; break;
    case OperandKind::Grade: readGrade(value, place, out); break;
    case OperandKind::None:
    case OperandKind::Texts:
    case OperandKind::TwoNumbers: break;
    }
}

bool OperandReader::isKind(const JsonNode &value, JsonNode::Kind kind, const JsonPlace &place)
{
    if (value.kind == kind)
        return true;
    m_mistakes.add(place, ConditionText::tr("must be %1, not %2").arg(kindText(kind), kindText(value.kind)));
    return false;
}

QString OperandReader::text(const JsonNode &value, const JsonPlace &place, int longest)
{
    if (!isKind(value, JsonNode::Kind::Text, place))
        return {};
    // Every text contains the empty one and none is it: whoever wrote that meant something else.
    if (value.text.trimmed().isEmpty())
        m_mistakes.add(place, ConditionText::tr("is empty"));
    if (value.text.size() > longest)
        m_mistakes.add(place, ConditionText::tr("is longer than %1 characters").arg(longest));
    return value.text;
}

void OperandReader::readList(OperandKind kind, const JsonNode &value, const JsonPlace &place, Operand &out)
{
    if (!isKind(value, JsonNode::Kind::Array, place))
        return;
    if (kind == OperandKind::TwoNumbers && value.items.size() != 2) {
        m_mistakes.add(place, ConditionText::tr("must be two numbers"));
        return;
    }
    if (value.items.empty())
        m_mistakes.add(place, ConditionText::tr("is an empty list"));
    if (value.items.size() > static_cast<size_t>(m_limits.values)) {
        m_mistakes.add(place, ConditionText::tr("has more than %1 values").arg(m_limits.values));
        return;
    }
    for (size_t i = 0; i < value.items.size(); ++i) {
        const JsonPlace at(place, i);
        if (kind == OperandKind::Texts)
            out.texts.push_back(text(value.items[i], at, m_limits.text));
        else if (isKind(value.items[i], JsonNode::Kind::Number, at))
            out.numbers.push_back(value.items[i].number);
    }
    if (out.numbers.size() == 2 && out.numbers[0] > out.numbers[1])
        m_mistakes.add(place, ConditionText::tr("the first number must not be above the second"));
}

void OperandReader::readListName(const JsonNode &value, const JsonPlace &place, Operand &out)
{
    if (!isKind(value, JsonNode::Kind::Text, place))
        return;
    out.texts = {value.text};
    const Result<std::vector<QString>> values = m_vocabulary.valuesOf(value.text);
    if (values)
        return;
    if (values.error().kind == ErrorKind::NotFound)
        m_mistakes.add(place,
                       ConditionText::tr("there is no list %1%2")
                           .arg(quoted(value.text), didYouMean(value.text, m_vocabulary.listNames())));
    else
        m_mistakes.add(place, values.error().context);
}

void OperandReader::readDays(const JsonNode &value, const JsonPlace &place, Operand &out)
{
    if (!isKind(value, JsonNode::Kind::Number, place))
        return;
    if (value.number < 1 || value.number > mostDays || std::trunc(value.number) != value.number)
        m_mistakes.add(place, ConditionText::tr("must be a whole number of days from 1 to %1").arg(mostDays));
    out.numbers = {value.number};
}

void OperandReader::readTime(const JsonNode &value, const JsonPlace &place, Operand &out)
{
    if (!isKind(value, JsonNode::Kind::Text, place))
        return;
    out.time = fromIso8601(value.text);
    if (!out.time)
        m_mistakes.add(place,
                       ConditionText::tr("must be a time with its offset, such as 2026-11-22T09:30:00Z or "
                                         "2026-11-22T10:30:00+01:00"));
}

void OperandReader::readGrade(const JsonNode &value, const JsonPlace &place, Operand &out)
{
    if (!isKind(value, JsonNode::Kind::Text, place))
        return;
    if (!gradeFrom(value.text, out.fit, out.step))
        m_mistakes.add(place,
                       ConditionText::tr("must be a fit from A to D, an engagement from 1 to 4, or both, such as B2"));
}

} // namespace relaydesk

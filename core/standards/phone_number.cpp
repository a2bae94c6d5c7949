// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

namespace relaydesk {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using Number = i18n::phonenumbers::PhoneNumber;

constexpr qsizetype longestText = 250; // libphonenumber's own limit

const PhoneNumberUtil &numberingPlans()
{
    // The library's tables are a singleton of its own making: constant, and made once a process.
    return *PhoneNumberUtil::GetInstance();
}

/// Fewer than this many letters among the signs is "Tel." or "ext", not a text that holds a number.
bool isTextWithNumber(const QString &typed)
{
    constexpr int manyLetters = 12;
    int letters = 0;
    for (const QChar c : typed)
        letters += c.isLetter() ? 1 : 0;
    return letters >= manyLetters;
}

bool hasNoSignificantDigits(const Number &number)
{
    return number.national_number() == 0;
}

void fill(PhoneNumber &answer, const Number &number)
{
    const PhoneNumberUtil &plans = numberingPlans();
    std::string text;
    plans.Format(number, PhoneNumberUtil::E164, &text);
    answer.e164 = QString::fromStdString(text);
    answer.extension = QString::fromStdString(number.extension());
    plans.GetRegionCodeForNumber(number, &text);
    // One look for the region serves both answers: IsValidNumber() would look again.
    answer.isValid = text != "ZZ" && plans.IsValidNumberForRegion(number, text);
    if (text != "ZZ")
        answer.region = QString::fromStdString(text);
    answer.regionGuessed = number.country_code_source() != Number::FROM_NUMBER_WITH_PLUS_SIGN;
}

void remark(PhoneNumber &answer, const QString &region)
{
    // What nobody can have is written nowhere: it stays as typed.
    if (answer.isValid && answer.e164 != answer.typed)
        answer.remarks.push_back({RemarkKind::PhoneFormatted, answer.e164});
    if (answer.isValid && !answer.extension.isEmpty())
        answer.remarks.push_back({RemarkKind::PhoneExtensionSplit, answer.extension});
    if (answer.regionGuessed)
        answer.remarks.push_back({RemarkKind::PhoneRegionGuessed, region});
    if (!answer.isValid)
        answer.remarks.push_back({RemarkKind::PhoneNotValid, {}});
    if (isTextWithNumber(answer.typed))
        answer.remarks.push_back({RemarkKind::PhoneTextKept, {}});
}

} // namespace

QString PhoneNumber::standardText() const
{
    return extension.isEmpty() ? e164 : QString(e164 % u" ext. " % extension);
}

PhoneNumber standardPhone(const QString &typed, const QString &region)
{
    PhoneNumber answer;
    answer.typed = typed;
    if (QStringView(typed).trimmed().isEmpty())
        return answer;
    Number number;
    const std::string plan = region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString();
    const auto read = typed.size() > longestText
        ? PhoneNumberUtil::TOO_LONG_NSN
        : numberingPlans().ParseAndKeepRawInput(typed.toStdString(), plan, &number);
    if (read == PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR && region.isEmpty()) {
        answer.remarks.push_back({RemarkKind::PhoneRegionUnknown, {}});
        return answer;
    }
    if (read != PhoneNumberUtil::NO_PARSING_ERROR || hasNoSignificantDigits(number)) {
        answer.remarks.push_back({RemarkKind::PhoneNotANumber, {}});
        return answer;
    }
    fill(answer, number);
    remark(answer, region);
    return answer;
}

QString internationalPhone(const QString &e164)
{
    Number number;
    if (numberingPlans().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    std::string text;
    numberingPlans().Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

} // namespace relaydesk

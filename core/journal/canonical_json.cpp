// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/canonical_json.h"

#include "core/base/utf8.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace relaydesk {

namespace {

QByteArray utf8Of(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        const bool whole = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (whole)
            ++i;
        else
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text.toUtf8();
}

void appendNumber(QByteArray &json, const QJsonValue &value)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    if (const qint64 whole = value.toInteger(none); whole != none) {
        json += QByteArray::number(whole);
        return;
    }
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value.toDouble());
    json.append(digits.data(), end.ptr - digits.data());
}

void appendValue(QByteArray &json, const QJsonValue &value);

void appendObject(QByteArray &json, const QJsonObject &object)
{
    QStringList keys = object.keys();
    std::ranges::sort(keys); // by code unit, whatever order Qt keeps
    json += '{';
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i > 0)
            json += ',';
        appendJsonText(json, utf8Of(keys[i]));
        json += ':';
        appendValue(json, object.value(keys[i]));
    }
    json += '}';
}

void appendArray(QByteArray &json, const QJsonArray &array)
{
    json += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            json += ',';
        appendValue(json, array[i]);
    }
    json += ']';
}

void appendValue(QByteArray &json, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: appendObject(json, value.toObject()); break;
    case QJsonValue::Array: appendArray(json, value.toArray()); break;
    case QJsonValue::String: appendJsonText(json, utf8Of(value.toString())); break;
    case QJsonValue::Double: appendNumber(json, value); break;
    case QJsonValue::Bool: json += value.toBool() ? "true" : "false"; break;
    case QJsonValue::Null:
    case QJsonValue::Undefined: json += "null"; break;
    }
}

} // namespace

void appendJsonText(QByteArray &json, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    qsizetype copied = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        const auto code = static_cast<unsigned char>(c);
        if (code >= 0x20 && c != '"' && c != '\\')
            continue;
        json.append(utf8.data() + copied, i - copied);
        copied = i + 1;
        json += '\\';
        switch (c) {
        case '\b': json += 'b'; break;
        case '\f': json += 'f'; break;
        case '\n': json += 'n'; break;
        case '\r': json += 'r'; break;
        case '\t': json += 't'; break;
        case '"':
        case '\\': json += c; break;
        default:
            json += "u00";
            json += hex[code >> 4];
            json += hex[code & 0xf];
        }
    }
    json.append(utf8.data() + copied, utf8.size() - copied);
    json += '"';
}

Result<QByteArray> canonicalJson(const QByteArray &json)
{
    if (json.isEmpty())
        return QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(json));
    if (!document.isObject())
        return makeError(ErrorKind::Invalid, QStringLiteral("a journal payload is a JSON object"));
    QByteArray canonical;
    canonical.reserve(json.size());
    appendObject(canonical, document.object());
    return canonical;
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/field_mapping.h"

#include "core/standards/json_pointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace relaydesk {

namespace {

constexpr qsizetype largestDocument = 64 * 1024;
constexpr qsizetype largestAnswer = 4 * 1024 * 1024;

Error invalid(const QString &sentence)
{
    return makeError(ErrorKind::Invalid, QStringLiteral("field mapping: ") + sentence);
}

Result<QJsonObject> objectIn(const QByteArray &bytes, qsizetype largest, const char *what)
{
    const QString name = QString::fromLatin1(what);
    if (bytes.size() > largest)
        return makeError(ErrorKind::Parse, name + QStringLiteral(": too large"));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError)
        return makeError(ErrorKind::Parse,
                         name + QStringLiteral(": %1 at byte %2").arg(fault.errorString()).arg(fault.offset));
    if (!document.isObject())
        return makeError(ErrorKind::Parse, name + QStringLiteral(": not an object"));
    return document.object();
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]*)\\}"));
    return pattern;
}

/// What is wrong with the address; empty for nothing.
QString mistakeInUrl(const QString &url)
{
    // The host must be fixed: a lead's own text decides where we ask about what, never whom. With one slash less, what is
    // behind the placeholder would be the host.
    const qsizetype scheme = url.indexOf(u"://");
    const qsizetype path = scheme < 0 ? -1 : url.indexOf(u'/', scheme + 3);
    const QString host = url.left(path);
    if (path < 0 || host.contains(u'{') || host.contains(u'?') || host.contains(u'#'))
        return QStringLiteral("url: needs a path, and no placeholder before it");
    // A half-written escape would join with whatever is filled in behind it.
    static const QRegularExpression halfEscape(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    if (url.contains(halfEscape))
        return QStringLiteral("url: a % needs two hexadecimal digits behind it; a per cent sign itself is %25");
    QString filled = url;
    bool isAny = false;
    for (auto found = placeholder().globalMatch(url); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (name != u"domain" && name != u"company" && name != u"email")
            return QStringLiteral("url: no placeholder is called {%1}").arg(name);
        isAny = true;
    }
    filled.remove(placeholder());
    const QUrl parsed(filled, QUrl::StrictMode);
    if (!parsed.isValid() || (parsed.scheme() != u"http" && parsed.scheme() != u"https") || parsed.host().isEmpty()
        || !parsed.userInfo().isEmpty() || filled.contains(u'{') || filled.contains(u'}'))
        return QStringLiteral("url: no http or https address");
    return isAny ? QString() : QStringLiteral("url: no placeholder, so every question would be the same");
}

bool isHeaderText(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// The first member whose name or type is none that \a allowed lists; empty for none.
QString strangerIn(const QJsonObject &object, const std::map<QString, QJsonValue::Type> &allowed)
{
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const auto known = allowed.find(member.key());
        if (known == allowed.end())
            return member.key() + QStringLiteral(": unknown");
        if (member.value().type() != known->second)
            return member.key() + QStringLiteral(": of the wrong type");
    }
    return {};
}

const std::map<QString, QJsonValue::Type> &documentMembers()
{
    static const std::map<QString, QJsonValue::Type> members{
        {QStringLiteral("name"), QJsonValue::String},   {QStringLiteral("url"), QJsonValue::String},
        {QStringLiteral("auth"), QJsonValue::Object},   {QStringLiteral("record"), QJsonValue::String},
        {QStringLiteral("fields"), QJsonValue::Object}, {QStringLiteral("confidence"), QJsonValue::Double}};
    return members;
}

bool isAuthWrong(const QJsonObject &auth)
{
    const QString header = auth[u"header"].toString();
    const bool isWhole = auth.isEmpty() || (!header.isEmpty() && !auth[u"secret"].toString().isEmpty());
    const bool isClean
        = isHeaderText(header + auth[u"prefix"].toString()) && !header.contains(u':') && !header.contains(u' ');
    return !isWhole || !isClean
        || !strangerIn(auth,
                       {{QStringLiteral("header"), QJsonValue::String},
                        {QStringLiteral("prefix"), QJsonValue::String},
                        {QStringLiteral("secret"), QJsonValue::String}})
                .isEmpty();
}

using Pointers = std::vector<std::pair<CompanyField, QString>>;

Result<Pointers> pointersIn(const QJsonObject &fields)
{
    Pointers pointers;
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        const auto known = companyFieldFrom(field.key());
        if (!known)
            return invalid(QStringLiteral("fields.%1: no field of a company").arg(field.key().left(40)));
        const QString pointer = field.value().toString();
        if (pointer.isEmpty() || !isJsonPointer(pointer))
            return invalid(QStringLiteral("fields.%1: no JSON pointer").arg(field.key()));
        pointers.emplace_back(*known, pointer);
    }
    return pointers.empty() ? Result<Pointers>(invalid(QStringLiteral("fields: missing"))) : pointers;
}

/// A text, a number or a list of texts as text; empty for anything else.
QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool isWhole
            = number >= -1e15 && number <= 1e15 && static_cast<double>(static_cast<qint64>(number)) == number;
        return isWhole ? QString::number(static_cast<qint64>(number)) : QString::number(number, 'g', 12);
    }
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const auto &item : items) {
        if (!item.isString())
            return {};
        texts << item.toString();
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

Result<FieldMapping> FieldMapping::read(const QByteArray &document)
{
    const Result<QJsonObject> root = objectIn(document, largestDocument, "field mapping");
    if (!root)
        return root.error();
    const QString stranger = strangerIn(*root, documentMembers());
    if (!stranger.isEmpty())
        return invalid(stranger);
    FieldMapping mapping;
    mapping.m_name = (*root)[u"name"].toString().trimmed();
    mapping.m_url = (*root)[u"url"].toString();
    mapping.m_record = (*root)[u"record"].toString();
    const double confidence = (*root)[u"confidence"].toDouble(50);
    if (mapping.m_name.isEmpty())
        return invalid(QStringLiteral("name: missing"));
    if (const QString mistake = mistakeInUrl(mapping.m_url); !mistake.isEmpty())
        return invalid(mistake);
    if (!isJsonPointer(mapping.m_record))
        return invalid(QStringLiteral("record: no JSON pointer"));
    if (confidence < 0 || confidence > 100 || confidence != std::floor(confidence))
        return invalid(QStringLiteral("confidence: no whole number from 0 to 100"));
    mapping.m_confidence = static_cast<int>(confidence);
    const QJsonObject auth = (*root)[u"auth"].toObject();
    if (isAuthWrong(auth))
        return invalid(QStringLiteral("auth: needs header and secret (the key in the keychain), and may have prefix"));
    mapping.m_authHeader = auth[u"header"].toString().toLatin1();
    mapping.m_authPrefix = auth[u"prefix"].toString().toLatin1();
    mapping.m_secretKey = auth[u"secret"].toString();
    Result<Pointers> pointers = pointersIn((*root)[u"fields"].toObject());
    if (!pointers)
        return pointers.error();
    mapping.m_fields = std::move(*pointers);
    return mapping;
}

Result<QUrl> FieldMapping::urlFor(const EnrichmentQuestion &question) const
{
    QString text;
    qsizetype done = 0;
    for (auto found = placeholder().globalMatch(m_url); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString name = match.captured(1);
        const QString &value = name == u"domain" ? question.domain
            : name == u"email"                   ? question.email
                                                 : question.company;
        // A path of dots would lead to another address of the same host.
        if (value.isEmpty() || value == u"." || value == u"..")
            return makeError(ErrorKind::Invalid, QStringLiteral("nothing known for {%1}").arg(name));
        text += QStringView(m_url).mid(done, match.capturedStart() - done);
        text += QString::fromLatin1(QUrl::toPercentEncoding(value));
        done = match.capturedEnd();
    }
    text += QStringView(m_url).mid(done);
    return QUrl(text, QUrl::StrictMode);
}

Result<std::vector<CompanyFact>> FieldMapping::factsIn(const QByteArray &answer, Instant at) const
{
    const Result<QJsonObject> root = objectIn(answer, largestAnswer, "enrichment answer");
    if (!root)
        return root.error();
    const QJsonValue record = valueAt(*root, m_record);
    std::vector<CompanyFact> facts;
    if (record.isNull() || record.isUndefined())
        return facts; // the service knows nothing
    if (!record.isObject() && !record.isArray())
        return makeError(ErrorKind::Parse, QStringLiteral("enrichment answer: the record is no object"));
    for (const auto &[field, pointer] : m_fields) {
        const QString value = textOf(valueAt(record, pointer));
        if (!value.isEmpty())
            facts.push_back({field, value, {FactSource::Service, m_name, at, m_confidence}});
    }
    return facts;
}

} // namespace relaydesk

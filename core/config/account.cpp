// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/account.h"

#include <QCryptographicHash>

#include <array>

namespace relaydesk {

namespace {

struct KindName
{
    Account::Kind kind;
    QLatin1StringView name;
};
constexpr std::array kindNames{
    KindName{Account::Kind::Demo, QLatin1StringView("demo")},
    KindName{Account::Kind::Hub, QLatin1StringView("hub")},
    KindName{Account::Kind::Odoo, QLatin1StringView("odoo")},
};

bool isThisMachine(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

} // namespace

QString Account::key() const
{
    // NUL cannot occur in any of the parts, so no two accounts share a text.
    const QByteArray text
        = (QStringList{toString(kind), url.toString(QUrl::FullyEncoded), database, user}).join(QChar(0)).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16));
}

QString Account::secretKey() const
{
    QString text = toString(kind) + u' ' + url.toString(QUrl::FullyEncoded);
    if (!database.isEmpty())
        text += u' ' + database;
    if (!user.isEmpty())
        text += u' ' + user;
    return text;
}

QString toString(Account::Kind kind)
{
    for (const KindName &entry : kindNames) {
        if (entry.kind == kind)
            return entry.name;
    }
    return {};
}

std::optional<Account::Kind> accountKindFrom(QStringView name)
{
    for (const KindName &entry : kindNames) {
        if (entry.name == name)
            return entry.kind;
    }
    return std::nullopt;
}

Result<QUrl> serverUrlFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool bare = !text.contains(u"://");
    QUrl url(bare ? QStringLiteral("https://") + text : text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return makeError(ErrorKind::Invalid, QStringLiteral("url"));
    if (bare && isThisMachine(url.host()))
        url.setScheme(QStringLiteral("http"));
    if (url.scheme() != u"https" && url.scheme() != u"http")
        return makeError(ErrorKind::Invalid, QStringLiteral("url scheme"));
    url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    if (url.path() == u"/")
        url.setPath(QString());
    return url;
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/registrable_domain.h"

#include "core/standards/folding.h"

#include <QDateTime>
#include <QUrl>

#include <libpsl.h>

#include <algorithm>

namespace relaydesk {

namespace {

bool isLabel(QStringView label)
{
    constexpr qsizetype longestLabel = 63; // RFC 1035
    const auto plain
        = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_'; };
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::ranges::all_of(label, plain);
}

bool isNumber(QStringView label)
{
    return std::ranges::all_of(label, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// What stands where a host would, in a web address, an e-mail address or by itself.
QString hostIn(const QString &typed)
{
    QStringView rest = typed;
    if (const qsizetype scheme = rest.indexOf(u"://"); scheme >= 0)
        rest = rest.mid(scheme + 3);
    else if (rest.startsWith(u"mailto:", Qt::CaseInsensitive))
        rest = rest.mid(7);
    rest = rest.left(
        std::ranges::find_if(rest, [](QChar c) { return c == u'/' || c == u'?' || c == u'#' || c == u'\\'; })
        - rest.begin());
    rest = rest.mid(rest.lastIndexOf(u'@') + 1);
    if (const qsizetype port = rest.lastIndexOf(u':'); port >= 0 && isNumber(rest.mid(port + 1)))
        rest = rest.left(port);
    return rest.toString();
}

} // namespace

QString asciiHost(const QString &host)
{
    constexpr qsizetype longestHost = 253;
    if (host.size() > longestHost)
        return {};
    QString plain = QString::fromLatin1(QUrl::toAce(host.toLower())).toLower();
    if (plain.endsWith(u'.'))
        plain.chop(1);
    const QStringList labels = plain.split(u'.');
    const bool isHost = labels.size() >= 2 && std::ranges::all_of(labels, isLabel) && !isNumber(labels.last());
    return isHost && plain.size() <= longestHost ? plain : QString();
}

RegistrableDomain registrableDomain(const QString &typed)
{
    RegistrableDomain answer;
    answer.typed = typed;
    const QString text = tidied(typed);
    if (text.isEmpty())
        return answer;
    answer.host = asciiHost(hostIn(text));
    if (answer.host.isEmpty()) {
        answer.remarks.push_back({RemarkKind::DomainNotAHost, {}});
        return answer;
    }
    const QByteArray host = answer.host.toLatin1();
    const char *const domain = psl_registrable_domain(psl_builtin(), host.constData());
    if (!domain) {
        answer.remarks.push_back({RemarkKind::DomainIsPublicSuffix, answer.host});
        return answer;
    }
    answer.domain = QString::fromLatin1(domain);
    if (answer.domain != typed)
        answer.remarks.push_back({RemarkKind::DomainRegistrable, answer.host});
    return answer;
}

QString publicSuffixVersion()
{
    return QDateTime::fromSecsSinceEpoch(psl_builtin_file_time(), Qt::UTC).toString(QStringLiteral("yyyyMMdd"));
}

} // namespace relaydesk

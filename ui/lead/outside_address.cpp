// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/outside_address.h"

#include <QRegularExpression>

namespace relaydesk {
namespace {

constexpr qsizetype longestPhone = 64;
constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestWeb = 2048;

bool isPhoneSeparator(QChar c)
{
    // U+2010..U+2013 and U+2212: the hyphens that word processors put into numbers.
    const char16_t u = c.unicode();
    return c.isSpace() || c == u'-' || c == u'.' || c == u'/' || c == u'(' || c == u')' || (u >= 0x2010 && u <= 0x2013)
        || u == 0x2212;
}

/// Digits with a leading plus; empty if anything else stands in the text.
QString dialled(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits += QChar(char16_t(u'0' + c.digitValue()));
        else if (c == u'+' && digits.isEmpty())
            digits += c;
        else if (!isPhoneSeparator(c))
            return {};
    }
    return digits;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == u'\\' || c.isSpace();
    });
}

/// Local part without the characters that some mail programs act upon again after decoding
/// (% ? & ! / = ` { } |): such an address can still be copied.
bool isPlainAddress(const QString &email)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[A-Za-z0-9#$'*+^_~-]+(\\.[A-Za-z0-9#$'*+^_~-]+)*@"
                       "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\z"));
    return email.size() <= longestAddress && email.indexOf(u'@') <= 64 && form.match(email).hasMatch();
}

QString oneLine(const QString &text)
{
    QString line;
    for (const QChar c : text)
        line += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    return line.simplified();
}

QString mailLines(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text.replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
}

} // namespace

std::optional<QUrl> telUrl(const QString &phone)
{
    if (phone.size() > longestPhone)
        return {};
    QString number = phone.trimmed();
    if (number.startsWith(u'+'))
        number.replace(QStringLiteral("(0)"),
                       QString()); // the trunk zero is not dialled after a country code
    const QString digits = dialled(number);
    const qsizetype count = digits.size() - (digits.startsWith(u'+') ? 1 : 0);
    if (count < 3 || count > 15)
        return {};
    return QUrl(QStringLiteral("tel:") + digits, QUrl::StrictMode);
}

std::optional<QUrl> mailtoUrl(const QString &email, const QString &subject, const QString &body)
{
    const QString address = email.trimmed();
    if (!isPlainAddress(address))
        return {};
    const qsizetype at = address.indexOf(u'@');
    QStringList query;
    if (!subject.isEmpty())
        query << QStringLiteral("subject=") + encoded(oneLine(subject));
    if (!body.isEmpty())
        query << QStringLiteral("body=") + encoded(mailLines(body));
    QString text = QStringLiteral("mailto:") + encoded(address.left(at)) + u'@' + address.mid(at + 1);
    if (!query.isEmpty())
        text += u'?' + query.join(u'&');
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() ? std::optional(url) : std::nullopt;
}

std::optional<QUrl> webUrl(const QString &address)
{
    const QString text = address.trimmed();
    if (text.size() > longestWeb || hasControl(text))
        return {};
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    return url;
}

bool mayOpen(const QUrl &url)
{
    static const QRegularExpression tel(QStringLiteral("\\Atel:\\+?[0-9]{3,15}\\z"));
    static const QRegularExpression mail(
        QStringLiteral("\\Amailto:[^,;?&/"
                       "\\s]+@[A-Za-z0-9.-]+(\\?(subject|body)=[A-Za-z0-9%._~-]*(&body=[A-Za-z0-9%._~-]*)?)?\\z"));
    const QString text = QString::fromLatin1(url.toEncoded());
    return tel.match(text).hasMatch() || mail.match(text).hasMatch() || webUrl(text).has_value();
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/email_address.h"

#include "core/standards/folding.h"
#include "core/standards/registrable_domain.h"
#include "core/standards/tables.h"

#include <QSet>

#include <algorithm>

namespace relaydesk {

namespace {

QSet<QString> setOf(std::span<const tables::WordRow> rows)
{
    QSet<QString> words;
    for (const tables::WordRow &row : rows)
        words.insert(row.word.toString());
    return words;
}

bool isFreeDomain(const QString &domain)
{
    static const QSet<QString> free = setOf(tables::freeMail());
    return free.contains(domain);
}

bool isDisposableDomain(const QString &domain)
{
    static const QSet<QString> disposable = setOf(tables::disposableMail());
    return disposable.contains(domain);
}

bool isRoleMailbox(const QString &local)
{
    static const QSet<QString> roles = setOf(tables::roleMailboxes());
    return roles.contains(local);
}

/// One star stands for one or more characters of one label.
bool fits(QStringView label, QStringView pattern)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return label == pattern;
    return label.size() >= pattern.size() && label.startsWith(pattern.left(star))
        && label.endsWith(pattern.mid(star + 1));
}

bool endsWith(const QStringList &labels, const QStringList &pattern)
{
    if (labels.size() < pattern.size())
        return false;
    const QStringList tail = labels.last(pattern.size());
    return std::ranges::equal(tail, pattern,
                              [](const QString &label, const QString &wanted) { return fits(label, wanted); });
}

bool isAcademicDomain(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    return std::ranges::any_of(tables::academicDomains(), [&labels](const tables::WordRow &row) {
        return endsWith(labels, row.word.toString().split(u'.'));
    });
}

bool isLocalPart(QStringView local)
{
    constexpr qsizetype longestLocal = 64; // RFC 5321
    const auto fitsIn = [](QChar c) {
        return !c.isSpace() && c.category() != QChar::Other_Control && !QStringView(u"\"(),:;<>@[\\]").contains(c);
    };
    return !local.isEmpty() && local.size() <= longestLocal && !local.startsWith(u'.') && !local.endsWith(u'.')
        && !local.contains(u"..") && std::ranges::all_of(local, fitsIn);
}

/// What stands between the brackets of "Name <address>", or behind "mailto:".
QString bareAddress(const QString &text)
{
    const qsizetype open = text.lastIndexOf(u'<');
    if (open >= 0 && text.endsWith(u'>'))
        return tidied(QStringView(text).mid(open + 1, text.size() - open - 2));
    return text.startsWith(u"mailto:", Qt::CaseInsensitive) ? text.mid(7).section(u'?', 0, 0) : text;
}

void classify(EmailAddress &answer)
{
    const QString local = answer.mailbox.section(u'@', 0, -2);
    const QString version = tables::emailVersion().toString();
    answer.isFree = isFreeDomain(answer.domain) || isFreeDomain(answer.registrable);
    answer.isDisposable = isDisposableDomain(answer.domain) || isDisposableDomain(answer.registrable);
    answer.isRole = isRoleMailbox(local);
    answer.isAcademic = isAcademicDomain(answer.domain);
    for (const auto &[is, kind] :
         {std::pair(answer.isFree, RemarkKind::EmailFree), std::pair(answer.isDisposable, RemarkKind::EmailDisposable),
          std::pair(answer.isRole, RemarkKind::EmailRole), std::pair(answer.isAcademic, RemarkKind::EmailAcademic)}) {
        if (is)
            answer.remarks.push_back({kind, version});
    }
}

} // namespace

EmailAddress standardEmail(const QString &typed)
{
    EmailAddress answer;
    answer.typed = typed;
    const QString text = bareAddress(tidied(typed));
    if (text.isEmpty() && tidied(typed).isEmpty())
        return answer;
    const qsizetype at = text.lastIndexOf(u'@');
    const QString local = text.left(std::max<qsizetype>(at, 0));
    const QString domain = at > 0 ? asciiHost(text.mid(at + 1)) : QString();
    if (domain.isEmpty() || !isLocalPart(local)) {
        answer.remarks.push_back({RemarkKind::EmailNotAnAddress, {}});
        return answer;
    }
    answer.address = local % u'@' % domain;
    answer.domain = domain;
    answer.registrable = registrableDomain(domain).domain;
    if (answer.address != typed)
        answer.remarks.push_back({RemarkKind::EmailFormatted, {}});
    const qsizetype plus = local.indexOf(u'+');
    if (plus > 0)
        answer.remarks.push_back({RemarkKind::EmailTagIgnored, local.mid(plus + 1)});
    answer.mailbox = QString((plus > 0 ? local.left(plus) : local).toLower() % u'@' % domain);
    classify(answer);
    return answer;
}

bool isSharedDomain(const QString &registrable)
{
    return isFreeDomain(registrable) || isDisposableDomain(registrable) || isAcademicDomain(registrable);
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_place.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

constexpr size_t mostMistakes = 50; // nobody reads further, and a hostile document has a million
constexpr qsizetype longestShown = 40;

QString harmlessShort(QStringView text)
{
    QString shown;
    for (const QChar c : text.left(longestShown)) {
        const bool plain = c.isPrint() && !c.isSurrogate() && c.category() != QChar::Other_Format;
        shown += plain ? c : QChar(QChar::ReplacementCharacter);
    }
    return text.size() > longestShown ? QString(shown % u'…') : shown;
}

} // namespace

QString quoted(QStringView text)
{
    return QStringLiteral("“%1”").arg(harmlessShort(text));
}

QString JsonPlace::toString() const
{
    QStringList parts;
    for (const JsonPlace *place = this; place->m_parent; place = place->m_parent) {
        QString part = place->m_isKey ? harmlessShort(place->m_key) : QString::number(place->m_index);
        parts.prepend(part.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1")));
    }
    return parts.isEmpty() ? QString() : QString(u'/' % parts.join(u'/'));
}

void Mistakes::add(const JsonPlace &place, const QString &text)
{
    if (m_found.size() < mostMistakes)
        m_found.push_back({place.toString(), text});
}

Error Mistakes::error() const
{
    QStringList lines;
    for (const Mistake &mistake : m_found) {
        lines << (mistake.place.isEmpty() ? mistake.text : QStringLiteral("%1: %2").arg(mistake.place, mistake.text));
    }
    return makeError(ErrorKind::Invalid, lines.join(u'\n'));
}

} // namespace relaydesk

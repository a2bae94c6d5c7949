// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace relaydesk {

/// The text of UTF-8 bytes, also where it begins with byte order marks: QString::fromUtf8() takes one away, and what is read
/// and written again would be another text.
[[nodiscard]] inline QString exactText(QByteArrayView utf8)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    qsizetype marks = 0;
    while (utf8.sliced(marks * mark.size()).startsWith(mark))
        ++marks;
    const QString rest = QString::fromUtf8(utf8.sliced(marks * mark.size()));
    return marks == 0 ? rest : QString(QString(marks, QChar(QChar::ByteOrderMark)) + rest);
}

/// JSON for QJsonDocument::fromJson(), which takes the mark from the beginning of every text and key inside: they are
/// escapes here. One before all of it is no part of it and goes.
[[nodiscard]] inline QByteArray withMarksEscaped(QByteArray json)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    if (!json.contains(mark))
        return json;
    if (json.startsWith(mark))
        json.remove(0, mark.size());
    return json.replace(mark, "\\uFEFF");
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/unsent_draft.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace relaydesk {

Result<std::optional<UnsentDraft>> readUnsentDraft(const QString &file)
{
    QFile kept(file);
    if (!kept.exists())
        return std::optional<UnsentDraft>();
    if (!kept.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, kept.errorString());
    const QJsonObject read = QJsonDocument::fromJson(kept.readAll()).object();
    const QJsonValue body = read.value(QLatin1StringView("body"));
    if (!body.isString())
        return makeError(ErrorKind::Parse, QFileInfo(file).fileName());
    UnsentDraft draft;
    draft.base = read.value(QLatin1StringView("base")).toString().toUtf8();
    draft.body = body.toString().toUtf8();
    draft.seen = read.value(QLatin1StringView("seen")).toInteger();
    draft.begunWith = read.value(QLatin1StringView("begunWith")).toInt();
    return std::optional(draft);
}

Result<void> writeUnsentDraft(const QString &file, const UnsentDraft &draft)
{
    QJsonObject object;
    object.insert(QLatin1StringView("base"), QString::fromUtf8(draft.base));
    object.insert(QLatin1StringView("body"), QString::fromUtf8(draft.body));
    object.insert(QLatin1StringView("seen"), draft.seen);
    object.insert(QLatin1StringView("begunWith"), draft.begunWith);
    const QByteArray bytes = QJsonDocument(object).toJson();
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile kept(file);
    if (!kept.open(QIODevice::WriteOnly) || kept.write(bytes) != bytes.size() || !kept.commit())
        return makeError(ErrorKind::Storage, kept.errorString());
    return {};
}

Result<QString> setUnsentDraftAside(const QString &file)
{
    const QFileInfo kept(file);
    for (int number = 1;; ++number) {
        const QString name = u"%1-%2.%3"_qs.arg(kept.completeBaseName()).arg(number).arg(kept.suffix());
        const QString aside = kept.dir().filePath(name);
        if (QFile::exists(aside))
            continue;
        QFile found(file);
        return found.rename(aside) ? Result<QString>(name) : makeError(ErrorKind::Storage, found.errorString());
    }
}

} // namespace relaydesk

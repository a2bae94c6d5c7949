// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/company_record.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::demo {

std::optional<QByteArray> companyRecord(const Scenery &scenery, const QString &domain)
{
    const QByteArray key = domain.trimmed().toLower().toUtf8();
    const QByteArray dice = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    const auto roll = [&dice](qsizetype from) {
        return static_cast<quint8>(dice[from]) * 256U + static_cast<quint8>(dice[from + 1]);
    };
    constexpr unsigned unknownShare = 8;
    if (!key.contains('.') || roll(0) % unknownShare == 0 || scenery.trades.empty() || scenery.places.empty())
        return std::nullopt;
    const Trade &trade = scenery.trades[roll(2) % scenery.trades.size()];
    const Place &place = scenery.places[roll(4) % scenery.places.size()];
    QString name = QString::fromUtf8(key.left(key.indexOf('.')));
    if (name.isEmpty())
        return std::nullopt;
    name[0] = name[0].toUpper();
    const QJsonObject company{
        {QStringLiteral("name"), name},
        {QStringLiteral("website"), QString::fromUtf8(key)},
        {QStringLiteral("industry"), trade.industry},
        {QStringLiteral("metrics"), QJsonObject{{QStringLiteral("employees"), static_cast<int>(10 + roll(6) % 4000)}}},
        {QStringLiteral("geo"),
         QJsonObject{{QStringLiteral("city"), place.city}, {QStringLiteral("countryCode"), place.country}}},
        {QStringLiteral("technology"), trade.technology},
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("company"), company}}).toJson(QJsonDocument::Compact);
}

} // namespace relaydesk::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/crm_gateway.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <map>
#include <memory>

namespace relaydesk {

struct OdooField
{
    QString type;  ///< "char", "many2one", "html" ...
    QString label; ///< as the CRM's people read it
};

/// What this Odoo has, found by asking: versions 14 to 18 differ in fields and in names.
/// Decoders read it on the store strand; it never changes once made.
struct OdooSchema
{
    int major = 0;   ///< 14
    QString version; ///< "14.0"
    qint64 uid = 0;
    std::map<QString, OdooField> leadFields; ///< those we ask for
    QStringList messageFields;
    QStringList activityFields;
    QString lostReasonField;             ///< "lost_reason" up to 15, "lost_reason_id" since
    QHash<qint64, QString> countryCodes; ///< ISO 3166-1 alpha-2
    QHash<qint64, QString> languageCodes;
    QHash<qint64, QString> activityIcons; ///< "fa-phone": the kind, whatever the language of its name
    QSet<qint64> wonStages;
    QSet<qint64> staffPartners;    ///< the partner records of our own people
    QSet<qint64> internalSubtypes; ///< messages that the prospect does not get
    QSet<qint64> hiddenSubtypes;   ///< those that nobody can follow: that a record was made

    [[nodiscard]] QJsonArray leadFieldNames() const;
    [[nodiscard]] bool hasLeadField(const QString &name) const { return leadFields.contains(name); }
    /// Every field we ask for and what it is used for.
    [[nodiscard]] std::vector<FieldUse> fieldUses() const;
};
using OdooSchemaPtr = std::shared_ptr<const OdooSchema>;

/// The fields of a fields_get answer worth asking for: stored, no binaries, no one-to-many lists (their
/// records are read on their own), no computed values (they follow from the stored ones, and cost time).
[[nodiscard]] std::map<QString, OdooField> odooLeadFields(const QJsonObject &fieldsGet);
/// Those of \a wanted that exist.
[[nodiscard]] QStringList odooExisting(const QJsonObject &fieldsGet, const QStringList &wanted);
/// Our name of a lead field's use; empty where it is kept as extra.
[[nodiscard]] QString odooLocalName(const QString &field);

} // namespace relaydesk

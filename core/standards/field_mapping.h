// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/company_fact.h"

#include <QUrl>

namespace relaydesk {

/// What a service is asked about; what it wants of this, its mapping says.
struct EnrichmentQuestion
{
    QString domain; ///< registrable
    QString company;
    QString email;

    bool operator==(const EnrichmentQuestion &) const = default;
};

/// How one HTTP enrichment service is asked, and where its answer holds what (resources/schema-documents/
/// field-mapping.schema.json). Pure: it makes addresses and reads answers, it fetches nothing.
class FieldMapping
{
public:
    /// Parse for what is no JSON, Invalid with the place and the mistake in words: "url: no http or https address".
    [[nodiscard]] static Result<FieldMapping> read(const QByteArray &document);

    [[nodiscard]] QString name() const { return m_name; }
    /// The header that carries the secret; empty for a service that wants none.
    [[nodiscard]] QByteArray authHeader() const { return m_authHeader; }
    [[nodiscard]] QByteArray authPrefix() const { return m_authPrefix; }
    /// The secret's key in the keychain; never the secret.
    [[nodiscard]] QString secretKey() const { return m_secretKey; }

    /// The address to GET; Invalid where the question lacks what the address needs.
    [[nodiscard]] Result<QUrl> urlFor(const EnrichmentQuestion &question) const;
    /// What the answer says. Parse for what is no JSON object where one should be; a value that is missing, null or of no
    /// use (an object, a list of anything but texts) is left out.
    [[nodiscard]] Result<std::vector<CompanyFact>> factsIn(const QByteArray &answer, Instant at) const;

private:
    QString m_name;
    QString m_url; ///< with {domain}, {company}, {email}
    QByteArray m_authHeader;
    QByteArray m_authPrefix;
    QString m_secretKey;
    QString m_record; ///< JSON pointer to the object that the fields are in; empty for the whole answer
    std::vector<std::pair<CompanyField, QString>> m_fields;
    int m_confidence = 50;
};

} // namespace relaydesk

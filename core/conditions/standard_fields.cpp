// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/standard_fields.h"

#include <QCoreApplication>

#include <array>

namespace relaydesk {

namespace {

constexpr const char *context = "relaydesk::FieldLabel";

struct Row
{
    StandardField field;
    const char *name;
    FieldType type;
    const char *label;
};

constexpr std::array rows{
    Row{StandardField::Name, "name", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "name")},
    Row{StandardField::Role, "role", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "role")},
    Row{StandardField::Email, "email", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "e-mail address")},
    Row{StandardField::EmailDomain, "email.domain", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "e-mail domain")},
    Row{StandardField::Phone, "phone", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "phone")},
    Row{StandardField::Language, "language", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "language")},
    Row{StandardField::TimeZone, "timeZone", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time zone")},
    Row{StandardField::CompanyName, "company.name", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "company name")},
    Row{StandardField::Industry, "company.industry", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "industry")},
    Row{StandardField::City, "company.city", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "city")},
    Row{StandardField::Country, "company.country", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "country")},
    Row{StandardField::Revenue, "company.revenue", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "revenue")},
    Row{StandardField::Website, "company.website", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "website")},
    Row{StandardField::Technology, "company.technology", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "technology")},
    Row{StandardField::Employees, "company.employees", FieldType::Number,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "number of employees")},
    Row{StandardField::Source, "source", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "source")},
    Row{StandardField::Medium, "medium", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "medium")},
    Row{StandardField::Campaign, "campaign", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "campaign")},
    Row{StandardField::Owner, "owner", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "owner")},
    Row{StandardField::Team, "team", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "team")},
    Row{StandardField::Stage, "stage", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "stage")},
    Row{StandardField::Status, "status", FieldType::Text, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "status")},
    Row{StandardField::LostReason, "lostReason", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "lost reason")},
    Row{StandardField::QualifyingRule, "qualifyingRule", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "qualifying rule")},
    Row{StandardField::Description, "description", FieldType::Text,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "description")},
    Row{StandardField::Topics, "topics", FieldType::Texts,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "topics of interest")},
    Row{StandardField::Grade, "grade", FieldType::Grade, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "grade")},
    Row{StandardField::Fit, "fit", FieldType::Number, QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "fit score")},
    Row{StandardField::Engagement, "engagement", FieldType::Number,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "engagement score")},
    Row{StandardField::CreatedAt, "createdAt", FieldType::Time,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time of creation")},
    Row{StandardField::ModifiedAt, "modifiedAt", FieldType::Time,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time of the last change")},
    Row{StandardField::SubmittedAt, "submittedAt", FieldType::Time,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time of submission")},
    Row{StandardField::CapturedAt, "capturedAt", FieldType::Time,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time of capture")},
    Row{StandardField::QualifiedAt, "qualifiedAt", FieldType::Time,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time of qualification")},
    Row{StandardField::AcceptedAt, "acceptedAt", FieldType::Time,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time of acceptance")},
    Row{StandardField::FirstAttemptAt, "firstAttemptAt", FieldType::Time,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time of the first attempt")},
    Row{StandardField::FirstContactAt, "firstContactAt", FieldType::Time,
        QT_TRANSLATE_NOOP("relaydesk::FieldLabel", "time of the first contact")},
};

constexpr bool everyRowIsInItsSlot()
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<size_t>(rows[i].field) != i)
            return false;
    }
    return rows.size() == static_cast<size_t>(StandardField::Count);
}
static_assert(everyRowIsInItsSlot());

} // namespace

std::vector<FieldDefinition> standardFields()
{
    std::vector<FieldDefinition> fields;
    for (const Row &row : rows) {
        FieldDefinition field;
        field.name = QString::fromLatin1(row.name);
        field.type = row.type;
        field.label = QCoreApplication::translate(context, row.label);
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace relaydesk

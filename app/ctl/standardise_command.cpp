// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/document_input.h"
#include "app/ctl/lead_input.h"
#include "app/ctl/sub_command.h"
#include "core/standards/completeness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::ctl {

namespace {

struct StandardiseText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::StandardiseText)
};

QJsonObject jsonOf(const LeadFields &fields)
{
    QJsonObject json;
    for (const LeadFieldName &field : leadFieldNames()) {
        if (const QString &text = fields.*field.member; !text.isEmpty())
            json[field.name] = text;
    }
    return json;
}

QJsonObject phoneJson(const PhoneNumber &phone)
{
    return {{QStringLiteral("typed"), phone.typed},         {QStringLiteral("e164"), phone.e164},
            {QStringLiteral("extension"), phone.extension}, {QStringLiteral("region"), phone.region},
            {QStringLiteral("valid"), phone.isValid},       {QStringLiteral("regionGuessed"), phone.regionGuessed}};
}

QJsonObject emailJson(const EmailAddress &email)
{
    return {{QStringLiteral("mailbox"), email.mailbox},
            {QStringLiteral("free"), email.isFree},
            {QStringLiteral("disposable"), email.isDisposable},
            {QStringLiteral("role"), email.isRole},
            {QStringLiteral("academic"), email.isAcademic}};
}

QJsonArray changesJson(const StandardLead &lead)
{
    QJsonArray changes;
    for (const FieldChange &change : changesOf(lead)) {
        QJsonArray why;
        for (const Remark &remark : change.remarks)
            why.append(QJsonObject{{QStringLiteral("code"), toString(remark.kind)},
                                   {QStringLiteral("text"), sentenceOf(remark)}});
        changes.append(QJsonObject{{QStringLiteral("field"), QString(change.field)},
                                   {QStringLiteral("from"), change.from},
                                   {QStringLiteral("to"), change.to},
                                   {QStringLiteral("why"), why}});
    }
    return changes;
}

QJsonObject jsonOf(const StandardLead &lead)
{
    QJsonObject json;
    json[u"lead"] = jsonOf(lead.standardFields());
    json[u"phone"] = phoneJson(lead.phone);
    json[u"email"] = emailJson(lead.email);
    json[u"companyKey"] = lead.company.key;
    json[u"legalForm"] = lead.company.legalForm;
    json[u"domain"] = lead.domain.domain;
    json[u"countryName"] = lead.country.name;
    json[u"regionName"] = lead.region.name;
    json[u"industryId"] = lead.industry.id;
    json[u"sizeBand"] = lead.size.band;
    json[u"changes"] = changesJson(lead);
    return json;
}

QJsonObject completenessJson(const Completeness &found)
{
    QJsonObject fields;
    for (const FieldStanding &standing : found.fields)
        fields[standing.required.field] = toString(standing.state);
    return {{QStringLiteral("percent"), found.percent},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("next"), found.next},
            {QStringLiteral("percentWithNext"), found.percentWithNext}};
}

} // namespace

ExitCode runStandardise(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("standardise"),
        StandardiseText::tr("Brings leads into one format and says what changed and why. Asks no server."),
        {QStringLiteral("relayctl standardise --input leads.csv --region DE"),
         QStringLiteral("echo '{\"phone\":\"020 7946 0958\",\"country\":\"UK\"}' | relayctl standardise")});
    LeadInput::addTo(line);
    line.addValue(
        QStringLiteral("required"),
        StandardiseText::tr("The fields that were agreed to be needed, JSON: says how complete each lead is."),
        StandardiseText::tr("file"));
    if (const auto end = line.parse(arguments))
        return *end;
    const Result<QString> home = LeadInput::homeRegion(line);
    if (!home)
        return line.usageError(home.error().context);
    const Result<std::vector<LeadFields>> leads = LeadInput::read(line);
    if (!leads)
        return line.usageError(leads.error().context);
    DocumentInput<std::vector<RequiredField>> required = std::vector<RequiredField>();
    const bool isAsked = line.isSet(QStringLiteral("required"));
    if (isAsked)
        required = parsed<std::vector<RequiredField>>(line, "required", requiredFieldsIn);
    if (const Refusal *refusal = refusalOf(required))
        return refuse(line, *refusal);
    QJsonArray out;
    for (const LeadFields &lead : *leads) {
        const StandardLead standard = standardise(lead, *home);
        QJsonObject json = jsonOf(standard);
        if (isAsked)
            json[u"completeness"]
                = completenessJson(completenessOf(standard, std::get<std::vector<RequiredField>>(required)));
        out.append(json);
    }
    print(QString::fromUtf8(QJsonDocument(out).toJson()).trimmed());
    return ExitCode::Ok;
}

} // namespace relaydesk::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/fact_sheet.h"

#include "core/conditions/folded_text.h"
#include "core/conditions/standard_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace relaydesk {

namespace {

constexpr int slotOf(StandardField field)
{
    return static_cast<int>(field);
}

void setFromJson(FactSheet &sheet, int slot, FieldType type, const QJsonValue &value)
{
    switch (type) {
    case FieldType::Text:
        sheet.setText(slot, value.isDouble() ? value.toVariant().toString() : value.toString());
        break;
    case FieldType::Texts: {
        std::vector<QString> texts;
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            texts.push_back(item.toString());
        sheet.setTexts(slot, texts);
        break;
    }
    case FieldType::Number: sheet.setNumber(slot, value.toDouble(std::nan(""))); break;
    case FieldType::Time:
        sheet.setTime(
            slot, value.isDouble() ? OptionalInstant(fromEpochMs(value.toInteger())) : fromIso8601(value.toString()));
        break;
    case FieldType::Flag:
        if (value.isBool())
            sheet.setFlag(slot, value.toBool());
        break;
    case FieldType::Grade: break; // a grade is ours, no CRM has it
    }
}

} // namespace

FactSheet::FactSheet(const Vocabulary &vocabulary)
    : m_vocabulary(vocabulary)
    , m_values(vocabulary.fields().size())
    , m_bytes(2048) // what a lead takes; it grows by itself and is kept
{
}

void FactSheet::clear(Instant now)
{
    m_values.assign(m_vocabulary.fields().size(), Fact{});
    m_events.clear();
    m_kinds = 0;
    m_bytes.release();
    m_now = now;
}

FoldedView FactSheet::keep(QStringView text)
{
    const std::string folded = foldedText(text);
    char *bytes = static_cast<char *>(m_bytes.allocate(std::max<size_t>(folded.size(), 1), 1));
    std::memcpy(bytes, folded.data(), folded.size());
    return {{bytes, folded.size()}, textHash(folded)};
}

void FactSheet::set(int slot, Fact fact)
{
    if (slot >= 0 && static_cast<size_t>(slot) < m_values.size())
        m_values[static_cast<size_t>(slot)] = fact;
}

void FactSheet::setText(int slot, QStringView text)
{
    set(slot, Fact::ofText(keep(text)));
}

void FactSheet::setTexts(int slot, std::span<const QString> texts)
{
    const size_t size = std::max<size_t>(texts.size(), 1) * sizeof(FoldedView);
    auto *views = static_cast<FoldedView *>(m_bytes.allocate(size, alignof(FoldedView)));
    size_t count = 0;
    for (const QString &text : texts) {
        const FoldedView view = keep(text);
        if (!view.bytes.empty())
            new (&views[count++]) FoldedView(view);
    }
    set(slot, Fact::ofTexts({views, count}));
}

void FactSheet::setNumber(int slot, double number)
{
    set(slot, Fact::ofNumber(number));
}

void FactSheet::setTime(int slot, const OptionalInstant &time)
{
    set(slot, time ? Fact::ofInteger(toEpochMs(*time)) : Fact());
}

void FactSheet::setFlag(int slot, bool flag)
{
    set(slot, Fact::ofInteger(flag ? 1 : 0));
}

void FactSheet::setGrade(int slot, const Grade &grade)
{
    const bool known = grade.fit >= 0 && grade.engagement >= 0;
    set(slot,
        known ? Fact::ofInteger(gradeFact(u'D' - grade.fitLetter().unicode() + 1, grade.engagementStep())) : Fact());
}

void FactSheet::fill(const Lead &lead, std::span<const BehaviourEvent> events, Instant now)
{
    clear(now);
    fillPerson(lead);
    fillCompany(lead.company);
    fillStamps(lead);
    fillExtra(lead.extra);
    fillEvents(events);
}

void FactSheet::fillPerson(const Lead &lead)
{
    setText(slotOf(StandardField::Name), lead.name);
    setText(slotOf(StandardField::Role), lead.role);
    setText(slotOf(StandardField::Email), lead.email);
    setText(slotOf(StandardField::EmailDomain), QStringView(lead.email).mid(lead.email.lastIndexOf(u'@') + 1));
    setText(slotOf(StandardField::Phone), lead.phone);
    setText(slotOf(StandardField::Language), lead.language);
    setText(slotOf(StandardField::TimeZone), lead.timeZone);
    setText(slotOf(StandardField::Source), lead.attribution.source);
    setText(slotOf(StandardField::Medium), lead.attribution.medium);
    setText(slotOf(StandardField::Campaign), lead.attribution.campaign);
    setText(slotOf(StandardField::Owner), lead.owner.value());
    setText(slotOf(StandardField::Team), lead.team.value());
    setText(slotOf(StandardField::Stage), lead.stage);
    setText(slotOf(StandardField::Status), toString(lead.status));
    setText(slotOf(StandardField::LostReason), lead.lostReason.value());
    setText(slotOf(StandardField::QualifyingRule), lead.qualifyingRule);
    setText(slotOf(StandardField::Description), lead.description);
    std::vector<QString> topics;
    for (const Signal &signal : lead.signals)
        topics.push_back(signal.topic);
    setTexts(slotOf(StandardField::Topics), topics);
}

void FactSheet::fillCompany(const CompanyFacts &company)
{
    setText(slotOf(StandardField::CompanyName), company.name);
    setText(slotOf(StandardField::Industry), company.industry);
    setText(slotOf(StandardField::City), company.city);
    setText(slotOf(StandardField::Country), company.country);
    setText(slotOf(StandardField::Revenue), company.revenue);
    setText(slotOf(StandardField::Website), company.website);
    setText(slotOf(StandardField::Technology), company.technology);
    setNumber(slotOf(StandardField::Employees), company.employees < 0 ? std::nan("") : company.employees);
}

void FactSheet::fillStamps(const Lead &lead)
{
    const Grade &grade = lead.grade;
    setGrade(slotOf(StandardField::Grade), grade);
    setNumber(slotOf(StandardField::Fit), grade.fit < 0 ? std::nan("") : grade.fit);
    setNumber(slotOf(StandardField::Engagement), grade.engagement < 0 ? std::nan("") : grade.engagement);
    const auto known = [](Instant time) { return time == Instant{} ? OptionalInstant() : OptionalInstant(time); };
    setTime(slotOf(StandardField::CreatedAt), known(lead.createdAt));
    setTime(slotOf(StandardField::ModifiedAt), known(lead.modifiedAt));
    setTime(slotOf(StandardField::SubmittedAt), lead.stamps.submitted);
    setTime(slotOf(StandardField::CapturedAt), lead.stamps.captured);
    setTime(slotOf(StandardField::QualifiedAt), lead.stamps.qualified);
    setTime(slotOf(StandardField::AcceptedAt), lead.stamps.accepted);
    setTime(slotOf(StandardField::FirstAttemptAt), lead.stamps.firstAttempt);
    setTime(slotOf(StandardField::FirstContactAt), lead.stamps.firstContact);
}

void FactSheet::fillExtra(const QByteArray &extra)
{
    const std::span<const FieldDefinition> fields = m_vocabulary.fields();
    const auto own = fields.subspan(static_cast<size_t>(StandardField::Count));
    if (own.empty() || extra.isEmpty())
        return;
    const QJsonObject object = QJsonDocument::fromJson(extra).object();
    for (size_t i = 0; i < own.size(); ++i) {
        const auto found = object.constFind(own[i].extraKey);
        if (found != object.constEnd())
            setFromJson(*this, static_cast<int>(i) + static_cast<int>(StandardField::Count), own[i].type, *found);
    }
}

void FactSheet::fillEvents(std::span<const BehaviourEvent> events)
{
    for (const BehaviourEvent &event : events) {
        m_events.push_back({toEpochMs(event.at), keep(event.topic).bytes, event.kind});
        m_kinds |= kindBit(event.kind);
    }
    std::ranges::stable_sort(m_events, {}, &EventFact::at);
}

} // namespace relaydesk

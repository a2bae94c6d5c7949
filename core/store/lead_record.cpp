// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lead_record.h"

#include "core/base/utf8.h"
#include "core/store/signal_text.h"

#include <QStringEncoder>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr std::array<const char *, size_t(leadColumnCount)> columnNames{"remote_id",
                                                                        "name",
                                                                        "role",
                                                                        "company_name",
                                                                        "industry",
                                                                        "country",
                                                                        "source",
                                                                        "campaign",
                                                                        "owner",
                                                                        "team",
                                                                        "signals",
                                                                        "sla_started",
                                                                        "sla_due",
                                                                        "sla_target",
                                                                        "sla_pause",
                                                                        "sla_paused_until",
                                                                        "sla_answered",
                                                                        "sla_policy",
                                                                        "submitted",
                                                                        "captured",
                                                                        "created",
                                                                        "employees",
                                                                        "fit",
                                                                        "engagement",
                                                                        "status",
                                                                        "version",
                                                                        "modified",
                                                                        "derived",
                                                                        "email",
                                                                        "phone",
                                                                        "language",
                                                                        "time_zone",
                                                                        "city",
                                                                        "revenue",
                                                                        "website",
                                                                        "technology",
                                                                        "medium",
                                                                        "stage",
                                                                        "lost_reason",
                                                                        "qualified",
                                                                        "routed",
                                                                        "alerted",
                                                                        "accepted",
                                                                        "first_attempt",
                                                                        "first_contact",
                                                                        "qualifying_rule",
                                                                        "criteria_version",
                                                                        "extra",
                                                                        "description"};

// Stored: never rename, only add.
constexpr std::array<QByteArrayView, 4> pauseNames{"", "snoozed", "waitingOnProspect", "offHours"};

PauseReason pauseOf(QByteArrayView name)
{
    for (size_t i = 0; i < pauseNames.size(); ++i) {
        if (name == pauseNames[i])
            return static_cast<PauseReason>(i);
    }
    return PauseReason::None;
}

LeadStatus statusOf(QByteArrayView name)
{
    static const std::array<QByteArray, 6> names = [] {
        std::array<QByteArray, 6> made;
        for (size_t i = 0; i < made.size(); ++i)
            made[i] = toString(static_cast<LeadStatus>(i)).toLatin1();
        return made;
    }();
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == names[i])
            return static_cast<LeadStatus>(i);
    }
    return LeadStatus::Open;
}

QByteArray joined(int count)
{
    QByteArray names;
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            names += ',';
        names += columnNames[size_t(i)];
    }
    return names;
}

/// Reads columns by name instead of by number.
class Columns
{
public:
    Columns(const Cursor &cursor, int first)
        : m_cursor(cursor)
        , m_first(first)
    {
    }
    [[nodiscard]] int at(LeadColumn column) const { return m_first + static_cast<int>(column); }
    [[nodiscard]] QString text(LeadColumn column) const { return m_cursor.text(at(column)); }
    [[nodiscard]] QByteArrayView view(LeadColumn column) const { return m_cursor.view(at(column)); }
    [[nodiscard]] OptionalInstant time(LeadColumn column) const { return m_cursor.optionalInstant(at(column)); }
    [[nodiscard]] Instant instant(LeadColumn column) const { return m_cursor.instant(at(column)); }
    [[nodiscard]] int small(LeadColumn column) const { return static_cast<int>(m_cursor.integer(at(column))); }

private:
    const Cursor &m_cursor;
    int m_first;
};

SlaClock readClock(const Columns &row, QString policy)
{
    return {.startedAt = row.time(LeadColumn::SlaStarted),
            .dueAt = row.time(LeadColumn::SlaDue),
            .target = row.instant(LeadColumn::SlaTarget).time_since_epoch(),
            .pause = pauseOf(row.view(LeadColumn::SlaPause)),
            .pausedUntil = row.time(LeadColumn::SlaPausedUntil),
            .answeredAt = row.time(LeadColumn::SlaAnswered),
            .policy = std::move(policy)};
}

} // namespace

QByteArray leadColumnNames()
{
    return joined(leadColumnCount);
}

QByteArray leadRowColumnNames()
{
    return joined(static_cast<int>(LeadColumn::Status) + 1);
}

void LeadRecord::put(LeadColumn column, const QByteArray &utf8)
{
    char *end = roomFor(utf8.size());
    std::copy(utf8.cbegin(), utf8.cend(), end);
    m_cells[size_t(column)] = {Cell::Type::Text, m_used, utf8.size()};
    m_used += utf8.size();
}

void LeadRecord::put(LeadColumn column, const QString &text)
{
    if (!text.isValidUtf16()) {
        put(column, toStoredText(text));
        return;
    }
    // Straight into place: no allocation for each of twenty-odd texts.
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    char *start = roomFor(encoder.requiredSpace(text.size()));
    const qsizetype size = encoder.appendToBuffer(start, text) - start;
    m_cells[size_t(column)] = {Cell::Type::Text, m_used, size};
    m_used += size;
}

char *LeadRecord::roomFor(qsizetype size)
{
    if (m_bytes.size() < m_used + size)
        m_bytes.resize(std::max(m_used + size, 2 * m_bytes.size()));
    return m_bytes.data() + m_used;
}

void LeadRecord::put(LeadColumn column, qint64 value)
{
    m_cells[size_t(column)] = {Cell::Type::Integer, value, 0};
}

void LeadRecord::put(LeadColumn column, const OptionalInstant &time)
{
    if (time)
        put(column, toEpochMs(*time));
    else
        m_cells[size_t(column)] = {};
}

void LeadRecord::encode(const Lead &lead, bool derived)
{
    using enum LeadColumn;
    m_used = 0;
    encodeTexts(lead);
    encodeTimes(lead);
    put(Signals, writeSignals(lead.signals));
    put(SlaPause, pauseNames[size_t(lead.sla.pause)].toByteArray());
    put(Status, toString(lead.status));
    put(Extra, lead.extra);
    put(SlaTarget, qint64(lead.sla.target.count()));
    put(Created, toEpochMs(lead.createdAt));
    put(Modified, toEpochMs(lead.modifiedAt));
    put(Employees, qint64(lead.company.employees));
    put(Fit, qint64(lead.grade.fit));
    put(Engagement, qint64(lead.grade.engagement));
    put(Derived, qint64(derived));
}

void LeadRecord::encodeTexts(const Lead &lead)
{
    using enum LeadColumn;
    const std::pair<LeadColumn, const QString &> texts[] = {{RemoteKey, lead.remoteId.value()},
                                                            {Name, lead.name},
                                                            {JobRole, lead.role},
                                                            {CompanyName, lead.company.name},
                                                            {Industry, lead.company.industry},
                                                            {Country, lead.company.country},
                                                            {Source, lead.attribution.source},
                                                            {Campaign, lead.attribution.campaign},
                                                            {Owner, lead.owner.value()},
                                                            {Team, lead.team.value()},
                                                            {SlaPolicy, lead.sla.policy},
                                                            {Version, lead.version},
                                                            {Email, lead.email},
                                                            {Phone, lead.phone},
                                                            {Language, lead.language},
                                                            {TimeZone, lead.timeZone},
                                                            {City, lead.company.city},
                                                            {Revenue, lead.company.revenue},
                                                            {Website, lead.company.website},
                                                            {Technology, lead.company.technology},
                                                            {Medium, lead.attribution.medium},
                                                            {Stage, lead.stage},
                                                            {LostReason, lead.lostReason.value()},
                                                            {QualifyingRule, lead.qualifyingRule},
                                                            {CriteriaVersion, lead.criteriaVersion},
                                                            {Description, lead.description}};
    for (const auto &[column, text] : texts)
        put(column, text);
}

void LeadRecord::encodeTimes(const Lead &lead)
{
    using enum LeadColumn;
    const std::pair<LeadColumn, const OptionalInstant &> times[]
        = {{SlaStarted, lead.sla.startedAt},         {SlaDue, lead.sla.dueAt},
           {SlaPausedUntil, lead.sla.pausedUntil},   {SlaAnswered, lead.sla.answeredAt},
           {Submitted, lead.stamps.submitted},       {Captured, lead.stamps.captured},
           {Qualified, lead.stamps.qualified},       {Routed, lead.stamps.routed},
           {Alerted, lead.stamps.alerted},           {Accepted, lead.stamps.accepted},
           {FirstAttempt, lead.stamps.firstAttempt}, {FirstContact, lead.stamps.firstContact}};
    for (const auto &[column, time] : times)
        put(column, time);
}

bool LeadRecord::bind(sqlite3_stmt *statement, int first) const
{
    bool bound = true;
    for (int i = 0; i < leadColumnCount && bound; ++i)
        bound = bindOne(static_cast<LeadColumn>(i), statement, first + i);
    return bound;
}

bool LeadRecord::bindOne(LeadColumn column, sqlite3_stmt *statement, int parameter) const
{
    const Cell &cell = m_cells[size_t(column)];
    if (cell.type == Cell::Type::Null)
        return sqlite3_bind_null(statement, parameter) == SQLITE_OK;
    if (cell.type == Cell::Type::Integer)
        return sqlite3_bind_int64(statement, parameter, cell.integer) == SQLITE_OK;
    const QByteArrayView bytes = text(column);
    return sqlite3_bind_text64(statement, parameter, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_STATIC,
                               SQLITE_UTF8)
        == SQLITE_OK;
}

QByteArrayView LeadRecord::text(LeadColumn column) const
{
    const Cell &cell = m_cells[size_t(column)];
    return {m_bytes.constData() + cell.integer, cell.size};
}

bool LeadRecord::equals(const Cursor &cursor, int first) const
{
    for (int i = 0; i < leadColumnCount; ++i) {
        const Cell &cell = m_cells[size_t(i)];
        const bool null = cursor.isNull(first + i);
        if (null != (cell.type == Cell::Type::Null))
            return false;
        if (cell.type == Cell::Type::Integer && cursor.integer(first + i) != cell.integer)
            return false;
        if (cell.type == Cell::Type::Text && cursor.view(first + i) != text(static_cast<LeadColumn>(i)))
            return false;
    }
    return true;
}

QString SharedTexts::text(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    Slot &slot = m_slots[qHash(utf8, 0) % m_slots.size()];
    if (slot.utf8 != utf8) {
        slot.utf8 = utf8.toByteArray();
        slot.text = exactText(utf8);
    }
    return slot.text;
}

Lead readLead(const Cursor &cursor, int first)
{
    using enum LeadColumn;
    const Columns row(cursor, first);
    Lead lead;
    lead.remoteId = RemoteId(row.text(RemoteKey));
    const std::pair<LeadColumn, QString &> texts[] = {{Name, lead.name},
                                                      {JobRole, lead.role},
                                                      {CompanyName, lead.company.name},
                                                      {Industry, lead.company.industry},
                                                      {Country, lead.company.country},
                                                      {Source, lead.attribution.source},
                                                      {Campaign, lead.attribution.campaign},
                                                      {Version, lead.version},
                                                      {Email, lead.email},
                                                      {Phone, lead.phone},
                                                      {Language, lead.language},
                                                      {TimeZone, lead.timeZone},
                                                      {City, lead.company.city},
                                                      {Revenue, lead.company.revenue},
                                                      {Website, lead.company.website},
                                                      {Technology, lead.company.technology},
                                                      {Medium, lead.attribution.medium},
                                                      {Stage, lead.stage},
                                                      {QualifyingRule, lead.qualifyingRule},
                                                      {CriteriaVersion, lead.criteriaVersion},
                                                      {Description, lead.description}};
    for (const auto &[column, text] : texts)
        text = row.text(column);
    lead.owner = RepId(row.text(Owner));
    lead.team = TeamId(row.text(Team));
    lead.lostReason = ReasonId(row.text(LostReason));
    lead.company.employees = row.small(Employees);
    lead.grade = {row.small(Fit), row.small(Engagement)};
    lead.status = statusOf(row.view(Status));
    lead.signals = readSignals(row.view(Signals), [](QByteArrayView topic) { return QString::fromUtf8(topic); });
    lead.sla = readClock(row, row.text(SlaPolicy));
    lead.stamps = {row.time(Submitted), row.time(Captured), row.time(Qualified),    row.time(Routed),
                   row.time(Alerted),   row.time(Accepted), row.time(FirstAttempt), row.time(FirstContact)};
    lead.createdAt = row.instant(Created);
    lead.modifiedAt = row.instant(Modified);
    lead.extra = cursor.bytes(row.at(Extra));
    return lead;
}

LeadRow readLeadRow(const Cursor &cursor, SharedTexts &shared)
{
    using enum LeadColumn;
    const Columns row(cursor, 2);
    const auto common = [&](LeadColumn column) { return shared.text(row.view(column)); };
    const bool hasCampaign = !row.view(Campaign).isEmpty();
    OptionalInstant arrived = row.time(Submitted);
    if (!arrived)
        arrived = row.time(Captured);
    LeadRow lead;
    lead.id = LeadId(cursor.integer(0));
    lead.pending = cursor.integer(1) == 2;
    lead.remoteId = RemoteId(row.text(RemoteKey));
    lead.name = row.text(Name);
    lead.role = common(JobRole);
    lead.company = common(CompanyName);
    lead.industry = common(Industry);
    lead.country = common(Country);
    lead.source = common(hasCampaign ? Campaign : Source);
    lead.owner = RepId(common(Owner));
    lead.team = TeamId(common(Team));
    lead.signals = readSignals(row.view(Signals), [&](QByteArrayView topic) { return shared.text(topic); });
    lead.sla = readClock(row, common(SlaPolicy));
    lead.arrivedAt = arrived.value_or(row.instant(Created));
    lead.employees = row.small(Employees);
    lead.grade = {row.small(Fit), row.small(Engagement)};
    lead.status = statusOf(row.view(Status));
    return lead;
}

} // namespace relaydesk

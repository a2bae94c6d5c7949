// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "core/store/statement.h"

#include <array>

namespace relaydesk {

/// The columns that lead and lead_base share, in the order of the schema.
enum class LeadColumn {
    RemoteKey,
    Name,
    JobRole,
    CompanyName,
    Industry,
    Country,
    Source,
    Campaign,
    Owner,
    Team,
    Signals,
    SlaStarted,
    SlaDue,
    SlaTarget,
    SlaPause,
    SlaPausedUntil,
    SlaAnswered,
    SlaPolicy,
    Submitted,
    Captured,
    Created,
    Employees,
    Fit,
    Engagement,
    Status,
    Version,
    Modified,
    Derived,
    Email,
    Phone,
    Language,
    TimeZone,
    City,
    Revenue,
    Website,
    Technology,
    Medium,
    Stage,
    LostReason,
    Qualified,
    Routed,
    Alerted,
    Accepted,
    FirstAttempt,
    FirstContact,
    QualifyingRule,
    CriteriaVersion,
    Extra,
    Description,
    Count
};
inline constexpr int leadColumnCount = static_cast<int>(LeadColumn::Count);

/// "remote_id,name,...": the shared columns.
[[nodiscard]] QByteArray leadColumnNames();
/// The columns that readLeadRow() reads, from \a first on.
[[nodiscard]] QByteArray leadRowColumnNames();

/// A lead as bytes for the database: encoded once, then compared and bound without another copy.
class LeadRecord
{
public:
    LeadRecord() = default;
    void encode(const Lead &lead, bool derived);

    /// Binds every column from parameter \a first on; this must live until the run has ended.
    [[nodiscard]] bool bind(sqlite3_stmt *statement, int first) const;
    [[nodiscard]] bool bindOne(LeadColumn column, sqlite3_stmt *statement, int parameter) const;
    /// The bytes of a text column.
    [[nodiscard]] QByteArrayView text(LeadColumn column) const;
    /// True where the row, whose shared columns begin at \a first, holds exactly this.
    [[nodiscard]] bool equals(const Cursor &cursor, int first) const;

private:
    struct Cell
    {
        enum class Type { Null, Integer, Text } type = Type::Null;
        qint64 integer = 0; ///< of a text: where it begins
        qsizetype size = 0;
    };
    void put(LeadColumn column, const QString &text);
    void put(LeadColumn column, const QByteArray &utf8);
    void put(LeadColumn column, qint64 value);
    void put(LeadColumn column, const OptionalInstant &time);
    void encodeTexts(const Lead &lead);
    void encodeTimes(const Lead &lead);

    /// Where the next text goes, with room for \a size bytes.
    [[nodiscard]] char *roomFor(qsizetype size);

    QByteArray m_bytes; // of every text, one after the other
    qsizetype m_used = 0;
    std::array<Cell, size_t(leadColumnCount)> m_cells;
};

/// Texts that thousands of rows share (countries, owners, topics) become one QString each.
class SharedTexts
{
public:
    [[nodiscard]] QString text(QByteArrayView utf8);

private:
    struct Slot
    {
        QByteArray utf8;
        QString text;
    };
    std::array<Slot, 1024> m_slots;
};

/// The shared columns of a row as a lead without its id.
[[nodiscard]] Lead readLead(const Cursor &cursor, int first);
/// id, overlay and the columns of leadRowColumnNames(), from column 0 on.
[[nodiscard]] LeadRow readLeadRow(const Cursor &cursor, SharedTexts &shared);

} // namespace relaydesk

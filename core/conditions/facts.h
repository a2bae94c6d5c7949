// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/domain/behaviour_event.h"

#include <bit>
#include <span>
#include <string_view>

namespace relaydesk {

/// A text prepared for comparing: folded UTF-8 (folded_text.h) and its hash. The bytes belong to somebody else.
struct FoldedView
{
    std::string_view bytes;
    quint64 hash = 0;

    bool operator==(const FoldedView &other) const { return hash == other.hash && bytes == other.bytes; }
};

/// One value of a lead as a program sees it; which kind it is, the field's type says. 24 bytes, because a program
/// spends its time waiting for memory. Unknown by default.
class Fact
{
public:
    Fact() = default;
    /// Empty: unknown.
    [[nodiscard]] static Fact ofText(FoldedView text)
    {
        return {text.bytes.data(), text.bytes.size(), text.hash, !text.bytes.empty()};
    }
    /// Empty: unknown.
    [[nodiscard]] static Fact ofTexts(std::span<const FoldedView> texts)
    {
        return {texts.data(), texts.size(), 0, !texts.empty()};
    }
    /// Not finite: unknown.
    [[nodiscard]] static Fact ofNumber(double number)
    {
        return {nullptr, 0, std::bit_cast<quint64>(number), number - number == 0};
    }
    /// Epoch milliseconds; a flag as 0 or 1; a grade as gradeFact().
    [[nodiscard]] static Fact ofInteger(qint64 value) { return {nullptr, 0, static_cast<quint64>(value), true}; }

    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] FoldedView text() const { return {{static_cast<const char *>(m_data), m_size}, m_bits}; }
    [[nodiscard]] std::span<const FoldedView> texts() const
    {
        return {static_cast<const FoldedView *>(m_data), m_size};
    }
    [[nodiscard]] double number() const { return std::bit_cast<double>(m_bits); }
    [[nodiscard]] qint64 integer() const { return static_cast<qint64>(m_bits); }

private:
    Fact(const void *data, size_t size, quint64 bits, bool known)
        : m_data(data)
        , m_bits(bits)
        , m_size(static_cast<quint32>(size))
        , m_known(known)
    {
    }

    const void *m_data = nullptr;
    quint64 m_bits = 0;
    quint32 m_size = 0;
    bool m_known = false;
};

/// One event of the lead's story as a program sees it.
struct EventFact
{
    qint64 at = 0;          ///< epoch milliseconds
    std::string_view topic; ///< folded
    EventKind kind = EventKind::Other;
};

[[nodiscard]] constexpr quint32 kindBit(EventKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}

/// Everything that a program asks about one lead. A view: the values belong to a FactSheet, or to a table of columns.
struct LeadFacts
{
    std::span<const Fact> values;      ///< by the slot of the field in its Vocabulary; missing slots are unknown
    std::span<const EventFact> events; ///< sorted by time, oldest first
    Instant now{};
    quint32 kinds = ~0U; ///< kindBit() of every event at least; more bits cost time, fewer lose events
    /// Grade, fit and engagement as a criteria document just computed them, in place of those the lead carries; empty
    /// elsewhere.
    std::span<const Fact> scored{};
};

/// A grade as a fact: fit 1 (D) to 4 (A), step 1 (best) to 4, and whether it lies inside the MQL line.
[[nodiscard]] constexpr qint64 gradeFact(int fit, int step, bool inLine = false)
{
    return 8 * fit + step + (inLine ? 64 : 0);
}
[[nodiscard]] constexpr int fitOfGrade(qint64 grade)
{
    return static_cast<int>(grade % 64 / 8);
}
[[nodiscard]] constexpr int stepOfGrade(qint64 grade)
{
    return static_cast<int>(grade % 8);
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace relaydesk {

/// An identifier that cannot be mistaken for another kind of identifier.
/// Rep is QString for what a CRM issues and qint64 for rows of our own.
template<typename Tag, typename Rep> class Id
{
public:
    Id() = default;
    explicit Id(Rep value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] const Rep &value() const { return m_value; }
    /// False for "none": an empty text or zero.
    [[nodiscard]] bool isValid() const { return m_value != Rep{}; }
    [[nodiscard]] QString toString() const
    {
        if constexpr (std::is_same_v<Rep, QString>)
            return m_value;
        else
            return QString::number(m_value);
    }

    bool operator==(const Id &) const = default;
    friend auto operator<=>(const Id &a, const Id &b)
    {
        if constexpr (std::is_same_v<Rep, QString>)
            return a.m_value < b.m_value ? std::strong_ordering::less
                : b.m_value < a.m_value  ? std::strong_ordering::greater
                                         : std::strong_ordering::equal;
        else
            return a.m_value <=> b.m_value;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    Rep m_value{};
};

} // namespace relaydesk

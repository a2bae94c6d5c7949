// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>

namespace relaydesk::demo {

/// Chance that is the same everywhere for the same seed: the engine is fixed by the standard, and the
/// distributions are our own because those of the standard library differ between its makers.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    /// 0 <= u < 1.
    double unit();
    /// 0 <= i < n; n at least 1.
    qint64 below(qint64 n);
    bool chance(double probability) { return unit() < probability; }
    /// Mean 0, deviation 1.
    double normal();
    /// From a list, which may not be empty.
    template<typename List> const auto &pick(const List &list)
    {
        return list[static_cast<typename List::size_type>(below(static_cast<qint64>(list.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

/// The share of a standard normal distribution below \a x.
[[nodiscard]] double normalShare(double x);
/// Its inverse for 0 < share < 1 (Acklam's rational approximation, relative error below 1.2e-9).
[[nodiscard]] double normalQuantile(double share);

} // namespace relaydesk::demo

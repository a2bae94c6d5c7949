// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <compare>

namespace relaydesk {

/// Points of a score in whole thousandths, so that the parts of a score add up to it exactly. May be negative.
struct Points
{
    qint64 thousandths = 0;

    [[nodiscard]] static Points whole(qint64 points) { return {points * 1000}; }
    /// The nearest thousandth.
    [[nodiscard]] static Points of(double points);
    [[nodiscard]] double value() const { return static_cast<double>(thousandths) / 1000; }
    /// Whole points, halves up: what people are shown.
    [[nodiscard]] int rounded() const;

    Points &operator+=(Points other)
    {
        thousandths += other.thousandths;
        return *this;
    }
    [[nodiscard]] friend Points operator+(Points a, Points b) { return {a.thousandths + b.thousandths}; }
    [[nodiscard]] friend Points operator-(Points a, Points b) { return {a.thousandths - b.thousandths}; }
    auto operator<=>(const Points &) const = default;
};

/// How points of an event fade with its age.
struct Decay
{
    enum class Kind {
        None,
        Linear,   ///< s0 * max(0, 1 - part * age / every)
        HalfLife, ///< s0 * 2^(-age / every)
    };

    Kind kind = Kind::None;
    double part = 0;   ///< Linear: of the whole that is lost in each interval, more than 0 and at most 1
    Duration every{0}; ///< Linear: the interval; HalfLife: the half-life; more than 0

    bool operator==(const Decay &) const = default;
};

/// What is left of \a points at \a age; an event from the future counts as one of now.
/// Worked: 10 points, half of them lost in 30 days: 7.5 on day 15, 5 on day 30, 0 on day 60; a half-life of 30 days:
/// 7.071, 5 and 2.5.
[[nodiscard]] Points faded(Points points, const Decay &decay, Duration age);

} // namespace relaydesk

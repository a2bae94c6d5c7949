// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/points.h"

#include <algorithm>
#include <cmath>

namespace relaydesk {

Points Points::of(double points)
{
    return {std::llround(points * 1000)};
}

int Points::rounded() const
{
    return static_cast<int>(std::floor(static_cast<double>(thousandths + 500) / 1000));
}

Points faded(Points points, const Decay &decay, Duration age)
{
    if (decay.kind == Decay::Kind::None || age <= Duration(0))
        return points;
    const double intervals = static_cast<double>(age.count()) / static_cast<double>(decay.every.count());
    const double left
        = decay.kind == Decay::Kind::Linear ? std::max(0.0, 1 - decay.part * intervals) : std::exp2(-intervals);
    return {std::llround(static_cast<double>(points.thousandths) * left)};
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/explanation.h"

#include <QJsonArray>

namespace relaydesk::ctl {

/// Every clause with its place, its words, whether it held, whether it decided, and what it saw.
[[nodiscard]] QJsonArray clausesJson(const Explanation &why);

} // namespace relaydesk::ctl

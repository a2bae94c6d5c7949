// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/signal.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace relaydesk {

/// Signals as the store keeps them: [["pageViewed",3,1763459160000,"Pricing"],...]; empty for none.
[[nodiscard]] QByteArray writeSignals(const std::vector<Signal> &signals);

/// Reads what writeSignals() wrote, and only that: 100,000 rows are read at start, for which a whole
/// JSON parser takes too long. Ends at the first thing that it does not understand. \a topicOf makes
/// (and may share) the text of a topic.
[[nodiscard]] std::vector<Signal> readSignals(QByteArrayView text,
                                              const std::function<QString(QByteArrayView)> &topicOf);

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"

#include <QStringList>

// Private to this room: which value a merge keeps, field by field.
namespace relaydesk {

/// See merge(). The same two leads give the same lead.
[[nodiscard]] Lead mergedLead(const Lead &survivor, const Lead &absorbed);
/// Names of the fields in which two leads differ, in the order of their declaration.
[[nodiscard]] QStringList takenFields(const Lead &before, const Lead &after);
/// Every field of \a lead in which \a before and \a after differ is as \a before has it, where it still is as \a after
/// has it. Names of those where it is not. Version and time of change are the server's, and left alone.
[[nodiscard]] QStringList putBack(Lead &lead, const Lead &before, const Lead &after);

} // namespace relaydesk

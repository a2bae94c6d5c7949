// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace relaydesk::ctl {

/// What relayctl ends with; --help lists them.
enum class ExitCode { Ok = 0, Problem = 1, Usage = 2, Unreachable = 3, SignInRefused = 4, Storage = 5 };

[[nodiscard]] inline ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Auth:
    case ErrorKind::Forbidden:
    case ErrorKind::KeychainUnavailable: return ExitCode::SignInRefused;
    case ErrorKind::Storage:
    case ErrorKind::StorageFull:
    case ErrorKind::StorageReadOnly:
    case ErrorKind::StorageCorrupt:
    case ErrorKind::StorageTooNew: return ExitCode::Storage;
    case ErrorKind::Invalid: return ExitCode::Usage;
    case ErrorKind::Bug: return ExitCode::Problem;
    default: return ExitCode::Unreachable;
    }
}

} // namespace relaydesk::ctl

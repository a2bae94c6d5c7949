// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace relaydesk {

/// What a person can do about an error.
enum class ErrorAction { None, Retry, SignInAgain, CheckAddress, FreeSpace, Update, OpenConflict, AskAdministrator };

/// An error in a person's words: what happened, what it means, what to do.
struct ErrorText
{
    QString sentence;
    QString meaning;
    ErrorAction action = ErrorAction::None;
    QString actionLabel; ///< verb for the button; empty for None
    QString code;        ///< copyable: kind, detail, context
};

[[nodiscard]] ErrorText errorText(const Error &error);

} // namespace relaydesk

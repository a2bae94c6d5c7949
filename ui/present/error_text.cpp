// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/error_text.h"

#include "core/base/time.h"
#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

struct Words
{
    QString sentence;
    QString meaning;
    ErrorAction action = ErrorAction::None;
};

Words networkWords(const Error &error)
{
    if (error.detail >= 300 && error.detail < 400) {
        return {ErrorWords::tr("The address sends on to another place."),
                ErrorWords::tr("Following it would hand your key to another server. Enter the address it names."),
                ErrorAction::CheckAddress};
    }
    if (error.detail >= 500) {
        return {ErrorWords::tr("The CRM has a problem of its own (status %1).").arg(error.detail),
                ErrorWords::tr("Nothing is lost. The next try follows by itself."), ErrorAction::Retry};
    }
    return {ErrorWords::tr("The server cannot be reached."),
            ErrorWords::tr("Check the address and the network. Everything already read stays readable."),
            ErrorAction::Retry};
}

/// The server was reached and what came of it is no use.
Words answerWords(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return {ErrorWords::tr("Nothing was found at this address."),
                ErrorWords::tr("The address, the database or the record does not exist, or no longer."),
                ErrorAction::CheckAddress};
    case ErrorKind::Parse:
        return {ErrorWords::tr("The answer is not what a CRM sends."),
                ErrorWords::tr("A web page, or an answer cut off on the way. Check that the address is the CRM's own. "
                               "Nothing of the answer was used."),
                ErrorAction::CheckAddress};
    case ErrorKind::Invalid:
        return {ErrorWords::tr("The values were refused."),
                ErrorWords::tr("Your entry is kept. Correct it, or discard the change."), ErrorAction::Retry};
    case ErrorKind::Conflict:
        return {ErrorWords::tr("Somebody else was first."),
                ErrorWords::tr("Both versions are kept. Choose which one stands."), ErrorAction::OpenConflict};
    case ErrorKind::UnknownOutcome:
        return {ErrorWords::tr("The connection broke before the CRM answered."),
                ErrorWords::tr("Whether the change arrived is checked before it is sent again."), ErrorAction::None};
    default: return networkWords(error);
    }
}

Words serverWords(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
        return {ErrorWords::tr("The server did not answer in time."),
                ErrorWords::tr("It may be busy. The next try follows by itself."), ErrorAction::Retry};
    case ErrorKind::Tls:
        return {ErrorWords::tr("The server's certificate was refused."),
                ErrorWords::tr("It is expired, made for another name, or signed by nobody this computer trusts. "
                               "No key was sent. Ask who runs the server."),
                ErrorAction::AskAdministrator};
    case ErrorKind::Auth:
        return {ErrorWords::tr("The server does not accept this user and key."),
                ErrorWords::tr("Check the database, the user and the key. Nothing was changed."),
                ErrorAction::SignInAgain};
    case ErrorKind::Forbidden:
        return {ErrorWords::tr("This user may not do that in the CRM."),
                ErrorWords::tr("Ask an administrator of the CRM for the right to read and change leads."),
                ErrorAction::AskAdministrator};
    case ErrorKind::RateLimited:
        return {ErrorWords::tr("The CRM asks for a pause."),
                error.retryAfterMs > 0
                    ? ErrorWords::tr("The next try follows in %1.").arg(durationText(Duration(error.retryAfterMs)))
                    : ErrorWords::tr("The next try follows by itself."),
                ErrorAction::None};
    case ErrorKind::QuotaExhausted:
        return {ErrorWords::tr("The CRM's quota for today is used up."),
                ErrorWords::tr("Reading goes on when it is renewed. What you do is kept and sent then."),
                ErrorAction::None};
    default: return answerWords(error);
    }
}

Words localWords(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Storage:
        return {
            ErrorWords::tr("The database on this computer did not answer."),
            ErrorWords::tr("Another program may be using it. Nothing is lost; close the other program and try again."),
            ErrorAction::Retry};
    case ErrorKind::StorageFull:
        return {ErrorWords::tr("The disk is full."),
                ErrorWords::tr("Everything saved before is safe and readable. Free some space, then try again."),
                ErrorAction::FreeSpace};
    case ErrorKind::StorageReadOnly:
        return {ErrorWords::tr("The database cannot be written."),
                ErrorWords::tr("The file or its folder is read-only. Leads can be read; changes cannot be kept."),
                ErrorAction::AskAdministrator};
    case ErrorKind::StorageCorrupt:
        return {ErrorWords::tr("The database on this computer is damaged."),
                ErrorWords::tr("It is set aside, not deleted, and the leads are read again from the CRM."),
                ErrorAction::Retry};
    case ErrorKind::StorageTooNew:
        return {ErrorWords::tr("The database was written by a newer Relaydesk."),
                ErrorWords::tr("This version would damage it and has not touched it. Install the newer version."),
                ErrorAction::Update};
    case ErrorKind::KeychainUnavailable:
        return {
            ErrorWords::tr("No keychain is available."),
            ErrorWords::tr(
                "The key is asked for each time and never written to disk. Unlock or install a keychain to keep it."),
            ErrorAction::None};
    case ErrorKind::Cancelled:
        return {ErrorWords::tr("Stopped."), ErrorWords::tr("Nothing was changed."), ErrorAction::None};
    default:
        return {ErrorWords::tr("Relaydesk made a mistake."),
                ErrorWords::tr("Nothing is lost. Copy the code below and tell us."), ErrorAction::None};
    }
}

bool isLocal(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Storage:
    case ErrorKind::StorageFull:
    case ErrorKind::StorageReadOnly:
    case ErrorKind::StorageCorrupt:
    case ErrorKind::StorageTooNew:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::Cancelled:
    case ErrorKind::Bug: return true;
    default: return false;
    }
}

QString labelOf(ErrorAction action)
{
    switch (action) {
    case ErrorAction::None: return {};
    case ErrorAction::Retry:
    case ErrorAction::FreeSpace: return ErrorWords::tr("Try again");
    case ErrorAction::SignInAgain: return ErrorWords::tr("Sign in again");
    case ErrorAction::CheckAddress: return ErrorWords::tr("Check the address");
    case ErrorAction::Update: return ErrorWords::tr("Close");
    case ErrorAction::OpenConflict: return ErrorWords::tr("Compare");
    case ErrorAction::AskAdministrator: return ErrorWords::tr("Copy for the administrator");
    }
    return {};
}

} // namespace

ErrorText errorText(const Error &error)
{
    const Words words = isLocal(error.kind) ? localWords(error) : serverWords(error);
    return {
        words.sentence, words.meaning, words.action, labelOf(words.action),
        QStringLiteral("%1 %2 %3").arg(toString(error.kind)).arg(error.detail).arg(displayText(error.context, 300))};
}

} // namespace relaydesk

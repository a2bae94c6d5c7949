// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/test_failure.h"

#include "ui/present/display_text.h"
#include "ui/present/error_text.h"

#include <QCoreApplication>

#include <cerrno>

namespace relaydesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TestFailure)
};

/// What was typed, fit to be shown.
struct Typed
{
    explicit Typed(const ConnectionDraft &draft)
        : odoo(draft.source == LeadSource::Odoo)
        , server(displayText(connectionUrl(draft).host(), 120))
        , address(displayText(connectionUrl(draft).toString(), 160))
        , port(connectionUrl(draft).port(connectionUrl(draft).scheme() == QStringLiteral("http") ? 80 : 443))
        , database(displayText(draft.database.trimmed(), 80))
        , user(displayText(draft.user.trimmed(), 80))
    {
    }

    bool odoo;
    QString server;
    QString address;
    int port;
    QString database;
    QString user;
};

TestFailure network(const Error &error, const Typed &typed)
{
    if (error.context == QLatin1StringView("unknown host")) {
        return {Words::tr("No server is known by the name %1.").arg(typed.server),
                Words::tr("Check the spelling of the address, and that this computer is on the right network."),
                {},
                DraftField::Address};
    }
    if (error.detail == ECONNREFUSED) {
        return {Words::tr("%1 accepts no connection on port %2.").arg(typed.server).arg(typed.port),
                Words::tr("What should answer there may be stopped, or listen on another port: that stands behind a "
                          "colon, such as http://crm.example.com:8069."),
                {},
                DraftField::Address};
    }
    if (error.detail >= 500) {
        return {Words::tr("%1 has a problem of its own (status %2).").arg(typed.server).arg(error.detail),
                Words::tr("The address is answered, so far it is right. Test again later, or ask who runs the server."),
                {},
                {}};
    }
    if (error.detail >= 300 && error.detail < 400) {
        const ErrorText text = errorText(error);
        return {text.sentence, text.meaning, {}, DraftField::Address};
    }
    return {Words::tr("The connection to %1 broke off.").arg(typed.server),
            Words::tr("Check the address, above all https:// or http://, and the network."),
            {},
            DraftField::Address};
}

TestFailure notFound(const Error &error, const Typed &typed)
{
    if (error.context == QLatin1StringView("database")) {
        return {Words::tr("There is no database “%1” on %2.").arg(typed.database, typed.server),
                Words::tr("Capital letters count. Odoo shows the name on its sign-in page, or ask your administrator."),
                {},
                DraftField::Database};
    }
    if (error.context == QLatin1StringView("the CRM app")) {
        return {Words::tr("Odoo has no CRM app in the database “%1”.").arg(typed.database),
                Words::tr("Address, user and password are right. Install the CRM app in Odoo, or choose another "
                          "database."),
                {},
                DraftField::Database};
    }
    return {typed.odoo ? Words::tr("%1 answers, but there is no Odoo at %2.").arg(typed.server, typed.address)
                       : Words::tr("%1 answers, but there is no Relaydesk hub at %2.").arg(typed.server, typed.address),
            Words::tr("Check what stands behind the server's name; most often nothing belongs there."),
            {},
            DraftField::Address};
}

TestFailure parse(const Error &error, const Typed &typed)
{
    if (error.context == QLatin1StringView("protocol")) {
        return {Words::tr("The hub on %1 is of another version.").arg(typed.server),
                Words::tr("Install the same version of Relaydesk here and there."),
                {},
                {}};
    }
    return {typed.odoo ? Words::tr("%1 answers, but not as Odoo does.").arg(typed.server)
                       : Words::tr("%1 answers, but not as a Relaydesk hub does.").arg(typed.server),
            Words::tr("A web page or another program is there. Check the address; nothing of the answer was used."),
            {},
            DraftField::Address};
}

TestFailure refused(const Typed &typed)
{
    if (!typed.odoo) {
        return {Words::tr("The hub on %1 does not accept this invite code.").arg(typed.server),
                Words::tr("It may have been used or withdrawn. Ask your team lead for a new one."),
                {},
                DraftField::Secret};
    }
    return {Words::tr("Odoo does not accept this password for %1.").arg(typed.user),
            Words::tr("Address and database are right. Check the user as well: Odoo does not say which of both is "
                      "wrong. With two-step sign-in, use an API key."),
            {},
            DraftField::Secret};
}

TestFailure worded(const Error &error, const Typed &typed)
{
    switch (error.kind) {
    case ErrorKind::Network: return network(error, typed);
    case ErrorKind::NotFound: return notFound(error, typed);
    case ErrorKind::Parse: return parse(error, typed);
    case ErrorKind::Auth: return refused(typed);
    case ErrorKind::Timeout:
        return {Words::tr("%1 did not answer in time.").arg(typed.server),
                Words::tr("Check the address and the port. If both are right the server is busy: test again."),
                {},
                DraftField::Address};
    case ErrorKind::Forbidden:
        return {typed.odoo ? Words::tr("%1 may not read leads in Odoo.").arg(typed.user)
                           : Words::tr("This invite code may not read leads on %1.").arg(typed.server),
                Words::tr("The sign-in works. Ask an administrator of the CRM for the right to read and change leads."),
                {},
                {}};
    default: break;
    }
    const ErrorText text = errorText(error);
    const bool address = error.kind == ErrorKind::Tls;
    return {text.sentence, text.meaning, {}, address ? std::optional(DraftField::Address) : std::nullopt};
}

} // namespace

TestFailure testFailure(const Error &error, const ConnectionDraft &draft)
{
    TestFailure failure = worded(error, Typed(draft));
    failure.code = displayText(errorText(error).code, 400);
    return failure;
}

} // namespace relaydesk

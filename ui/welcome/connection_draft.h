// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace relaydesk {

enum class LeadSource { Demo, Hub, Odoo };

/// What a person typed about one source of leads. \a secret goes to the keychain and nowhere else.
struct ConnectionDraft
{
    LeadSource source = LeadSource::Demo;
    QString address;  ///< as typed; connectionUrl() is what to connect to
    QString database; ///< Odoo
    QString user;     ///< Odoo: the sign-in name
    QString secret;   ///< hub: the invite code or token; Odoo: password or API key

    bool operator==(const ConnectionDraft &) const = default;
};

/// How one field of the CRM is used. An empty \a local means: kept as extra, not lost.
struct FieldMatch
{
    QString remote; ///< "contact_name"
    QString label;  ///< "Contact Name"
    QString local;  ///< "Name"

    bool operator==(const FieldMatch &) const = default;
};

/// What a successful test found out.
struct TestReport
{
    QString server;            ///< "crm.example.com"
    QString account;           ///< "relaydesk@example.com"; empty where there is none
    QString product;           ///< "Odoo 14.0"
    qint64 readableLeads = -1; ///< -1 unknown
    std::vector<FieldMatch> fields;
};

/// What first run needs from the program. Both are called on the GUI thread; \a done may come at
/// once or later, and is ignored when the person has changed the form since.
struct WelcomeDoors
{
    std::function<void(ConnectionDraft, std::function<void(Result<TestReport>)> done)> test;
    std::function<void(ConnectionDraft)> finish;
    std::optional<bool> keychain; ///< false: no keychain answers on this desktop; nothing: not known yet
};

enum class DraftField { Address, Database, User, Secret };

/// Something to say beside one field. Only a blocking one keeps the test from starting.
struct DraftRemark
{
    DraftField field = DraftField::Address;
    bool blocking = true;
    QString text;
};

/// The address to connect to: https where no scheme was typed, without query, fragment and the page
/// that was open in the browser. Invalid for anything but http(s) with a host.
[[nodiscard]] QUrl connectionUrl(const ConnectionDraft &draft);

/// True for localhost and the loopback addresses, where plain http leaves no computer.
[[nodiscard]] bool isLoopback(const QUrl &url);

/// Everything that is wrong, or worth a warning, in the order of the form. Empty for a demo.
[[nodiscard]] std::vector<DraftRemark> remarksOn(const ConnectionDraft &draft);

} // namespace relaydesk

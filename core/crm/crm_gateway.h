// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"
#include "core/domain/people.h"
#include "core/http/http_client.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>

#include <functional>

namespace relaydesk {

class DocumentGateway;

/// What an account's server can do, and what it lets this user do. Each adapter fills it from its own server's
/// answers; nobody else asks which vendor it is.
struct Capabilities
{
    enum class DeletedFeed { None, InChanges, IdSweep };
    enum class ConditionalWrite { None, Version };

    DeletedFeed deleted = DeletedFeed::None;
    ConditionalWrite conditionalWrite = ConditionalWrite::None;
    bool exactlyOnceClaims = false; ///< one arbiter decides claims: the hub
    bool hints = false;             ///< pushes "something changed"
    bool slaFields = false;         ///< the server computes deadlines; else the desk does
    Duration changeGranularity = std::chrono::seconds(1);
    Duration lagAllowance{0}; ///< a change may appear this much later behind the watermark
    QSet<CommandKind> writes; ///< the others stay on this desk
    bool mayWrite = true;     ///< false: this user may only read there, and what is in writes is refused at once
    QString product;          ///< "Odoo 14.0", "Relaydesk hub 0.1": for people
};

/// How one CRM field is used; the unmapped ones are kept in Lead::extra.
struct FieldUse
{
    QString remote; ///< the CRM's name
    QString label;  ///< the CRM's label
    QString local;  ///< ours; empty: kept as extra
};

struct Probe
{
    Capabilities capabilities;
    Directory directory;
    std::vector<FieldUse> fields;
    OptionalInstant serverTime;
    qint64 readableLeads = -1;
    QString account; ///< "relaydesk@example.com"
};

/// Bytes as they came, with the pure parser that understands them: the store strand decodes, so
/// that the GUI thread never parses. The decoder may run on any thread and shares nothing.
struct RawPage
{
    QByteArray bytes;
    std::function<Result<LeadPage>(const QByteArray &)> decode;
};

/// Ids that exist, ascending; for finding deletions.
struct IdPage
{
    std::vector<RemoteId> ids;
    QByteArray next; ///< empty: the last page
};

/// The one port to a CRM or a hub. All calls are asynchronous, on the thread that made the gateway,
/// and end with Cancelled after stop(). Errors keep the kinds of core/base/error.h.
class CrmGateway : public QObject
{
    Q_OBJECT
public:
    explicit CrmGateway(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Signs in, and finds out what there is. The first call to make; may be repeated.
    [[nodiscard]] virtual QCoro::Task<Result<Probe>> probe() = 0;
    /// The next page after \a cursor (empty: from the start). The cursor knows whether this is still
    /// the first scan or already the changes; overlap is the gateway's business, de-duplication the store's.
    [[nodiscard]] virtual QCoro::Task<Result<RawPage>> pull(QByteArray cursor) = 0;
    /// For DeletedFeed::IdSweep.
    [[nodiscard]] virtual QCoro::Task<Result<IdPage>> listIds(QByteArray cursor) = 0;
    /// These records again, by id and not through a search.
    [[nodiscard]] virtual QCoro::Task<Result<RawPage>> fetch(std::vector<RemoteId> ids) = 0;
    /// Carries the command out. UnknownOutcome after a time-out: findOperation() before any repeat.
    [[nodiscard]] virtual QCoro::Task<Result<WriteOutcome>> write(Command command) = 0;
    /// True where the server knows the operation as done.
    [[nodiscard]] virtual QCoro::Task<Result<bool>> findOperation(Command command) = 0;
    /// The team's shared documents; none where the server knows no such thing. Lives as long as this.
    [[nodiscard]] virtual DocumentGateway *documents() { return nullptr; }
    virtual void stop() = 0;
    [[nodiscard]] virtual const LinkState &link() const = 0;

Q_SIGNALS:
    void linkChanged(const relaydesk::LinkState &link);
    /// Something changed on the server: pull soon. Only a hint; correctness never depends on it.
    void hinted();
};

} // namespace relaydesk

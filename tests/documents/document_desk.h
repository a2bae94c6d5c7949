// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/document_rules.h"

#include <chrono>

namespace relaydesk::test {

/// A document and the people around it: each command is decided and, where it is taken, told.
class DocumentDesk
{
public:
    using Kind = DocumentCommandKind;

    static Rep person(const char *id, Role role)
    {
        Rep rep;
        rep.id = RepId(QString::fromLatin1(id));
        rep.role = role;
        return rep;
    }
    const Rep marketing = person("mia", Role::MarketingManager);
    const Rep otherMarketing = person("mo", Role::MarketingManager);
    const Rep sales = person("tom", Role::TeamLead);
    const Rep rep = person("rita", Role::Rep);

    /// A command of somebody who has seen everything.
    [[nodiscard]] DocumentCommand command(Kind kind) const
    {
        DocumentCommand made;
        made.id = OperationId(QStringLiteral("op-%1").arg(history.lastSeq() + 1));
        made.kind = kind;
        made.basedOn = history.lastSeq();
        if (history.open())
            made.bodyHash = history.open()->latest().bodyHash;
        return made;
    }
    [[nodiscard]] DocumentCommand save(const QByteArray &body) const
    {
        DocumentCommand made = command(Kind::Save);
        made.body = body;
        made.title = QStringLiteral("why");
        return made;
    }

    Result<DocumentEvent> send(const DocumentCommand &made, const Rep &actor)
    {
        now += std::chrono::minutes(1);
        Result<DocumentEvent> event = decide(history, made, actor, now);
        if (!event)
            return event;
        if (const Result<void> added = history.add(*event); !added)
            return makeError(ErrorKind::Bug, added.error().context);
        events.push_back(*event);
        return event;
    }
    Result<DocumentEvent> send(Kind kind, const Rep &actor) { return send(command(kind), actor); }

    /// A version from its first save to its publication at once.
    Result<DocumentEvent> publish(const QByteArray &body)
    {
        for (const Result<DocumentEvent> &sent : {send(save(body), marketing), send(Kind::Propose, marketing),
                                                  send(Kind::Approve, marketing), send(Kind::Approve, sales)}) {
            if (!sent)
                return sent;
        }
        return send(Kind::Publish, marketing);
    }

    [[nodiscard]] DocumentState stateOf(int version) const { return history.version(version)->stateAt(now); }

    DocumentHistory history;
    std::vector<DocumentEvent> events;
    Instant now = fromEpochMs(1'795'000'000'000);
};

} // namespace relaydesk::test

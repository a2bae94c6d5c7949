// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/document_gateway.h"
#include "core/documents/document_history.h"
#include "core/documents/document_rules.h"
#include "core/domain/people.h"
#include "core/http/pending.h"
#include "tests/support/fake_clock.h"

#include <algorithm>

namespace relaydesk::test {

/// A hub's shared document as its desks see it: the real rules, no wire. It can be out of reach.
class FakeDocuments final : public DocumentGateway
{
public:
    FakeDocuments(FakeClock &clock, std::vector<Rep> people)
        : m_clock(clock)
        , m_people(std::move(people))
    {
    }

    void setReachable(bool reachable) { m_isReachable = reachable; }
    /// Answers to commands get lost; what they say is done all the same.
    void setForgetful(bool forgetful) { m_isForgetful = forgetful; }
    [[nodiscard]] const DocumentHistory &history() const { return m_history; }
    [[nodiscard]] int commands() const { return m_commands; }

    /// Commands are carried out at once, but not answered before letGo().
    void hold() { m_held.emplace(); }
    /// \a first: what happens before the answers arrive.
    void letGo(const std::function<void()> &first = {})
    {
        if (first)
            first();
        m_held->resolve(true);
    }

    /// What somebody does at another desk.
    Result<DocumentEvent> tell(DocumentCommand command)
    {
        command.id = OperationId(QStringLiteral("other-%1").arg(m_events.size()));
        command.basedOn = m_history.lastSeq();
        if (m_history.open())
            command.bodyHash = m_history.open()->latest().bodyHash;
        Result<DocumentEvent> event = carryOut(command);
        Q_EMIT hinted();
        return event;
    }

    QCoro::Task<Result<DocumentPage>> read(DocumentName document, qint64 after) override
    {
        if (!m_isReachable)
            co_return makeError(ErrorKind::Network, QStringLiteral("away"));
        DocumentPage page;
        page.document = document;
        page.seq = m_history.lastSeq();
        for (const DocumentEvent &event : m_events) {
            if (event.seq > after)
                page.events.push_back(event);
        }
        co_return page;
    }

    QCoro::Task<Result<DocumentEvent>> send(DocumentName, DocumentCommand command) override
    {
        ++m_commands;
        if (!m_isReachable)
            co_return makeError(ErrorKind::Network, QStringLiteral("away"));
        Result<DocumentEvent> event = carryOut(command);
        if (const std::optional<Pending<bool>> held = m_held)
            co_await *held;
        if (m_isForgetful)
            co_return makeError(ErrorKind::UnknownOutcome, QStringLiteral("lost"));
        co_return event;
    }

private:
    Result<DocumentEvent> carryOut(const DocumentCommand &command)
    {
        const auto actor = std::ranges::find(m_people, command.actor, &Rep::id);
        if (actor == m_people.end())
            return makeError(ErrorKind::Invalid, QStringLiteral("actor"));
        const auto done = std::ranges::find(m_events, command.id, &DocumentEvent::operation);
        if (done != m_events.end())
            return *done;
        Result<DocumentEvent> event = decide(m_history, command, *actor, m_clock.now());
        if (event && m_history.add(*event))
            m_events.push_back(*event);
        return event;
    }

    FakeClock &m_clock;
    std::vector<Rep> m_people;
    DocumentHistory m_history;
    std::vector<DocumentEvent> m_events;
    std::optional<Pending<bool>> m_held;
    bool m_isReachable = true;
    bool m_isForgetful = false;
    int m_commands = 0;
};

} // namespace relaydesk::test

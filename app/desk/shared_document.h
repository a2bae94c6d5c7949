// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crm/document_gateway.h"
#include "core/documents/document_history.h"

#include <QPointer>

#include <functional>

namespace relaydesk {

/// One shared document on this desk: as much of its history as is known, kept in a file so that it can be read offline, and in
/// step with the hub while there is one. GUI thread.
class SharedDocument final : public QObject
{
    Q_OBJECT
public:
    /// \a file: where the history is kept; \a clock must live longer.
    SharedDocument(DocumentName name, QString file, Clock &clock, QObject *parent = nullptr);

    /// What was kept here. A file that cannot be read counts as none: the hub has everything.
    void open();
    /// From now on in step with \a gateway; none: offline.
    void follow(DocumentGateway *gateway);
    /// Asks the hub for what is new.
    void read();

    [[nodiscard]] const DocumentHistory &history() const { return m_history; }
    /// Somebody answered when it was asked last.
    [[nodiscard]] bool isReachable() const { return m_isReachable; }

    using Done = std::function<void(Result<DocumentEvent>)>;
    /// Once \a done says Conflict the history has what the other did. Offline: Network, and nothing is sent.
    void send(const DocumentCommand &command, Done done);

Q_SIGNALS:
    /// The history is another.
    void changed();
    void reachableChanged(bool reachable);

private:
    void take(const Result<DocumentPage> &page);
    /// False where the events do not follow what is known.
    bool add(const std::vector<DocumentEvent> &events);
    void answer(const DocumentCommand &command, const Done &done, const Result<DocumentEvent> &event);
    void setReachable(bool reachable);
    void readAgainSoon();
    void keep() const;

    DocumentName m_name;
    QString m_file;
    Clock &m_clock;
    QPointer<DocumentGateway> m_gateway;
    DocumentHistory m_history;
    std::vector<DocumentEvent> m_events;
    std::vector<std::function<void()>> m_afterRead;
    qint64 m_readAfter = 0; ///< the event that was asked after last
    AlarmId m_alarm = 0;
    bool m_isReachable = false;
    bool m_isEmptied = false; ///< and nobody has been told
    bool m_isReading = false;
    bool m_readAgain = false;
};

} // namespace relaydesk

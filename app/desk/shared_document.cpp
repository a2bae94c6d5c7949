// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/shared_document.h"

#include "core/base/logging.h"
#include "core/protocol/document_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace relaydesk {

namespace {
// Hints bring changes at once; this is for a line that is silently dead.
constexpr std::chrono::minutes between{1};
} // namespace

SharedDocument::SharedDocument(DocumentName name, QString file, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_file(std::move(file))
    , m_clock(clock)
{
}

void SharedDocument::open()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const Result<DocumentPage> page = decodeDocumentPage(file.readAll());
    if (!page || page->document != m_name || !add(page->events))
        qCWarning(logDesk) << "what was kept of a shared document cannot be read; it comes from the hub again";
    if (m_history.lastSeq() > 0)
        Q_EMIT changed();
}

void SharedDocument::follow(DocumentGateway *gateway)
{
    if (m_gateway)
        m_gateway->disconnect(this);
    m_gateway = gateway;
    m_isReading = false;
    m_clock.cancel(std::exchange(m_alarm, 0));
    if (!gateway) {
        setReachable(false);
        for (const auto &after : std::exchange(m_afterRead, {}))
            after();
        return;
    }
    connect(gateway, &DocumentGateway::hinted, this, &SharedDocument::read);
    read();
}

void SharedDocument::read()
{
    if (!m_gateway || std::exchange(m_isReading, true)) {
        m_readAgain = m_isReading;
        return;
    }
    m_readAgain = false;
    m_readAfter = m_history.lastSeq();
    const QPointer<SharedDocument> here(this);
    m_gateway->read(m_name, m_readAfter).then([here, asked = m_gateway](const Result<DocumentPage> &page) {
        if (here && asked && asked == here->m_gateway)
            here->take(page);
    });
}

void SharedDocument::take(const Result<DocumentPage> &page)
{
    m_isReading = false;
    const bool isOther = page && (page->seq < m_readAfter || !add(page->events));
    if (isOther) {
        // The hub's history was set back: what it has counts.
        m_history = {};
        m_events.clear();
        m_isEmptied = true;
        if (m_readAfter > 0)
            return read();
        qCWarning(logDesk) << "what the hub has of a shared document does not fit together";
    }
    if (page && (std::exchange(m_isEmptied, false) || !page->events.empty())) {
        keep();
        Q_EMIT changed();
    }
    setReachable(page && !isOther);
    if (page && !isOther && (page->more || m_readAgain))
        return read();
    for (const auto &after : std::exchange(m_afterRead, {}))
        after();
    readAgainSoon();
}

void SharedDocument::readAgainSoon()
{
    m_clock.cancel(m_alarm);
    m_alarm = m_clock.after(between, this, [this] {
        m_alarm = 0;
        read();
    });
}

bool SharedDocument::add(const std::vector<DocumentEvent> &events)
{
    for (const DocumentEvent &event : events) {
        if (event.seq <= m_history.lastSeq())
            continue;
        if (!m_history.add(event))
            return false;
        m_events.push_back(event);
    }
    return true;
}

void SharedDocument::send(const DocumentCommand &command, Done done)
{
    if (!m_gateway)
        return done(makeError(ErrorKind::Network, QStringLiteral("offline")));
    const QPointer<SharedDocument> here(this);
    m_gateway->send(m_name, command).then([here, command, done = std::move(done)](const Result<DocumentEvent> &event) {
        if (here)
            here->answer(command, done, event);
    });
}

void SharedDocument::answer(const DocumentCommand &command, const Done &done, const Result<DocumentEvent> &event)
{
    if (event) {
        if (event->seq == m_history.lastSeq() + 1 && add({*event})) {
            keep();
            done(event);
            Q_EMIT changed();
            return;
        }
        m_afterRead.emplace_back([done, event] { done(event); });
        read();
        return;
    }
    const bool isTold = event.error().kind == ErrorKind::Conflict;
    qCInfo(logDesk) << "a document's command was refused:" << toString(command.kind) << toString(event.error().kind);
    if (!isTold)
        return done(event);
    m_afterRead.emplace_back([done, event] { done(event); });
    read();
}

void SharedDocument::setReachable(bool reachable)
{
    if (std::exchange(m_isReachable, reachable) != reachable)
        Q_EMIT reachableChanged(reachable);
}

void SharedDocument::keep() const
{
    DocumentPage page;
    page.document = m_name;
    page.events = m_events;
    page.seq = m_history.lastSeq();
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const QByteArray bytes = encodeDocumentPage(page);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qCWarning(logDesk) << "a shared document could not be kept:" << file.errorString();
}

} // namespace relaydesk

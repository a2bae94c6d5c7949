// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/criteria_in_force.h"

#include "app/hub/document_arbiter.h"
#include "core/base/logging.h"
#include "core/routing/routing_document.h"

namespace relaydesk {

namespace {

Result<std::shared_ptr<const Agreement>> agreementOf(int number, const QByteArray &body)
{
    return Agreement::of(u'v' % QString::number(number), body, routingVocabulary());
}

} // namespace

const DocumentName &criteriaDocument()
{
    static const DocumentName name(QStringLiteral("criteria"));
    return name;
}

Result<void> checkShared(const DocumentName &name, const QByteArray &body)
{
    if (name != criteriaDocument())
        return {};
    const auto agreement = agreementOf(0, body);
    return agreement ? Result<void>() : agreement.error();
}

CriteriaInForce::CriteriaInForce(StoreStrand &reader, Clock &clock)
    : m_reader(reader)
    , m_clock(clock)
{
}

void CriteriaInForce::look()
{
    StoreStrand::StoreJob<DocumentHistory> job
        = [](Store &store) { return documentHistory(store, criteriaDocument()); };
    m_reader.run<DocumentHistory>(std::move(job), this, [this](const Result<DocumentHistory> &history) {
        if (history)
            take(*history);
        else
            qCWarning(logHub) << "the criteria cannot be read:" << toString(history.error().kind);
        Q_EMIT looked();
    });
}

void CriteriaInForce::take(const DocumentHistory &history)
{
    const Instant now = m_clock.now();
    m_clock.cancel(std::exchange(m_alarm, 0));
    if (const OptionalInstant next = history.nextInForceAfter(now))
        m_alarm = m_clock.at(*next, this, [this] { look(); });
    const DocumentVersion *version = history.inForceAt(now);
    while (version && version->number != m_number) {
        if (const auto agreement = agreementOf(version->number, version->latest().body)) {
            m_number = version->number;
            return Q_EMIT changed(*agreement);
        }
        qCWarning(logHub) << "criteria version" << version->number << "cannot be read; the one before counts";
        version = history.inForceAt(*version->publishedFrom - Duration(1));
    }
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/documents/document_history.h"
#include "core/handoff/agreement.h"
#include "core/store/store_strand.h"

#include <QObject>

namespace relaydesk {

/// What the team's criteria are called among the shared documents: "criteria".
[[nodiscard]] const DocumentName &criteriaDocument();
/// Whether a body may be proposed and published: criteria can be read and compiled, every mistake named. Other documents may.
[[nodiscard]] Result<void> checkShared(const DocumentName &name, const QByteArray &body);

/// Knows which published version of the criteria counts now, and says so the moment another one does. Where that one cannot
/// be read the one before it counts. One thread; reads on the store's strand.
class CriteriaInForce final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    CriteriaInForce(StoreStrand &reader, Clock &clock);
    /// The document has changed, or this begins.
    void look();

Q_SIGNALS:
    void changed(const std::shared_ptr<const relaydesk::Agreement> &agreement);
    /// After each look, whatever it found.
    void looked();

private:
    void take(const DocumentHistory &history);

    StoreStrand &m_reader;
    Clock &m_clock;
    int m_number = 0; ///< of the version that was told last
    AlarmId m_alarm = 0;
};

} // namespace relaydesk

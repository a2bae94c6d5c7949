// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/document_arbiter.h"
#include "core/base/clock.h"
#include "core/documents/document_history.h"
#include "core/store/store_strand.h"

#include <QObject>

namespace relaydesk::demo {

/// What a colleague will do about the agreement, and when.
struct SignerDeed
{
    DocumentCommand command; ///< without an id
    Instant due{};

    bool operator==(const SignerDeed &) const = default;
};

/// The next deed of the colleagues of directory.me: whoever is asked signs after a while, soon after a comment of the other
/// side; marketing publishes what both have signed. Nothing is done for the side of "me". Pure.
[[nodiscard]] std::optional<SignerDeed> nextSignerDeed(const DocumentHistory &history, const Directory &directory);

/// The demo team's side of the agreement, at work.
class Signers final : public QObject
{
    Q_OBJECT
public:
    Signers(StoreStrand &writer, Clock &clock, Directory directory, BodyCheck check);
    /// The document has changed, or this begins.
    void look();

Q_SIGNALS:
    void documentChanged(qint64 seq, qint64 documents);

private:
    void wait(const std::optional<SignerDeed> &deed);
    void act(SignerDeed deed);

    StoreStrand &m_writer;
    Clock &m_clock;
    Directory m_directory;
    BodyCheck m_check;
    AlarmId m_alarm = 0;
};

} // namespace relaydesk::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/document_command.h"
#include "core/protocol/messages.h"

#include <QCoroTask>
#include <QObject>

namespace relaydesk {

/// The way to a team's shared documents. Calls are asynchronous, on the thread that made the gateway, and end with Cancelled
/// once it is stopped.
class DocumentGateway : public QObject
{
    Q_OBJECT
public:
    explicit DocumentGateway(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// The history after event \a after, as much of it as fits into one answer.
    [[nodiscard]] virtual QCoro::Task<Result<DocumentPage>> read(DocumentName document, qint64 after) = 0;
    /// Carries the command out. What is refused has the name of a DocumentRefusal as context (documentRefusalIn()). After
    /// UnknownOutcome the same command may be sent again: it is carried out once.
    [[nodiscard]] virtual QCoro::Task<Result<DocumentEvent>> send(DocumentName document, DocumentCommand command) = 0;

Q_SIGNALS:
    /// A document has changed: read soon. Only a hint.
    void hinted();
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/api_message.h"
#include "core/protocol/messages.h"
#include "core/store/store.h"

// What the API does on a store's strand, the answer's encoding included.
namespace relaydesk {

[[nodiscard]] Result<ApiResponse> probeJob(const Store &store, Instant now);
/// Leads changed after \a after with the events of their leads.
[[nodiscard]] Result<ApiResponse> changesJob(const Store &store, qint64 after, int limit);
[[nodiscard]] Result<ApiResponse> eventsJob(const Store &store, const RemoteId &lead);
/// Those of \a ids that exist, in a page without a cursor; the others as removed.
[[nodiscard]] Result<ApiResponse> fetchJob(const Store &store, const std::vector<RemoteId> &ids);
/// NotFound while the operation is not known as answered.
[[nodiscard]] Result<ApiResponse> commandJob(const Store &store, const OperationId &operation);
/// Every shared document that has a history.
[[nodiscard]] Result<ApiResponse> documentsJob(const Store &store);
/// A part of a document's history.
[[nodiscard]] Result<ApiResponse> documentJob(const Store &store, const DocumentName &document, qint64 after,
                                              int limit);

/// Problem details of an error, with the status of its kind.
[[nodiscard]] Problem problemOf(const Error &error);
[[nodiscard]] ApiResponse answerFor(const Problem &problem);
[[nodiscard]] ApiResponse answerFor(const DocumentRecord &record);
/// 200 with the record, or 409 with the problem and the lead as it stands.
[[nodiscard]] ApiResponse answerFor(const OperationId &operation, const WriteOutcome &outcome);

} // namespace relaydesk

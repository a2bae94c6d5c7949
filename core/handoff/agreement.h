// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria_program.h"
#include "core/handoff/handoff_documents.h"

namespace relaydesk {

/// The criteria that leads are judged by: one published version, compiled. Immutable; may be shared between threads.
class Agreement
{
public:
    /// \a version: how people call it, "v14". \a vocabulary: the routing document's, whose slots the facts have. Invalid with
    /// every mistake of \a json, a line each.
    [[nodiscard]] static Result<std::shared_ptr<const Agreement>> of(const QString &version, const QByteArray &json,
                                                                     const Vocabulary &vocabulary);

    [[nodiscard]] Qualification qualify(const LeadFacts &facts) const;
    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] const Criteria &criteria() const { return m_criteria; }

private:
    Agreement() = default;

    QString m_version;
    Criteria m_criteria;
    CriteriaProgram m_program;
    Vocabulary m_vocabulary;
};

/// Judges every lead by \a agreement.
[[nodiscard]] Qualify qualifyBy(std::shared_ptr<const Agreement> agreement);

} // namespace relaydesk

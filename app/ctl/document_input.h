// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command_line.h"
#include "core/routing/arrival.h"
#include "core/routing/routing_document.h"
#include "core/sla/sla_policy.h"

#include <variant>

namespace relaydesk::ctl {

/// What ended a command before it could answer: Usage for what was typed, Problem for what stands in a document.
struct Refusal
{
    ExitCode code = ExitCode::Usage;
    QString why; ///< a line for each mistake
};
template<typename T> using DocumentInput = std::variant<T, Refusal>;

/// --leads.
void addLeadsOption(CommandLine &line);
[[nodiscard]] DocumentInput<std::vector<Arrival>> leadsFrom(const CommandLine &line);
/// Every --policy, in its order.
[[nodiscard]] DocumentInput<std::vector<SlaPolicy>> policiesFrom(const CommandLine &line);
/// The one policy of sla's questions.
[[nodiscard]] DocumentInput<SlaPolicy> policyFrom(const CommandLine &line);
/// The contents of the file an option names.
[[nodiscard]] DocumentInput<QByteArray> contentsOf(const CommandLine &line, const char *option);

/// What \a parse makes of the file an option names; its mistakes with the file's name.
template<typename T, typename Parse>
[[nodiscard]] DocumentInput<T> parsed(const CommandLine &line, const char *option, const Parse &parse);

/// Each mistake with the document it stands in.
[[nodiscard]] Refusal problemIn(const QString &file, const Error &error);
/// Says why on standard error.
[[nodiscard]] ExitCode refuse(const CommandLine &line, const Refusal &refusal);

template<typename T> [[nodiscard]] const Refusal *refusalOf(const DocumentInput<T> &input)
{
    return std::get_if<Refusal>(&input);
}

template<typename T, typename Parse>
DocumentInput<T> parsed(const CommandLine &line, const char *option, const Parse &parse)
{
    const DocumentInput<QByteArray> contents = contentsOf(line, option);
    if (const Refusal *refusal = refusalOf(contents))
        return *refusal;
    Result<T> result = parse(std::get<QByteArray>(contents));
    if (!result)
        return problemIn(line.value(QString::fromLatin1(option)), result.error());
    return *std::move(result);
}

} // namespace relaydesk::ctl

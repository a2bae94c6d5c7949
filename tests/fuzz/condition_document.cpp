// SPDX-License-Identifier: GPL-3.0-or-later
// A condition as anybody may write it: refused with words and places, or compiled, evaluated, explained, said in
// words, and written so that it reads the same.
#include "core/conditions/condition_reader.h"
#include "core/conditions/condition_words.h"
#include "core/conditions/explanation.h"
#include "core/conditions/fact_sheet.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    static const Vocabulary vocabulary = Vocabulary::standard();
    static FactSheet sheet(vocabulary);
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Condition> condition = parseCondition(bytes, vocabulary);
    if (!condition) {
        if (condition.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    const auto program = ConditionProgram::compile(*condition, vocabulary);
    const Result<Condition> again = parseCondition(toJson(*condition), vocabulary);
    if (!program || !again || *again != *condition)
        __builtin_trap();
    Lead lead;
    lead.company.industry = QString::fromUtf8(bytes.left(20));
    const Instant now = fromEpochMs(1'795'000'000'000);
    const std::vector<BehaviourEvent> events{
        {RemoteId(QStringLiteral("1")), {}, EventKind::PageViewed, QString::fromUtf8(bytes.right(20)), {}, now}};
    sheet.fill(lead, events, now);
    const LeadFacts facts = sheet.facts();
    if (explain(*condition, *program, vocabulary, facts).holds != program->holds(facts))
        __builtin_trap();
    (void)program->nextChange(facts);
    if (inWords(*condition, vocabulary).isEmpty())
        __builtin_trap();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A criteria document: refused with its mistakes in words, or compiled; and what it judges is within its bounds, with parts that
// add up.
#include "core/criteria/criteria_program.h"
#include "core/criteria/criteria_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    static const Vocabulary vocabulary = Vocabulary::standard();
    const auto criteria = parseCriteria({reinterpret_cast<const char *>(data), qsizetype(size)}, vocabulary);
    if (!criteria) {
        if (criteria.error().kind != ErrorKind::Invalid || criteria.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    const Result<CriteriaProgram> program = CriteriaProgram::compile(*criteria, vocabulary);
    if (!program)
        __builtin_trap();
    std::vector<EventFact> events;
    for (int kind = 0; kind <= int(EventKind::StageChanged); ++kind)
        events.push_back({1'790'000'000'000 + kind * 86'400'000LL, "pricing", EventKind(kind)});
    const LeadFacts facts{{}, events, fromEpochMs(1'795'000'000'000)};
    const Judgement judgement = program->judge(facts);
    Points fit;
    Points engagement;
    for (const ScorePart &part : program->parts(facts))
        (part.isFit ? fit : engagement) += part.points;
    const Points hundred = Points::whole(100);
    if (fit != judgement.fit || engagement != judgement.engagement || fit < Points() || fit > hundred
        || engagement < Points() || engagement > hundred)
        __builtin_trap();
    return 0;
}

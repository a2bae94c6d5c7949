// SPDX-License-Identifier: GPL-3.0-or-later
// A criteria document: refused with its mistakes in words, or compiled; written and read again it is the same; what it judges is
// within its bounds, with parts that add up; the rest of the room has something to say of it.
#include "core/criteria/criteria_check.h"
#include "core/criteria/criteria_diff.h"
#include "core/criteria/criteria_explanation.h"
#include "core/criteria/criteria_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    static const Vocabulary vocabulary = criteriaVocabulary(Vocabulary::standard());
    const auto criteria = parseCriteria({reinterpret_cast<const char *>(data), qsizetype(size)}, vocabulary);
    if (!criteria) {
        if (criteria.error().kind != ErrorKind::Invalid || criteria.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    const Result<CriteriaProgram> program = CriteriaProgram::compile(*criteria, vocabulary);
    if (!program)
        __builtin_trap();
    const auto again = parseCriteria(toJson(*criteria), vocabulary);
    if (!again || !differences(*criteria, *again, vocabulary).empty())
        __builtin_trap();
    for (const CriteriaFinding &finding : findingsIn(*criteria, vocabulary)) {
        if (finding.place.isEmpty() || finding.words.isEmpty())
            __builtin_trap();
    }
    std::vector<EventFact> events;
    for (int kind = 0; kind <= int(EventKind::StageChanged); ++kind)
        events.push_back({1'790'000'000'000 + kind * 86'400'000LL, "pricing", EventKind(kind)});
    const LeadFacts facts{{}, events, fromEpochMs(1'795'000'000'000)};
    const CriteriaExplanation why = explain(*criteria, *program, vocabulary, facts);
    const Judgement judgement = program->judge(facts);
    if (why.judgement != judgement)
        __builtin_trap();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/agreement.h"

#include "core/criteria/criteria_explanation.h"
#include "core/criteria/criteria_reader.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct AgreementText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::Agreement)
};

/// A lead is looked at again after so many days in any case.
constexpr int daysAhead = 30;

} // namespace

Result<std::shared_ptr<const Agreement>> Agreement::of(const QString &version, const QByteArray &json,
                                                       const Vocabulary &vocabulary)
{
    Agreement made;
    made.m_version = version;
    made.m_vocabulary = criteriaVocabulary(vocabulary);
    Result<Criteria> criteria = parseCriteria(json, made.m_vocabulary);
    if (!criteria)
        return criteria.error();
    made.m_criteria = *std::move(criteria);
    Result<CriteriaProgram> program = CriteriaProgram::compile(made.m_criteria, made.m_vocabulary);
    if (!program)
        return program.error();
    made.m_program = *std::move(program);
    return std::make_shared<const Agreement>(std::move(made));
}

Qualification Agreement::qualify(const LeadFacts &facts) const
{
    const Judgement judgement = m_program.judge(facts);
    Qualification answer;
    answer.criteria = m_version;
    answer.grade = {judgement.fit.rounded(), judgement.engagement.rounded()};
    answer.stage = toString(judgement.stage);
    answer.rule = decidingRule(m_criteria, m_program, m_vocabulary, facts, judgement);
    answer.until = m_program.nextChange(facts, daysAhead).value_or(facts.now + std::chrono::days(daysAhead));
    for (const int field : m_program.missing(facts))
        answer.missing << m_criteria.required.at(static_cast<size_t>(field));
    switch (judgement.stage) {
    case Judgement::Stage::Mql:
    case Judgement::Stage::Sql: answer.verdict = Qualification::Verdict::Qualified; break;
    case Judgement::Stage::Inquiry:
        answer.verdict = Qualification::Verdict::Nurture;
        answer.rule = AgreementText::tr("No MQL yet");
        break;
    case Judgement::Stage::Nurture:
    case Judgement::Stage::Disqualified:
        answer.verdict = judgement.stage == Judgement::Stage::Nurture ? Qualification::Verdict::Nurture
                                                                      : Qualification::Verdict::Disqualified;
        answer.reason = m_criteria.never.at(static_cast<size_t>(judgement.never)).reason;
        break;
    }
    return answer;
}

Qualify qualifyBy(std::shared_ptr<const Agreement> agreement)
{
    return
        [agreement = std::move(agreement)](const Lead &, const LeadFacts &facts) { return agreement->qualify(facts); };
}

} // namespace relaydesk

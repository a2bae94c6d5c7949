// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_study.h"

#include "app/common/lead_history_reader.h"

#include <QPointer>

#include <algorithm>

namespace relaydesk {

/// What both threads share, and neither changes.
struct CriteriaStudy::Work
{
    std::shared_ptr<const LeadHistory> history;
    Criteria draft;
    CriteriaProgram before;
    CriteriaProgram after;
    BacktestPeriod period;
    std::stop_token stop;
};

CriteriaStudy::CriteriaStudy(QString database, const Vocabulary &vocabulary, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(std::move(database))
    , m_vocabulary(vocabulary)
    , m_clock(clock)
    , m_reader(QStringLiteral("desk-history"), m_mailbox)
{
    for (std::unique_ptr<Strand> &strand : m_strands)
        strand = std::make_unique<Strand>(QStringLiteral("desk-study"));
}

CriteriaStudy::~CriteriaStudy()
{
    m_stop.request_stop();
}

void CriteriaStudy::ask(StudyQuestion question)
{
    m_stop.request_stop();
    ++m_number; // whatever still comes is too late
    m_question = std::move(question);
    if (m_history)
        begin();
    else
        readHistory();
}

void CriteriaStudy::readHistory()
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_reader.open(m_database, Store::Access::Read, this, [this](const Result<void> &opened) {
        if (!opened) {
            m_isReading = false;
            Q_EMIT failed(opened.error());
            return;
        }
        using History = std::shared_ptr<const LeadHistory>;
        StoreStrand::StoreJob<History> job = [&vocabulary = m_vocabulary](Store &store) -> Result<History> {
            Result<LeadHistory> history = readLeadHistory(store, vocabulary);
            if (!history)
                return history.error();
            return std::make_shared<const LeadHistory>(*std::move(history));
        };
        m_reader.run<History>(std::move(job), this, [this](const Result<History> &history) {
            m_isReading = false;
            if (!history)
                return Q_EMIT failed(history.error());
            m_history = *history;
            if (m_question)
                begin();
        });
    });
}

void CriteriaStudy::begin()
{
    const Result<CriteriaProgram> before = CriteriaProgram::compile(m_question->base, m_vocabulary);
    const Result<CriteriaProgram> after = CriteriaProgram::compile(m_question->draft, m_vocabulary);
    if (!before || !after)
        return Q_EMIT failed(before ? after.error() : before.error());
    m_stop = std::stop_source();
    m_parts.clear();
    m_studied = m_history;
    const Instant now = m_clock.now();
    const BacktestPeriod period{now - std::chrono::days(m_question->days), now, m_question->reps};
    const auto work
        = std::make_shared<const Work>(Work{m_history, m_question->draft, *before, *after, period, m_stop.get_token()});
    const qsizetype leads = m_history->size();
    for (size_t i = 0; i < m_strands.size(); ++i) {
        const auto threads = static_cast<qsizetype>(m_strands.size());
        const auto place = static_cast<qsizetype>(i);
        const LeadRange range{leads * place / threads, leads * (place + 1) / threads};
        m_strands.at(i)->post([this, work, range, number = m_number, self = QPointer<CriteriaStudy>(this)] {
            auto found = backtest(*work->history, &work->before, work->after, work->period, range, work->stop);
            auto counts = countLeads(*work->history, work->draft, work->after, work->period, range, work->stop);
            std::optional<Part> part;
            if (found && counts)
                part = Part{*std::move(found), *std::move(counts)};
            m_mailbox.post([self, number, part = std::move(part)]() mutable {
                if (self)
                    self->take(number, std::move(part));
            });
        });
    }
}

void CriteriaStudy::take(qint64 number, std::optional<Part> part)
{
    if (number != m_number || !part || !m_question)
        return;
    m_parts.push_back(*std::move(part));
    if (m_parts.size() < m_strands.size())
        return;
    StudyAnswer answer{*std::exchange(m_question, std::nullopt), m_studied, {}, {}};
    answer.backtest = std::move(m_parts.front().backtest);
    answer.counts = std::move(m_parts.front().counts);
    for (size_t i = 1; i < m_parts.size(); ++i) {
        answer.backtest.add(m_parts[i].backtest);
        answer.counts.add(m_parts[i].counts);
    }
    answer.backtest.sort(*m_studied);
    Q_EMIT answered(answer);
}

QStringList CriteriaStudy::valuesOf(const QString &field, int most) const
{
    const int slot = m_vocabulary.slotOf(field);
    const auto &history = m_history ? m_history : m_studied;
    if (!history || slot < 0)
        return {};
    return history->commonTexts(slot, most);
}

} // namespace relaydesk

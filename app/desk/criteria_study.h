// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/criteria/backtest.h"
#include "core/store/store_strand.h"

#include <QObject>

#include <array>
#include <memory>

namespace relaydesk {

/// What is asked of the history.
struct StudyQuestion
{
    Criteria base;  ///< the version in force
    Criteria draft; ///< what it is compared with
    int days = 90;  ///< before now
    int reps = 1;   ///< who share the leads

    bool operator==(const StudyQuestion &) const = default;
};

/// What it says. The history belongs to the indices in the back-test.
struct StudyAnswer
{
    StudyQuestion question;
    std::shared_ptr<const LeadHistory> history;
    Backtest backtest;
    CriteriaCounts counts; ///< of the draft
};

/// Replays drafts over the leads of one database, off the GUI thread: the latest question counts, an earlier one is given up.
/// The history is read when it is asked for the first time, on a connection of its own, and again where renew() says that
/// leads have changed. GUI thread.
class CriteriaStudy final : public QObject
{
    Q_OBJECT
public:
    /// \a vocabulary and \a clock must live longer.
    CriteriaStudy(QString database, const Vocabulary &vocabulary, Clock &clock, QObject *parent = nullptr);
    ~CriteriaStudy() override;

    void ask(StudyQuestion question);
    /// Leads have changed: the next question reads the history anew.
    void renew() { m_history.reset(); }
    /// The values that leads have most often in a text field, at most \a most; empty before the history is read.
    [[nodiscard]] QStringList valuesOf(const QString &field, int most) const;

Q_SIGNALS:
    void answered(const relaydesk::StudyAnswer &answer);
    void failed(const relaydesk::Error &error);

private:
    /// One half of the leads.
    struct Part
    {
        Backtest backtest;
        CriteriaCounts counts;
    };
    struct Work;

    void readHistory();
    void begin();
    void take(qint64 number, std::optional<Part> part);

    QString m_database;
    const Vocabulary &m_vocabulary;
    Clock &m_clock;
    std::optional<StudyQuestion> m_question; ///< not answered yet
    std::shared_ptr<const LeadHistory> m_history;
    std::shared_ptr<const LeadHistory> m_studied; ///< by the work under way; renew() leaves it
    std::vector<Part> m_parts;
    std::stop_source m_stop;
    qint64 m_number = 0; ///< of the work under way
    bool m_isReading = false;
    // The strands go before what they write to.
    Mailbox m_mailbox;
    StoreStrand m_reader;
    std::array<std::unique_ptr<Strand>, 2> m_strands;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "ui/present/lead_actions.h"

#include <QTest>
#include <QUuid>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const RepId me(QStringLiteral("jonas"));

/// A sink that keeps what it is given and answers a withdrawal as told.
struct Fixture
{
    test::FakeClock clock;
    std::vector<Command> sent;
    std::vector<OperationId> withdrawn;
    bool stillWaiting = true;
    LeadActions actions{{[this](Command command) { sent.push_back(std::move(command)); },
                         [this](const OperationId &id, const std::function<void(bool)> &answer) {
                             withdrawn.push_back(id);
                             answer(stillWaiting);
                         }},
                        clock};
    QStringList said;
    QStringList takenBack;
    int refused = 0;

    Fixture()
    {
        actions.setMe(me);
        QObject::connect(&actions, &LeadActions::done, &actions,
                         [this](const LeadActions::Done &done) { said << done.sentence; });
        QObject::connect(&actions, &LeadActions::undone, &actions,
                         [this](const QString &sentence) { takenBack << sentence; });
        QObject::connect(&actions, &LeadActions::refused, &actions, [this] { ++refused; });
    }

    [[nodiscard]] Lead pavel(const RepId &owner = me) const
    {
        Lead lead;
        lead.id = LeadId(7);
        lead.name = QStringLiteral("Pavel Zelwan");
        lead.version = QStringLiteral("v1");
        lead.owner = owner;
        return lead;
    }
};

} // namespace

class LeadActionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takingAnUnassignedLeadGoesAtOnceAndMyOwnWaits()
    {
        Fixture f;
        f.actions.accept(f.pavel({}));
        f.actions.accept(f.pavel(me));
        QVERIFY(!f.sent[0].notBefore);
        QCOMPARE(f.sent[0].actor, me);
        QCOMPARE(f.sent[0].basedOn, QStringLiteral("v1"));
        QVERIFY(!f.sent[0].previousOwner.isValid());
        QCOMPARE(f.sent[1].notBefore, OptionalInstant(f.clock.now() + 8s));
        QCOMPARE(f.said.first(), QStringLiteral("Accepted Pavel Zelwan"));
    }

    void everyCommandHasAKeyOfItsOwn()
    {
        Fixture f;
        f.actions.accept(f.pavel());
        f.actions.accept(f.pavel());
        QVERIFY(f.sent[0].id != f.sent[1].id);
        QVERIFY(!QUuid::fromString(f.sent[0].id.value()).isNull());
    }

    void rejectingWaitsAndNeedsAReason()
    {
        Fixture f;
        f.actions.reject(f.pavel(), {}, {});
        QCOMPARE(f.refused, 1);
        QVERIFY(f.sent.empty() && !f.actions.canUndo());
        f.actions.reject(f.pavel(), ReasonId(QStringLiteral("no_budget")), {});
        QCOMPARE(f.sent.at(0).notBefore, OptionalInstant(f.clock.now() + 8s));
    }

    void undoWithdrawsWhatStillWaits()
    {
        Fixture f;
        f.actions.reject(f.pavel(), ReasonId(QStringLiteral("no_budget")), {});
        f.actions.undo();
        QCOMPARE(f.withdrawn, std::vector<OperationId>{f.sent[0].id});
        QCOMPARE(f.sent.size(), 1U);
        QVERIFY(!f.actions.canUndo());
        QCOMPARE(f.takenBack.size(), 1);
    }

    void undoSendsTheReverseOfWhatWasSent()
    {
        Fixture f;
        f.stillWaiting = false;
        f.actions.accept(f.pavel({}));
        f.actions.undo();
        QCOMPARE(f.sent.size(), 2U);
        QVERIFY(f.sent[1].kind == CommandKind::Release);
        QCOMPARE(f.sent[1].undoes, f.sent[0].id);
        QVERIFY(f.sent[1].id != f.sent[0].id);
    }

    void undoGoesBackThroughSeveralActions()
    {
        Fixture f;
        f.actions.accept(f.pavel());
        f.actions.snooze(f.pavel(), f.clock.now() + 1h);
        f.actions.undo();
        f.actions.undo();
        f.actions.undo();
        QCOMPARE(f.withdrawn, (std::vector<OperationId>{f.sent[1].id, f.sent[0].id}));
    }

    void aNoteThatWasSentStays()
    {
        Fixture f;
        f.stillWaiting = false;
        f.actions.addNote(f.pavel(), QStringLiteral("Back on Thursday"));
        f.actions.undo();
        QCOMPARE(f.sent.size(), 1U);
        QVERIFY(f.takenBack.value(0).contains(QStringLiteral("stays")));
    }

    void anOpportunityWaitsAsLongAsItCanBeTakenBack()
    {
        Fixture f;
        f.actions.convert(f.pavel());
        QCOMPARE(f.sent.at(0).notBefore, OptionalInstant(f.clock.now() + 8s));
        f.actions.undo();
        QCOMPARE(f.takenBack, QStringList{QStringLiteral("Taken back: Pavel Zelwan")});

        f.actions.convert(f.pavel());
        f.stillWaiting = false;
        f.actions.undo();
        QCOMPARE(f.sent.size(), 2U);
        QCOMPARE(f.takenBack.last(), QStringLiteral("Already sent: Pavel Zelwan stays an opportunity"));
    }

    void aSnoozeSaysUntilWhenAndEndsBeforeTheLeadIsDue()
    {
        Fixture f;
        Lead lead = f.pavel();
        f.actions.snooze(lead, f.clock.now() + 4h + 14min);
        QCOMPARE(f.said.last(), QStringLiteral("Snoozed Pavel Zelwan to 14:00"));
        f.actions.snooze(lead, f.clock.now() + 24h);
        QCOMPARE(f.said.last(), QStringLiteral("Snoozed Pavel Zelwan to Thu 09:46"));

        lead.sla.dueAt = f.clock.now() + 2h;
        f.actions.snooze(lead, f.clock.now() + 4h);
        QVERIFY(f.sent.back().until < lead.sla.dueAt);
        QVERIFY(f.said.last().contains(QStringLiteral("before the clock runs out")));
        f.actions.snooze(lead, std::nullopt);
        QVERIFY(!f.sent.back().until);
        QCOMPARE(f.said.last(), QStringLiteral("Snoozed Pavel Zelwan until they reply"));
    }

    void anAnswerThatComesAfterTheEndIsHarmless()
    {
        test::FakeClock clock;
        std::function<void(bool)> late;
        int sent = 0;
        Fixture f;
        {
            LeadActions actions(
                {[&](const Command &) { ++sent; },
                 [&](const OperationId &, std::function<void(bool)> answer) { late = std::move(answer); }},
                clock);
            actions.setMe(me);
            actions.accept(f.pavel());
            actions.undo();
        }
        late(false);
        QCOMPARE(sent, 1);
    }
};

QTEST_GUILESS_MAIN(LeadActionsTest)
#include "lead_actions_test.moc"

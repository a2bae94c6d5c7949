// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/conflict_rules.h"

#include <QTest>

using namespace relaydesk;

namespace {

Command commandOf(CommandKind kind)
{
    Command command;
    command.kind = kind;
    command.actor = RepId(QStringLiteral("me"));
    return command;
}

Lead leadOf(const char *owner, LeadStatus status = LeadStatus::Open)
{
    Lead lead;
    lead.owner = RepId(QString::fromLatin1(owner));
    lead.status = status;
    return lead;
}

} // namespace

class ConflictRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClaimStandsOnlyWhileTheOwnerIsWhoWasRead()
    {
        const Command claim = commandOf(CommandKind::Accept);

        QVERIFY(rule(claim, leadOf("")) == Ruling::SendAgain); // only a note came in between
        QVERIFY(rule(claim, leadOf("me")) == Ruling::AlreadySo);
        QVERIFY(rule(claim, leadOf("amara")) == Ruling::TheyWereFirst);
    }

    void aReleaseGivesBackOnlyWhatIsStillMine()
    {
        Command release = commandOf(CommandKind::Release);
        release.previousOwner = RepId(QStringLiteral("amara"));

        QVERIFY(rule(release, leadOf("me")) == Ruling::SendAgain);
        QVERIFY(rule(release, leadOf("amara")) == Ruling::AlreadySo);
        QVERIFY(rule(release, leadOf("tobias")) == Ruling::TheyWereFirst);
    }

    void anOutcomeStandsOnlyWhileTheLeadIsWorked()
    {
        QVERIFY(rule(commandOf(CommandKind::Reject), leadOf("me")) == Ruling::SendAgain);
        QVERIFY(rule(commandOf(CommandKind::Reject), leadOf("me", LeadStatus::Lost)) == Ruling::AlreadySo);
        QVERIFY(rule(commandOf(CommandKind::Reject), leadOf("me", LeadStatus::Qualified)) == Ruling::TheyWereFirst);
        QVERIFY(rule(commandOf(CommandKind::Convert), leadOf("me", LeadStatus::Contacted)) == Ruling::SendAgain);
        QVERIFY(rule(commandOf(CommandKind::Convert), leadOf("me", LeadStatus::Qualified)) == Ruling::AlreadySo);
        QVERIFY(rule(commandOf(CommandKind::Convert), leadOf("me", LeadStatus::Lost)) == Ruling::TheyWereFirst);
        QVERIFY(rule(commandOf(CommandKind::Reopen), leadOf("me", LeadStatus::Lost)) == Ruling::SendAgain);
        QVERIFY(rule(commandOf(CommandKind::Reopen), leadOf("me")) == Ruling::AlreadySo);
        QVERIFY(rule(commandOf(CommandKind::Reopen), leadOf("me", LeadStatus::Won)) == Ruling::TheyWereFirst);
    }

    void whatAPersonWroteNeverLoses()
    {
        for (const CommandKind kind : {CommandKind::AddNote, CommandKind::LogAttempt, CommandKind::RetractAttempt,
                                       CommandKind::Snooze, CommandKind::Wake})
            QVERIFY(rule(commandOf(kind), leadOf("amara", LeadStatus::Lost)) == Ruling::SendAgain);
    }
};

QTEST_GUILESS_MAIN(ConflictRulesTest)
#include "conflict_rules_test.moc"

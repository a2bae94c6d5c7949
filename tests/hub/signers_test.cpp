// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/signers.h"

#include "app/hub/demo/agreement_story.h"
#include "app/hub/hub.h"
#include "core/documents/document_rules.h"
#include "tests/support/fake_clock.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using demo::nextSignerDeed;
using Kind = DocumentCommandKind;

class SignersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // The demo's lists are part of the hub's program; making one loads them.
        const Hub hub({}, m_clock);
        Result<demo::Scenery> scenery = demo::loadScenery();
        RELAYDESK_VERIFY(scenery);
        m_directory = scenery->directory;
        Result<std::vector<DocumentEvent>> story = demo::agreementStory(*scenery, m_now);
        RELAYDESK_VERIFY(story);
        m_story = *std::move(story);
    }

    void theStoryHasAVersionInForceAndOneThatSalesIsAskedFor()
    {
        const Result<DocumentHistory> history = DocumentHistory::of(m_story);
        RELAYDESK_VERIFY(history);
        QCOMPARE(history->inForceAt(m_now)->number, demo::agreedVersions().back().number);
        QCOMPARE(history->open()->number, 15);
        QVERIFY(history->open()->proposedAt);
        QVERIFY(history->open()->approvalOf(ApprovalSide::Marketing));
        QVERIFY(!history->open()->approvalOf(ApprovalSide::Sales));
        for (const demo::AgreedVersion &version : demo::agreedVersions())
            QCOMPARE(history->inForceAt(m_now - version.before + 1h)->number, version.number);
    }

    void aColleagueSignsAfterAWhileAndSoonerWhenReminded()
    {
        // Given the desk of the marketing manager
        DocumentHistory history = *DocumentHistory::of(m_story);
        const auto later = nextSignerDeed(history, at("dilara.aksungur"));
        QVERIFY(later.has_value());
        QCOMPARE(later->command.kind, Kind::Approve);
        QCOMPARE(sideOf(personOf(later->command.actor).role), std::optional(ApprovalSide::Sales));
        QVERIFY(later->due > m_now);

        // When sales is reminded
        tell(history, Kind::Comment, "dilara.aksungur", m_now + 1min);

        // Then it signs at once, and the manager publishes by herself
        const auto soon = nextSignerDeed(history, at("dilara.aksungur"));
        QVERIFY(soon && soon->due < m_now + 2min);
        tell(history, Kind::Approve, "petra.lindvall", m_now + 2min);
        QVERIFY(!nextSignerDeed(history, at("dilara.aksungur")));
    }

    void nobodySignsForMySide()
    {
        const DocumentHistory history = *DocumentHistory::of(m_story);
        QVERIFY(!nextSignerDeed(history, at("petra.lindvall")));
        QVERIFY(nextSignerDeed(history, at("jonas.weidt")));
    }

    void marketingPublishesWhatBothHaveSigned()
    {
        DocumentHistory history = *DocumentHistory::of(m_story);
        tell(history, Kind::Approve, "petra.lindvall", m_now + 2min);
        const auto deed = nextSignerDeed(history, at("petra.lindvall"));
        QVERIFY(deed.has_value());
        QCOMPARE(deed->command.kind, Kind::Publish);
        QCOMPARE(personOf(deed->command.actor).role, Role::MarketingManager);
        tell(history, Kind::Publish, "dilara.aksungur", deed->due);
        QVERIFY(!nextSignerDeed(history, at("petra.lindvall")));
        QCOMPARE(history.inForceAt(deed->due)->number, 15);
    }

private:
    [[nodiscard]] Directory at(const char *me) const
    {
        Directory directory = m_directory;
        directory.me = RepId(QString::fromLatin1(me));
        return directory;
    }
    [[nodiscard]] Rep personOf(const RepId &id) const { return *std::ranges::find(m_directory.reps, id, &Rep::id); }
    void tell(DocumentHistory &history, Kind kind, const char *actor, Instant when)
    {
        DocumentCommand command;
        command.id = OperationId(QStringLiteral("op-%1").arg(history.lastSeq()));
        command.kind = kind;
        command.basedOn = history.lastSeq();
        command.bodyHash = history.open()->latest().bodyHash;
        command.version = history.open()->number;
        command.text = QStringLiteral("Will you sign?");
        const Result<DocumentEvent> event = decide(history, command, personOf(RepId(QString::fromLatin1(actor))), when);
        RELAYDESK_VERIFY(event);
        RELAYDESK_VERIFY(history.add(*event));
    }

    test::FakeClock m_clock;
    Instant m_now = m_clock.now();
    Directory m_directory;
    std::vector<DocumentEvent> m_story;
};

QTEST_GUILESS_MAIN(SignersTest)
#include "signers_test.moc"

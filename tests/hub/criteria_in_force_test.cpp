// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/criteria_in_force.h"

#include "app/hub/demo/agreement_story.h"
#include "app/hub/document_arbiter.h"
#include "tests/support/fake_clock.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using Kind = DocumentCommandKind;

/// A hub's store with a marketing manager and a team lead, and criteria that they publish.
class CriteriaInForceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(QStringLiteral("hub.db"));
        Result<std::unique_ptr<Store>> store = Store::open(path, Store::Access::Write);
        RELAYDESK_VERIFY(store);
        m_store = *std::move(store);
        Directory directory;
        for (const auto &[id, role] : {std::pair("mia", Role::MarketingManager), std::pair("tom", Role::TeamLead)}) {
            Rep rep;
            rep.id = RepId(QString::fromLatin1(id));
            rep.role = role;
            directory.reps.push_back(rep);
        }
        RELAYDESK_VERIFY(m_store->saveDirectory(directory));
        m_reader = std::make_unique<StoreStrand>(QStringLiteral("reader"), m_mailbox);
        bool isOpen = false;
        m_reader->open(path, Store::Access::Read, this,
                       [&isOpen](const Result<void> &opened) { isOpen = opened.has_value(); });
        QTRY_VERIFY(isOpen);
        m_inForce = std::make_unique<CriteriaInForce>(*m_reader, m_clock);
        connect(m_inForce.get(), &CriteriaInForce::changed, this,
                [this](const std::shared_ptr<const Agreement> &agreement) { m_versions << agreement->version(); });
        m_versions.clear();
    }
    void cleanup()
    {
        m_inForce.reset();
        m_reader.reset();
        m_store.reset();
    }

    void nothingCountsBeforeTheFirstIsPublished()
    {
        look();
        QVERIFY(m_versions.isEmpty());
    }

    void aVersionCountsFromTheMomentItWasPublishedFor()
    {
        // Given one version in force, and a second one published from tomorrow on
        publish("{\"name\":\"First\",\"mql\":{\"event\":\"formSubmitted\"}}", std::nullopt);
        look();
        QCOMPARE(m_versions, QStringList{QStringLiteral("v1")});
        publish("{\"name\":\"Second\",\"mql\":{\"event\":\"formSubmitted\"}}", m_clock.now() + 24h);
        look();
        QCOMPARE(m_versions.size(), 1);

        // When its moment comes, without anybody asking
        m_clock.advance(24h);

        // Then it is said, once
        QTRY_COMPARE(m_versions, (QStringList{QStringLiteral("v1"), QStringLiteral("v2")}));
        look();
        QCOMPARE(m_versions.size(), 2);
    }

    void whatCannotBeReadLeavesTheOneBefore()
    {
        publish("{\"name\":\"First\",\"mql\":{\"event\":\"formSubmitted\"}}", std::nullopt);
        look();
        publish("{\"mql\":{\"field\":\"no such field\",\"operator\":\"is\",\"value\":1}}", std::nullopt);
        look();
        QCOMPARE(m_versions, QStringList{QStringLiteral("v1")});

        // Also for a hub that only begins now
        CriteriaInForce later(*m_reader, m_clock);
        connect(&later, &CriteriaInForce::changed, this,
                [this](const std::shared_ptr<const Agreement> &agreement) { m_versions << agreement->version(); });
        later.look();
        QTRY_COMPARE(m_versions, (QStringList{QStringLiteral("v1"), QStringLiteral("v1")}));
    }

    void mistakesInCriteriaAreNamedAndOtherDocumentsAreNotJudged()
    {
        const Result<void> wrong = checkShared(criteriaDocument(), "{\"mql\":{\"any\":[]}}");
        QVERIFY(!wrong);
        QVERIFY(wrong.error().context.contains(u"/mql"));
        QVERIFY(checkShared(criteriaDocument(), "{\"name\":\"Leads\",\"mql\":{\"event\":\"formSubmitted\"}}"));
        QVERIFY(checkShared(DocumentName(QStringLiteral("sla")), "{\"mql\":{\"any\":[]}}"));
    }

private:
    void look()
    {
        QSignalSpy looked(m_inForce.get(), &CriteriaInForce::looked);
        m_inForce->look();
        QTRY_COMPARE(looked.size(), 1);
    }
    /// Without a check: as a damaged or newer hub might have.
    void publish(const QByteArray &body, OptionalInstant from)
    {
        tell(Kind::Save, "mia", body);
        tell(Kind::Propose, "mia");
        tell(Kind::Approve, "mia");
        tell(Kind::Approve, "tom");
        tell(Kind::Publish, "mia", {}, from);
    }
    void tell(Kind kind, const char *actor, const QByteArray &body = {}, OptionalInstant from = std::nullopt)
    {
        const DocumentHistory history = *documentHistory(*m_store, criteriaDocument());
        DocumentCommand command;
        command.id = OperationId(QStringLiteral("op-%1").arg(++m_number));
        command.kind = kind;
        command.actor = RepId(QString::fromLatin1(actor));
        command.basedOn = history.lastSeq();
        command.body = body;
        command.from = from;
        if (history.open())
            command.bodyHash = history.open()->latest().bodyHash;
        m_clock.advance(1s);
        const Result<DocumentVerdict> verdict = carryOut(*m_store, criteriaDocument(), command, m_clock.now());
        RELAYDESK_VERIFY(verdict);
        QCOMPARE(verdict->answer.status, 200);
    }

    test::FakeClock m_clock;
    Mailbox m_mailbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreStrand> m_reader;
    std::unique_ptr<CriteriaInForce> m_inForce;
    QStringList m_versions;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(CriteriaInForceTest)
#include "criteria_in_force_test.moc"

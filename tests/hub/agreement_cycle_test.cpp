// SPDX-License-Identifier: GPL-3.0-or-later
// From a draft to leads judged by it: through the hub's own door, as two desks would.
#include "core/crm/document_gateway.h"
#include "core/crm/relay/relay_gateway.h"
#include "core/documents/document_rules.h"
#include "tests/hub/running_hub.h"
#include "tests/support/await.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace relaydesk;
using test::RunningHub;
using Kind = DocumentCommandKind;

namespace {

const DocumentName criteria(QStringLiteral("criteria"));
const RepId manager(QStringLiteral("dilara.aksungur"));
const RepId lead(QStringLiteral("petra.lindvall"));

/// One desk's way to the shared criteria.
class Desk
{
public:
    Desk(RunningHub &hub, RepId who)
        : m_who(std::move(who))
        , m_gateway(hub.transport(), hub.clock(), {hub.url(), hub.hello().token})
    {
    }

    DocumentHistory read()
    {
        const Result<DocumentPage> page = test::answerOf(m_gateway.documents()->read(criteria, 0));
        return page ? DocumentHistory::of(page->events).value_or({}) : DocumentHistory();
    }
    Result<DocumentEvent> tell(Kind kind, const QByteArray &body = {})
    {
        const DocumentHistory history = read();
        DocumentCommand command;
        command.id = OperationId(QStringLiteral("%1-%2").arg(m_who.value()).arg(++m_number));
        command.kind = kind;
        command.actor = m_who;
        command.basedOn = history.lastSeq();
        command.title = QStringLiteral("Only large companies");
        command.body = body;
        if (history.open())
            command.bodyHash = history.open()->latest().bodyHash;
        return test::answerOf(m_gateway.documents()->send(criteria, command));
    }

private:
    RepId m_who;
    RelayGateway m_gateway;
    int m_number = 0;
};

/// The criteria in force, with an MQL that asks for more than 100,000 employees.
QByteArray strict(const DocumentHistory &history, Instant now)
{
    QJsonObject document = QJsonDocument::fromJson(history.inForceAt(now)->latest().body).object();
    document[u"mql"] = QJsonObject{{QStringLiteral("field"), QStringLiteral("company.employees")},
                                   {QStringLiteral("operator"), QStringLiteral("isAtLeast")},
                                   {QStringLiteral("value"), 100'000}};
    return QJsonDocument(document).toJson();
}

} // namespace

class AgreementCycleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangeProposedSignedTwiceAndPublishedRegradesTheLiveQueue()
    {
        // Given leads that the team's criteria hand over
        RunningHub hub;
        Desk marketing(hub, manager);
        Desk sales(hub, lead);
        const DocumentHistory before = marketing.read();
        const QString inForce = u'v' % QString::number(before.inForceAt(hub.clock().now())->number);
        QVERIFY(openLeads(hub, inForce) > 20);

        // When stricter ones are saved, proposed and signed by one side only
        RELAYDESK_VERIFY(marketing.tell(Kind::Save, strict(before, hub.clock().now())));
        RELAYDESK_VERIFY(marketing.tell(Kind::Propose));
        RELAYDESK_VERIFY(marketing.tell(Kind::Approve));
        const Result<DocumentEvent> early = marketing.tell(Kind::Publish);

        // Then nothing is published, and nobody can sign for both
        QVERIFY(!early);
        QCOMPARE(documentRefusalIn(early.error()), std::optional(DocumentRefusal::NotApproved));
        const Result<DocumentEvent> twice = marketing.tell(Kind::Approve);
        QVERIFY(!twice);

        // But when sales signs too and it is published, every open lead is judged by it and says so
        RELAYDESK_VERIFY(sales.tell(Kind::Approve));
        RELAYDESK_VERIFY(marketing.tell(Kind::Publish));
        const QString now = u'v' % QString::number(sales.read().inForceAt(hub.clock().now())->number);
        QVERIFY(now != inForce);
        QVERIFY(test::turnUntil([&] { return openLeads(hub, inForce) == 0; }));
        QVERIFY(openLeads(hub, now) > 20);
        const Lead one = hub.find([&now](const Lead &some) { return some.criteriaVersion == now; });
        const QByteArray story = hub.get(QStringLiteral("/api/v1/events?lead=%1").arg(one.remoteId.value())).body;
        QVERIFY2(story.contains(QByteArray("Judged by criteria " + now.toUtf8())), story.constData());
    }

    void criteriaThatCannotBeReadAreNotProposedAndTheMistakeIsNamed()
    {
        RunningHub hub;
        Desk marketing(hub, manager);
        const int inForce = marketing.read().inForceAt(hub.clock().now())->number;
        RELAYDESK_VERIFY(
            marketing.tell(Kind::Save, R"({"mql":{"field":"indsutry","operator":"is","value":"Retail"}})"));
        const Result<DocumentEvent> refused = marketing.tell(Kind::Propose);
        QVERIFY(!refused);
        QCOMPARE(documentRefusalIn(refused.error()), std::optional(DocumentRefusal::NotADocument));
        QVERIFY2(refused.error().context.contains(u"/mql"), qPrintable(refused.error().context));
        QCOMPARE(marketing.read().inForceAt(hub.clock().now())->number, inForce);
    }

private:
    static int openLeads(RunningHub &hub, const QString &version)
    {
        const LeadPage page = hub.everything();
        return static_cast<int>(std::ranges::count_if(page.leads, [&version](const Lead &lead) {
            return isInQueue(lead.status) && lead.criteriaVersion == version;
        }));
    }
};

QTEST_GUILESS_MAIN(AgreementCycleTest)
#include "agreement_cycle_test.moc"

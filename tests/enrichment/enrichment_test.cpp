// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/company_record.h"
#include "core/enrichment/http_enrichment.h"
#include "core/http/network_transport.h"
#include "tests/hub/running_hub.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_transport.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

using Facts = std::vector<CompanyFact>;

FieldMapping mappingTo(const QByteArray &base)
{
    const QByteArray document = "{\"name\":\"Demo\",\"url\":\"" + base
        + "/demo/enrichment?domain={domain}\",\"confidence\":70,"
          "\"auth\":{\"header\":\"Authorization\",\"prefix\":\"Bearer "
          "\",\"secret\":\"enrichment.demo\"},\"record\":\"/company\","
          "\"fields\":{\"name\":\"/name\",\"website\":\"/website\",\"industry\":\"/industry\",\"employees\":\"/metrics/"
          "employees\","
          "\"city\":\"/geo/city\",\"country\":\"/geo/countryCode\",\"technology\":\"/technology\"}}";
    return *FieldMapping::read(document);
}

Result<Facts> ask(EnrichmentSource &source, const QString &domain)
{
    std::optional<Result<Facts>> answer;
    source.look({domain, {}, {}}, [&answer](Result<Facts> facts) { answer.emplace(std::move(facts)); });
    if (!turnUntil([&answer] { return answer.has_value(); }))
        return makeError(ErrorKind::Timeout, QStringLiteral("no answer"));
    return *answer;
}

} // namespace

class EnrichmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRealServiceIsAskedOverLoopbackAndItsAnswerIsWrittenWithItsSource()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        HttpClient client(hub.transport(), hub.clock(), {});
        HttpEnrichment service(mappingTo(hub.url().toString(QUrl::RemovePath | QUrl::StripTrailingSlash).toUtf8()),
                               client, hub.clock(), hub.hello().token);
        int known = 0;
        int unknown = 0;
        for (int i = 0; i < 18; ++i) {
            const QString domain = QStringLiteral("company%1.example").arg(i == 0 ? 19 : i);
            const Result<Facts> facts = ask(service, domain);
            RELAYDESK_VERIFY(facts);
            facts->empty() ? ++unknown : ++known;
            if (facts->empty())
                continue;
            CompanyFacts typed;
            typed.city = QStringLiteral("As a person wrote it");
            const CompanyProfile before
                = profileOf(typed, {FactSource::Typed, QStringLiteral("anna"), hub.clock().now(), 100});
            const Enriched enriched = enrich(before, *facts);
            QCOMPARE(enriched.profile.at(CompanyField::City).value, typed.city);
            const KnownValue employees = enriched.profile.at(CompanyField::Employees);
            QVERIFY(employees.value.toInt() >= 10);
            QVERIFY(employees.provenance
                    == (Provenance{FactSource::Service, QStringLiteral("Demo"), hub.clock().now(), 70}));
            QCOMPARE(enriched.profile.at(CompanyField::Country).value.size(), 2);
            QVERIFY(!companyFactsOf(enriched.profile).name.isEmpty());
        }
        QVERIFY(known > 8);
        QVERIFY(unknown > 0);
        client.stop();
    }

    void withoutTheSecretTheServiceRefuses()
    {
        RunningHub hub;
        HttpClient client(hub.transport(), hub.clock(), {});
        HttpEnrichment service(mappingTo(hub.url().toString(QUrl::RemovePath | QUrl::StripTrailingSlash).toUtf8()),
                               client, hub.clock(), QStringLiteral("wrong"));
        const Result<Facts> facts = ask(service, QStringLiteral("company1.example"));
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, ErrorKind::Auth);
        client.stop();
    }

    void aBrokenAnswerAndAQuestionWithoutADomainAreErrors()
    {
        FakeTransport transport;
        FakeClock clock;
        transport.setServer([](const HttpRequest &) { return answerOf(200, "not JSON"); });
        HttpClient client(transport, clock, {});
        HttpEnrichment service(mappingTo("https://enrich.example"), client, clock, QStringLiteral("s3cret"));
        QCOMPARE(ask(service, QStringLiteral("a.example")).error().kind, ErrorKind::Parse);
        QCOMPARE(transport.arrived().front().url.toString(),
                 QStringLiteral("https://enrich.example/demo/enrichment?domain=a.example"));
        QCOMPARE(ask(service, {}).error().kind, ErrorKind::Invalid);
        QCOMPARE(transport.arrived().size(), 1U); // nothing was sent
        client.stop();
    }

    void aFileAnswersThroughTheSamePort()
    {
        CompanyFileSource file(
            *CompanyFile::read("domain,city\na.example,Lund\n", QStringLiteral("ours.csv"), Instant{}));
        QCOMPARE(ask(file, QStringLiteral("a.example"))->front().value, QStringLiteral("Lund"));
        QVERIFY(ask(file, QStringLiteral("b.example"))->empty());
    }

    void severalSourcesAnswerAsOneAndOneThatFailsTakesNothingFromTheOthers()
    {
        struct Failing final : EnrichmentSource
        {
            void look(const EnrichmentQuestion &, Answer answer) override
            {
                answer(makeError(ErrorKind::Timeout, QStringLiteral("test")));
            }
        } failing;
        CompanyFileSource ours(
            *CompanyFile::read("domain,city\na.example,Lund\n", QStringLiteral("ours.csv"), Instant{}));
        CompanyFileSource theirs(
            *CompanyFile::read("domain,country\na.example,SE\n", QStringLiteral("theirs.csv"), Instant{}));
        JoinedSource all({&ours, &failing, &theirs});
        const auto facts = ask(all, QStringLiteral("a.example"));
        RELAYDESK_VERIFY(facts);
        QCOMPARE(facts->size(), 2U);
        QCOMPARE(facts->front().value, QStringLiteral("Lund"));
        QCOMPARE(facts->back().value, QStringLiteral("SE"));
        JoinedSource none({&failing, &failing});
        QCOMPARE(ask(none, QStringLiteral("a.example")).error().kind, ErrorKind::Timeout);
        JoinedSource nobody({});
        QVERIFY(ask(nobody, QStringLiteral("a.example"))->empty());
    }
};

QTEST_GUILESS_MAIN(EnrichmentTest)
#include "enrichment_test.moc"

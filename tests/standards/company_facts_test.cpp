// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/company_book.h"
#include "core/standards/csv_table.h"
#include "core/standards/field_mapping.h"
#include "tests/standards/random_lead.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

constexpr quint32 seed = 20261122;
const Instant now = fromEpochMs(1'763'459'160'000);

CompanyFact offer(FactSource source, const char *value, Duration later = 0ms, const char *name = "s",
                  int confidence = 50)
{
    return {CompanyField::City, QString::fromUtf8(value), {source, QString::fromLatin1(name), now + later, confidence}};
}

FactOutcome outcomeOn(FactSource known, const CompanyFact &fact)
{
    const CompanyProfile profile{{CompanyField::City, {QStringLiteral("Lund"), {known, QStringLiteral("s"), now, 50}}}};
    return enrich(profile, std::span(&fact, 1)).decisions.front().outcome;
}

} // namespace

class CompanyFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAPersonTypedIsNeverOverwritten()
    {
        for (const FactSource known : {FactSource::Typed, FactSource::Crm}) {
            for (const FactSource source : {FactSource::OwnFile, FactSource::KnownCompany, FactSource::Service})
                QCOMPARE(outcomeOn(known, offer(source, "Umeå", 24h, "x", 100)), FactOutcome::KeptTyped);
        }
        // Nor does a source get in by saying that it is a person.
        QCOMPARE(outcomeOn(FactSource::Service, offer(FactSource::Typed, "Umeå")), FactOutcome::Unreadable);
    }

    void theMoreTrustedSourceWinsAndTheSameOneRenewsItself()
    {
        QCOMPARE(outcomeOn(FactSource::Service, offer(FactSource::OwnFile, "Umeå", -24h)), FactOutcome::Preferred);
        QCOMPARE(outcomeOn(FactSource::OwnFile, offer(FactSource::Service, "Umeå", 24h, "s", 100)),
                 FactOutcome::KeptTrusted);
        QCOMPARE(outcomeOn(FactSource::Service, offer(FactSource::Service, "Umeå", 1h)), FactOutcome::Renewed);
        QCOMPARE(outcomeOn(FactSource::Service, offer(FactSource::Service, "Umeå", -1h)), FactOutcome::KeptOlderOffer);
        QCOMPARE(outcomeOn(FactSource::Service, offer(FactSource::Service, "Umeå", 1h, "other", 51)),
                 FactOutcome::Preferred);
        QCOMPARE(outcomeOn(FactSource::Service, offer(FactSource::Service, "Umeå", 1h, "other", 50)),
                 FactOutcome::KeptTrusted);
        QCOMPARE(outcomeOn(FactSource::Service, offer(FactSource::Service, " Lund ", 1h)), FactOutcome::SameValue);
        QCOMPARE(outcomeOn(FactSource::Service, offer(FactSource::OwnFile, "  ")), FactOutcome::Unreadable);
    }

    void valuesComeInOneFormatOrNotAtAll()
    {
        QCOMPARE(standardValue(CompanyField::Country, QStringLiteral("UK")).value_or(QString()), QStringLiteral("GB"));
        QVERIFY(!standardValue(CompanyField::Country, QStringLiteral("n/a")));
        QCOMPARE(standardValue(CompanyField::Employees, QStringLiteral("1,200")).value_or(QString()),
                 QStringLiteral("1200"));
        QVERIFY(!standardValue(CompanyField::Employees, QStringLiteral("51-200"))); // a band is no number
        QCOMPARE(standardValue(CompanyField::Website, QStringLiteral("https://A.example/x")).value_or(QString()),
                 QStringLiteral("a.example"));
    }

    void enrichingIsIdempotentAndNeverTouchesWhatWasTyped()
    {
        qInfo() << "seed" << seed;
        RandomLead random(seed);
        for (int i = 0; i < 10'000; ++i) {
            const auto provenance = [&random] {
                return Provenance{static_cast<FactSource>(random.below(5)),
                                  random.oneOf({QStringLiteral("a"), QStringLiteral("b")}),
                                  now + std::chrono::milliseconds(random.below(4)), random.below(3) * 50};
            };
            const auto value = [&random] {
                return random.oneOf({QStringLiteral("UK"), QStringLiteral("SE"), QStringLiteral("12"),
                                     QStringLiteral("a.example"), random.noise(5)});
            };
            CompanyProfile before;
            for (const CompanyField field : companyFields()) {
                if (random.below(2) == 0)
                    before[field] = {standardValue(field, value()).value_or(QStringLiteral("x")), provenance()};
            }
            Facts facts;
            for (int k = random.below(12); k > 0; --k)
                facts.push_back({companyFields()[static_cast<size_t>(random.below(8))], value(), provenance()});
            const Enriched once = enrich(before, facts);
            for (const auto &[field, known] : before) {
                QVERIFY(once.profile.contains(field)); // nothing is ever lost
                if (known.provenance.source == FactSource::Typed || known.provenance.source == FactSource::Crm)
                    QVERIFY(once.profile.at(field) == known);
            }
            for (const FactDecision &decision : once.decisions)
                QVERIFY(!isWritten(decision.outcome) || decision.offered.provenance.source > FactSource::Crm);
            // The last word of each source again changes nothing.
            Facts standing;
            for (const auto &[field, known] : once.profile)
                standing.push_back({field, known.value, known.provenance});
            QVERIFY(enrich(once.profile, standing).profile == once.profile);
        }
    }

    void knownCompaniesSayWhatMostOfTheirLeadsSay()
    {
        CompanyBook book;
        for (const auto &[city, count] : {std::pair("Lund", 3), std::pair("Umeå", 1)}) {
            for (int i = 0; i < count; ++i) {
                CompanyFacts facts;
                facts.city = QString::fromUtf8(city);
                facts.country = QStringLiteral("Sverige");
                book.add(QStringLiteral("a.example"), facts, now);
            }
        }
        const Facts facts = book.factsOf(QStringLiteral("a.example"));
        QCOMPARE(facts.size(), 2U);
        QCOMPARE(facts[0].value, QStringLiteral("SE"));
        QCOMPARE(facts[1].value, QStringLiteral("Lund"));
        QCOMPARE(facts[1].provenance.confidence, 75);
        CompanyFacts shared;
        shared.city = QStringLiteral("Lund");
        book.add(QStringLiteral("gmail.com"), shared, now);
        QVERIFY(book.factsOf(QStringLiteral("gmail.com")).empty());
    }

    void aCompanyFileIsReadByItsColumns()
    {
        const auto file = CompanyFile::read(
            "domain,employees,owner,city\r\nwww.a.example,850,me,\"Lund, Skåne\"\r\nb.example,,me,\r\n",
            QStringLiteral("ours.csv"), now);
        RELAYDESK_VERIFY(file);
        QCOMPARE(file->ignoredColumns(), QStringList{QStringLiteral("owner")});
        const Facts facts = file->factsOf(QStringLiteral("a.example"));
        QCOMPARE(facts.size(), 2U);
        QCOMPARE(facts[1].value, QStringLiteral("Lund, Skåne"));
        QVERIFY(facts[0].provenance == (Provenance{FactSource::OwnFile, QStringLiteral("ours.csv"), now, 100}));
        QVERIFY(file->factsOf(QStringLiteral("b.example")).empty());
        for (const char *bad : {"name\nA\n", "domain\na.example\nwww.a.example\n", "domain\nlocalhost\n"})
            QCOMPARE(CompanyFile::read(bad, {}, now).error().kind, ErrorKind::Invalid);
    }

    void csvIsReadAsRfc4180Says()
    {
        const auto table = readCsv("\xEF\xBB\xBF"
                                   "a,b\r\n\" x \"\"y\"\"\r\nz\", 1 \r\n\r\n,\n");
        RELAYDESK_VERIFY(table);
        QCOMPARE(table->header, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(table->rows.size(), 2U);
        QCOMPARE(table->rows[0], (QStringList{QStringLiteral(" x \"y\"\r\nz"), QStringLiteral(" 1 ")}));
        QCOMPARE(table->rows[1], (QStringList{QString(), QString()}));
        QCOMPARE(readCsv("a;b\n1;2", ';')->rows[0][1], QStringLiteral("2"));
    }

    void whatIsNoCsvIsRefusedWithItsRow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("row");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("no header");
        QTest::newRow("too few") << QByteArray("a,b\n1,2\n3\n") << QStringLiteral("row 3");
        QTest::newRow("too many") << QByteArray("a,b\n1,2,3\n") << QStringLiteral("row 2");
        QTest::newRow("stray quote") << QByteArray("a,b\n1\"x,2\n") << QStringLiteral("row 2");
        QTest::newRow("never closed") << QByteArray("a,b\n\"1,2\n") << QStringLiteral("row 2");
        QTest::newRow("two of a name") << QByteArray("a,a\n") << QStringLiteral("row 1");
        QTest::newRow("not UTF-8") << QByteArray("a\n\xff\n") << QStringLiteral("row 2");
        QTest::newRow("NUL") << QByteArray("a\nx\0y\n", 6) << QStringLiteral("row 2");
    }
    void whatIsNoCsvIsRefusedWithItsRow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, row);
        const auto table = readCsv(bytes);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::Parse);
        QVERIFY2(table.error().context.contains(row), qPrintable(table.error().context));
    }

    void csvWrittenIsReadBackAsItWas()
    {
        qInfo() << "seed" << seed + 1;
        RandomLead random(seed + 1);
        for (int i = 0; i < 10'000; ++i) {
            CsvTable table;
            for (int k = random.below(4); k >= 0; --k)
                table.header << QString::number(k);
            for (int k = random.below(4); k > 0; --k) {
                QStringList row;
                for (const QString &column : std::as_const(table.header))
                    row << QString::fromUtf8(QString(column + random.noise(8)).toUtf8());
                table.rows.push_back(row);
            }
            const auto again = readCsv(writeCsv(table));
            RELAYDESK_VERIFY(again);
            QVERIFY(*again == table);
        }
    }

    void aMappingMakesAddressesAndReadsAnswers()
    {
        const auto mapping = FieldMapping::read(
            "{\"name\":\"S\",\"url\":\"https://s.example/find/{domain}?n={company}\",\"record\":\"/data/0\","
            "\"fields\":{\"employees\":\"/size\",\"technology\":\"/tech\",\"name\":\"/a~1b\",\"city\":\"/missing\"}}");
        RELAYDESK_VERIFY(mapping);
        QCOMPARE(mapping->urlFor({QStringLiteral("a.example"), QStringLiteral("R&D ?#/x"), {}})->toEncoded(),
                 QByteArray("https://s.example/find/a.example?n=R%26D%20%3F%23%2Fx"));
        const auto facts
            = mapping->factsIn("{\"data\":[{\"size\":850,\"tech\":[\"SAP\",\"Excel\"],\"a/b\":\"A\"}]}", now);
        RELAYDESK_VERIFY(facts);
        QStringList values;
        for (const CompanyFact &fact : *facts)
            values << fact.value;
        QCOMPARE(values, (QStringList{QStringLiteral("850"), QStringLiteral("A"), QStringLiteral("SAP, Excel")}));
        QVERIFY(mapping->factsIn("{\"data\":[]}", now)->empty());
        QCOMPARE(mapping->factsIn("[]", now).error().kind, ErrorKind::Parse);
        QCOMPARE(mapping->urlFor({}).error().kind, ErrorKind::Invalid);
    }

    void aMappingThatIsWrongIsRefusedWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("place");
        const auto with = [](const char *url, const char *rest) -> QByteArray {
            return QByteArray("{\"name\":\"S\",\"url\":\"") + url + "\"" + rest + "}";
        };
        const char *const fields = ",\"fields\":{\"name\":\"/n\"}";
        QTest::newRow("host from the lead") << with("https://{domain}/x", fields) << QStringLiteral("url");
        QTest::newRow("host from behind the placeholder")
            << with("https:/{domain}/s.example/x", fields) << QStringLiteral("url");
        QTest::newRow("file") << with("file:///{domain}", fields) << QStringLiteral("url");
        QTest::newRow("password") << with("https://a:b@s.example/{domain}", fields) << QStringLiteral("url");
        QTest::newRow("escape that the domain would end")
            << with("https://s.example/%{domain}41", fields) << QStringLiteral("%25");
        QTest::newRow("escape in two halves") << with("https://s.example/%4{domain}1", fields) << QStringLiteral("%25");
        QTest::newRow("no placeholder") << with("https://s.example/x", fields) << QStringLiteral("url");
        QTest::newRow("unknown placeholder") << with("https://s.example/{phone}", fields) << QStringLiteral("{phone}");
        QTest::newRow("unknown field") << with("https://s.example/{domain}", ",\"fields\":{\"shoe\":\"/n\"}")
                                       << QStringLiteral("fields.shoe");
        QTest::newRow("no pointer") << with("https://s.example/{domain}", ",\"fields\":{\"name\":\"n\"}")
                                    << QStringLiteral("fields.name");
        QTest::newRow("no fields") << with("https://s.example/{domain}", "") << QStringLiteral("fields");
        QTest::newRow("stranger") << with("https://s.example/{domain}", ",\"fields\":{\"name\":\"/n\"},\"token\":\"x\"")
                                  << QStringLiteral("token");
        QTest::newRow("half an auth") << with("https://s.example/{domain}",
                                              ",\"fields\":{\"name\":\"/n\"},\"auth\":{\"header\":\"X\"}")
                                      << QStringLiteral("auth");
        QTest::newRow("confidence") << with("https://s.example/{domain}",
                                            ",\"fields\":{\"name\":\"/n\"},\"confidence\":101")
                                    << QStringLiteral("confidence");
    }
    void aMappingThatIsWrongIsRefusedWithThePlace()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, place);
        const auto mapping = FieldMapping::read(document);
        QVERIFY(!mapping);
        QCOMPARE(mapping.error().kind, ErrorKind::Invalid);
        QVERIFY2(mapping.error().context.contains(place), qPrintable(mapping.error().context));
    }

private:
    using Facts = std::vector<CompanyFact>;
};

QTEST_GUILESS_MAIN(CompanyFactsTest)
#include "company_facts_test.moc"

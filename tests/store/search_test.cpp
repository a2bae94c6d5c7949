// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;

namespace {

const Instant now = test::testNow();

Lead named(int n, const QString &name, const QString &company)
{
    Lead lead = test::makeOpenLead(n);
    lead.name = name;
    lead.company.name = company;
    return lead;
}

void fill(test::TempStore &store)
{
    LeadPage page;
    page.leads = {named(1, u"Mélanie Brandt"_qs, u"Nordwind Logistics"_qs),
                  named(2, u"Søren Østergaard"_qs, u"Polar Foods"_qs), named(3, u"Brandon Lee"_qs, u"Alpina"_qs),
                  named(4, u"Jonas Keller"_qs, u"Brandt & Söhne"_qs)};
    page.leads[2].status = LeadStatus::Lost;
    RELAYDESK_VERIFY(store->applyPage(page, QStringLiteral("crm"), now));
}

QStringList found(test::TempStore &store, const QString &text)
{
    QStringList names;
    const auto result = store->search(text, 10);
    if (!result)
        return {toString(result.error().kind) + result.error().context};
    for (const SearchHit &hit : result->hits)
        names.append(hit.row.name);
    return names;
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNameCompanyAndEmailByTheirBeginnings()
    {
        test::TempStore store;
        fill(store);
        QCOMPARE(found(store, u"mel"_qs), QStringList{u"Mélanie Brandt"_qs});
        QCOMPARE(found(store, u"MÉLANIE br"_qs), QStringList{u"Mélanie Brandt"_qs});
        QCOMPARE(found(store, u"polar"_qs), QStringList{u"Søren Østergaard"_qs});
        QCOMPARE(found(store, u"p2@company0.example"_qs), QStringList{u"Søren Østergaard"_qs});
        QCOMPARE(store->search(u"polar"_qs, 10)->searched, 4);
    }

    void putsNamesFirstAndClosedLeadsLast()
    {
        test::TempStore store;
        fill(store);
        QCOMPARE(found(store, u"brand"_qs), (QStringList{u"Brandon Lee"_qs, u"Jonas Keller"_qs, u"Mélanie Brandt"_qs}));
        QCOMPARE(store->search(u"brand"_qs, 1)->hits.size(), size_t(1));
    }

    void followsAChangeOfName()
    {
        test::TempStore store;
        fill(store);
        LeadPage page;
        page.leads = {named(1, u"Clara Vogel"_qs, u"Nordwind Logistics"_qs)};
        page.leads.front().version = u"5000"_qs;
        RELAYDESK_VERIFY(store->applyPage(page, QStringLiteral("crm"), now));
        QVERIFY(found(store, u"melanie"_qs).isEmpty());
        QCOMPARE(found(store, u"vogel"_qs), QStringList{u"Clara Vogel"_qs});
    }

    void suggestsTheNearestWhenNothingMatches()
    {
        test::TempStore store;
        fill(store);
        const auto result = store->search(u"Nordwnid"_qs, 10);
        RELAYDESK_VERIFY(result);
        QVERIFY(result->hits.empty());
        QCOMPARE(result->closest, u"Nordwind Logistics"_qs);
        QCOMPARE(store->search(u"Jonas Kelller"_qs, 10)->closest, u"Jonas Keller"_qs);
        QVERIFY(store->search(u"qqqqqq"_qs, 10)->closest.isEmpty());
    }

    void takesAnyTextSafely_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{u""_qs,
                                u" "_qs,
                                u"\""_qs,
                                u"\"\"\""_qs,
                                u"*"_qs,
                                u"a*"_qs,
                                u"name:x"_qs,
                                u"AND"_qs,
                                u"a OR b"_qs,
                                u"NOT"_qs,
                                u"NEAR(a b)"_qs,
                                u"^a"_qs,
                                u"a + b"_qs,
                                u"-a"_qs,
                                u"{a}"_qs,
                                u"(((("_qs,
                                u"'; DROP TABLE lead; --"_qs,
                                u"%_"_qs,
                                u"🙂"_qs,
                                u"日本語"_qs,
                                u"e\u0301\u0301\u0301"_qs,
                                u"\u0301"_qs,
                                u"\u202Eabc"_qs,
                                QString(1'000'000, u'x'),
                                QString(5000, u'"'),
                                QString(QChar(0xD800)) + u"x",
                                u"x"_qs + QChar(0xDC00),
                                QString(QChar(0)),
                                u"a"_qs + QChar(0) + u"b",
                                u"\uFFFF\uFFFE"_qs,
                                u"İi̇ß"_qs};
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%d", int(i)) << texts.at(i);
    }

    void takesAnyTextSafely()
    {
        QFETCH(const QString, text);
        test::TempStore store;
        fill(store);
        RELAYDESK_VERIFY(store->search(text, 10));
        QCOMPARE(store->leadCount().value_or(-1), 4);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"

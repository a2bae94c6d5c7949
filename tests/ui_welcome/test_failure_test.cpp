// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/test_failure.h"

#include <QTest>

#include <cerrno>

using namespace relaydesk;

/// Which part of what was typed is wrong, in words that name it.
class TestFailureTest : public QObject
{
    Q_OBJECT

    static ConnectionDraft odoo(const QString &address = u"https://crm.example.com:8069/shop"_qs)
    {
        return {LeadSource::Odoo, address, u"Crm"_qs, u"ada@example.com"_qs, u"secret"_qs};
    }

private Q_SLOTS:
    void eachMistakeHasItsOwnSentenceAndField_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("names");
        QTest::addColumn<int>("field");
        const auto add = [](const char *name, ErrorKind kind, const char *context, int detail, const char *names,
                            std::optional<DraftField> field) {
            QTest::newRow(name) << makeError(kind, QString::fromLatin1(context), detail) << QString::fromUtf8(names)
                                << (field ? int(*field) : -1);
        };
        const auto address = DraftField::Address;
        add("name", ErrorKind::Network, "unknown host", ECONNREFUSED, "by the name crm.example.com", address);
        add("refused", ErrorKind::Network, "network error 1", ECONNREFUSED, "no connection on port 8069", address);
        add("redirect", ErrorKind::Network, "HTTP status 302", 302, "sends on to another place", address);
        add("gateway", ErrorKind::Network, "HTTP status 502", 502, "status 502", std::nullopt);
        add("cut", ErrorKind::Network, "network error 2", 0, "broke off", address);
        add("silent", ErrorKind::Timeout, "", 0, "did not answer in time", address);
        add("certificate", ErrorKind::Tls, "", 0, "certificate", address);
        add("path", ErrorKind::NotFound, "address", 404, "no Odoo at https://crm.example.com:8069/shop", address);
        add("database", ErrorKind::NotFound, "database", 0, "no database “Crm” on crm.example.com",
            DraftField::Database);
        add("app", ErrorKind::NotFound, "the CRM app", 0, "no CRM app in the database “Crm”", DraftField::Database);
        add("HTML", ErrorKind::Parse, "JSON", 0, "not as Odoo does", address);
        add("password", ErrorKind::Auth, "user or password", 0, "this password for ada@example.com",
            DraftField::Secret);
        add("rights", ErrorKind::Forbidden, "", 0, "ada@example.com may not read leads", std::nullopt);
    }
    void eachMistakeHasItsOwnSentenceAndField()
    {
        QFETCH(Error, error);
        QFETCH(QString, names);
        QFETCH(int, field);
        const TestFailure failure = testFailure(error, odoo());
        QVERIFY2(failure.sentence.contains(names), qPrintable(failure.sentence));
        QVERIFY(!failure.meaning.isEmpty());
        QVERIFY(failure.code.startsWith(toString(error.kind)));
        QCOMPARE(failure.field ? int(*failure.field) : -1, field);
        QVERIFY(!failure.sentence.contains(u"secret") && !failure.meaning.contains(u"secret"));
    }

    void aHubIsNamedAsAHub()
    {
        const ConnectionDraft hub{LeadSource::Hub, u"hub.example.com"_qs, {}, {}, u"code"_qs};
        const auto say = [&hub](ErrorKind kind, const QString &context) {
            return testFailure(makeError(kind, context), hub).sentence;
        };
        QCOMPARE(say(ErrorKind::Auth, {}), u"The hub on hub.example.com does not accept this invite code."_qs);
        QVERIFY(say(ErrorKind::NotFound, u"address"_qs).contains(u"no Relaydesk hub"));
        QVERIFY(say(ErrorKind::Parse, u"protocol"_qs).contains(u"another version"));
        QVERIFY(say(ErrorKind::Parse, {}).contains(u"not as a Relaydesk hub"));
    }

    void thePortIsTheOneOfTheScheme()
    {
        const Error refused = makeError(ErrorKind::Network, {}, ECONNREFUSED);
        QVERIFY(testFailure(refused, odoo(u"crm.example.com"_qs)).sentence.contains(u"port 443"));
        QVERIFY(testFailure(refused, odoo(u"http://crm.example.com"_qs)).sentence.contains(u"port 80."));
    }
};

QTEST_GUILESS_MAIN(TestFailureTest)
#include "test_failure_test.moc"

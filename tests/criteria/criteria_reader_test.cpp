// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_reader.h"

#include "tests/criteria/criteria_document.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

class CriteriaReaderTest : public QObject
{
    Q_OBJECT
    Vocabulary m_vocabulary = criteriaVocabulary(Vocabulary::standard());

private Q_SLOTS:
    void everyMemberIsRead()
    {
        const auto criteria = parseCriteria(criteriaText(), m_vocabulary);
        RELAYDESK_VERIFY(criteria);
        QCOMPARE(criteria->fit.size(), size_t(3));
        QCOMPARE(criteria->engagement.size(), size_t(3));
        QCOMPARE(criteria->engagement[0].decay.part, 0.5);
        QCOMPARE(criteria->engagement[0].atMost, std::optional(Points::whole(50)));
        QVERIFY(criteria->engagement[1].decay.kind == Decay::Kind::HalfLife);
        QCOMPARE(criteria->grades.line, (std::array{3, 2, 0, 0}));
        QCOMPARE(criteria->mql.clauseCount(), 2);
        QCOMPARE(criteria->required.size(), size_t(2));
        QCOMPARE(criteria->never[1].revisitDays, 180);
        QCOMPARE(criteria->reasons[0].disputes, QStringLiteral("Size"));
    }

    void aMistakeIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *from, const char *to, const char *says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(says);
        };
        row("unknown member", "\"required\"", "\"requires\"", "/requires");
        row("unknown field", "[\"phone\"", "[\"phoen\"",
            "/required/0: there is no field “phoen”, did you mean “phone”?");
        row("points too many", "\"points\": 60", "\"points\": 6000",
            "/engagement/1/points: must be from -1000 to 1000");
        row("points that are text", "\"points\": 60", "\"points\": \"60\"", "/engagement/1/points");
        row("engagement without an event", "{\"event\": \"emailOpened\"}",
            "{\"field\": \"phone\", \"operator\": \"isKnown\"}", "/engagement/2/when: must be an event");
        row("counted event", "{\"event\": \"emailOpened\"}", "{\"event\": \"emailOpened\", \"atLeast\": 3}",
            "/engagement/2/when: each event gives points");
        row("a limit on the other side", "\"atMost\": -15", "\"atMost\": 15",
            "/engagement/2/atMost: must have the sign of “points”");
        row("no decay at all", "\"linear\": 50", "\"linear\": 0", "/engagement/0/decay/linear: must be more than 0");
        row("grade never reached", "\"fit\": [75, 50, 25]", "\"fit\": [50, 50, 25]", "/grades/fit: must fall");
        row("grades that are no points", "\"fit\": [75, 50, 25]", "\"fit\": [75, 50]",
            "/grades/fit: must be three whole points");
        row("no such cell", "\"A3\"", "\"E3\"", "/grades/line/0: must be a grade from “A1” to “D4”");
        row("crossed twice", "\"B2\"", "\"A2\"", "/grades/line/1: the line crosses A twice");
        row("two rules of one name", "\"name\": \"Student\"", "\"name\": \"Size\"",
            "/never/0/name: another rule is called “Size”");
        row("revisit without nurture", "\"reason\": \"student\"}", "\"reason\": \"student\", \"revisitDays\": 3}",
            "/never/0/revisitDays: only who is nurtured");
        row("disputed rule is not there", "\"disputes\": \"Size\"", "\"disputes\": \"Seize\"",
            "/reasons/0/disputes: no rule is called “Seize”");
        row("empty group", "{\"event\": \"demoRequested\", \"withinDays\": 30}", "{\"all\": []}", "the group is empty");
        row("duplicate key", "\"name\": \"Test\"", "\"name\": \"Test\", \"name\": \"Two\"", "name");
        row("a score of a score", "{\"field\": \"role\", \"operator\": \"contains\", \"value\": \"operations\"}",
            "{\"field\": \"engagement\", \"operator\": \"isAtLeast\", \"value\": 3}",
            "/fit/2/when: a score cannot depend on a score");
        row("no MQL rule", "\"mql\"", "\"$schema\": \"x\", \"sqlx\"", "mql");
        row("no number", "\"points\": 60", "\"points\": NaN", "");
    }
    void aMistakeIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, says);
        QVERIFY(criteriaText().contains(from));
        const auto criteria = parseCriteria(criteriaText().replace(from, to), m_vocabulary);
        QVERIFY(!criteria);
        QCOMPARE(criteria.error().kind, ErrorKind::Invalid);
        QVERIFY2(criteria.error().context.contains(says), qPrintable(criteria.error().context));
    }

    void whatIsWrittenIsReadAsTheSame()
    {
        const auto criteria = parseCriteria(criteriaText(), m_vocabulary);
        RELAYDESK_VERIFY(criteria);
        const auto again = parseCriteria(toJson(*criteria), m_vocabulary);
        RELAYDESK_VERIFY(again);
        QCOMPARE(*again, *criteria);
        QCOMPARE(toJson(*again), toJson(*criteria));
        RELAYDESK_VERIFY(parseCriteria(toJson(*criteria), criteriaVocabulary(m_vocabulary)));
    }

    void theLineIsAskedForInCriteriaOnly() { QVERIFY(!parseCriteria(criteriaText(), Vocabulary::standard())); }

    void theSchemaKnowsEveryMember()
    {
        QFile file(QStringLiteral(RELAYDESK_SCHEMAS "/criteria.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject properties = QJsonDocument::fromJson(file.readAll()).object()[u"properties"].toObject();
        const QJsonObject example = QJsonDocument::fromJson(criteriaText()).object();
        QCOMPARE(properties.size(), example.size() + 1); // and "$schema"
        for (auto member = example.constBegin(); member != example.constEnd(); ++member) {
            QVERIFY2(properties.contains(member.key()), qPrintable(member.key()));
            const QJsonObject described = properties[member.key()].toObject();
            if (described.contains(u"$ref"))
                continue; // a condition has a schema of its own
            const QJsonObject inside = described.contains(u"items") ? described[u"items"].toObject() : described;
            QStringList used;
            const QJsonArray entries = member->isArray() ? member->toArray() : QJsonArray{*member};
            for (const auto &entry : entries)
                used += entry.toObject().keys();
            for (const QString &key : inside[u"properties"].toObject().keys())
                QVERIFY2(used.contains(key), qPrintable(key));
            for (const QString &key : used)
                QVERIFY2(inside[u"properties"].toObject().contains(key), qPrintable(key));
        }
    }

    void aDocumentThatIsTooDeepIsRefused()
    {
        const QByteArray deep = "{\"name\":\"x\",\"sql\":{\"when\":" + QByteArray("{\"all\":[").repeated(1000)
            + QByteArray("]}").repeated(1000) + "}}";
        QVERIFY(!parseCriteria(deep, m_vocabulary));
    }
};

QTEST_GUILESS_MAIN(CriteriaReaderTest)
#include "criteria_reader_test.moc"

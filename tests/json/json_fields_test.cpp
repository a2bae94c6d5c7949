// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_fields.h"

#include <QTest>

#include <array>

using namespace relaydesk;

namespace {
constexpr std::array known{QLatin1StringView("name"), QLatin1StringView("targetMinutes")};
}

class JsonFieldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUnknownMemberIsNamedWithTheNearestKnownOne()
    {
        Mistakes mistakes;
        const JsonNode node = readJson(R"({"name":"x","targetMinuts":5})", mistakes);
        const JsonPlace place;

        QVERIFY(JsonFields(node, place, mistakes).allow(known));

        QCOMPARE(mistakes.all().size(), size_t(1));
        QCOMPARE(mistakes.all()[0].place, QStringLiteral("/targetMinuts"));
        QCOMPARE(mistakes.all()[0].text, QStringLiteral("is not known here, did you mean “targetMinutes”?"));
    }

    void typesRangesAndMissingMembersAreNamed()
    {
        Mistakes mistakes;
        const JsonNode node = readJson(R"({"name":5,"targetMinutes":1.5})", mistakes);
        const JsonPlace place;
        const JsonFields fields(node, place, mistakes);

        QVERIFY(!fields.text(known[0], true));
        QVERIFY(!fields.integer(known[1], 1, 100, true));
        QVERIFY(!fields.text(QLatin1StringView("clock"), true));
        QVERIFY(!fields.text(QLatin1StringView("optional"), false));

        QCOMPARE(mistakes.all().size(), size_t(3));
        QCOMPARE(mistakes.all()[0].text, QStringLiteral("must be a text, not a number"));
        QCOMPARE(mistakes.all()[1].text, QStringLiteral("must be a whole number from 1 to 100"));
        QCOMPARE(mistakes.all()[2].place, QStringLiteral("/clock"));
    }

    void whatIsNoObjectIsSaidToBeNone()
    {
        Mistakes mistakes;
        const JsonNode node = readJson("[]", mistakes);
        const JsonPlace place;
        QVERIFY(!JsonFields(node, place, mistakes).allow(known));
        QCOMPARE(mistakes.all()[0].text, QStringLiteral("must be an object, not a list"));
    }

    void nothingNearIsNotGuessed()
    {
        const std::vector<QString> names{QStringLiteral("company.industry"), QStringLiteral("source")};
        QCOMPARE(nearestName(u"company.indsutry", names), names[0]);
        QCOMPARE(nearestName(u"industry", names), names[0]);
        QCOMPARE(nearestName(u"xyzzy", names), QString());
        QCOMPARE(nearestName(QString(5000, u'x'), names), QString());
    }
};

QTEST_GUILESS_MAIN(JsonFieldsTest)
#include "json_fields_test.moc"

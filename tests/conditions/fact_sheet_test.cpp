// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/fact_sheet.h"

#include "tests/support/verify.h"

#include <QTest>

#include <limits>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Fact &factOf(const LeadFacts &facts, const Vocabulary &vocabulary, const char *field)
{
    return facts.values[static_cast<size_t>(vocabulary.slotOf(QString::fromLatin1(field)))];
}

} // namespace

class FactSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheLeadLacksIsUnknown()
    {
        const Vocabulary vocabulary = Vocabulary::standard();
        FactSheet sheet(vocabulary);
        sheet.fill({}, {}, Instant{});
        for (const FieldDefinition &field : vocabulary.fields()) {
            const bool isStatus = field.name == u"status"; // a lead is always in one
            QCOMPARE(factOf(sheet.facts(), vocabulary, qPrintable(field.name)).isKnown(), isStatus);
        }
    }

    void aSheetFilledAgainKeepsNothingOfTheLeadBefore()
    {
        const Vocabulary vocabulary = Vocabulary::standard();
        FactSheet sheet(vocabulary);
        Lead lead;
        lead.email = QStringLiteral("Ada@Example.COM");
        sheet.fill(lead, {}, Instant{});
        QCOMPARE(factOf(sheet.facts(), vocabulary, "email.domain").text().bytes, std::string_view("example.com"));
        sheet.fill({}, {}, Instant{});
        QVERIFY(!factOf(sheet.facts(), vocabulary, "email.domain").isKnown());
    }

    void eventsComeSortedByTime()
    {
        const Vocabulary vocabulary = Vocabulary::standard();
        FactSheet sheet(vocabulary);
        const Instant now = fromEpochMs(1'795'000'000'000);
        const std::vector<BehaviourEvent> events{
            {RemoteId(QStringLiteral("b")), {}, EventKind::Chat, QStringLiteral("B"), {}, now},
            {RemoteId(QStringLiteral("a")), {}, EventKind::Chat, QStringLiteral("A"), {}, now - 1h}};
        sheet.fill({}, events, now);
        QCOMPARE(sheet.facts().events.size(), size_t(2));
        QCOMPARE(sheet.facts().events[0].topic, std::string_view("a"));
    }

    void aConnectorsFieldsComeFromTheExtraFields()
    {
        Vocabulary vocabulary = Vocabulary::standard();
        const auto add = [&](const char *name, FieldType type) {
            const QString key = QString::fromLatin1(name);
            return vocabulary.addField({key, type, key, key, {}}).has_value();
        };
        QVERIFY(add("budget", FieldType::Number) && add("tags", FieldType::Texts) && add("vip", FieldType::Flag)
                && add("trial", FieldType::Time) && add("tier", FieldType::Text) && add("wrong", FieldType::Number));
        FactSheet sheet(vocabulary);
        Lead lead;
        lead.extra
            = R"({"budget":12.5,"tags":["Hot","EU"],"vip":true,"trial":"2026-01-01T00:00:00Z","tier":3,"wrong":"x"})";

        sheet.fill(lead, {}, Instant{});

        const LeadFacts facts = sheet.facts();
        QCOMPARE(factOf(facts, vocabulary, "budget").number(), 12.5);
        QCOMPARE(factOf(facts, vocabulary, "tags").texts().size(), size_t(2));
        QCOMPARE(factOf(facts, vocabulary, "vip").integer(), 1);
        QCOMPARE(factOf(facts, vocabulary, "trial").integer(), 1'767'225'600'000);
        QCOMPARE(factOf(facts, vocabulary, "tier").text().bytes, std::string_view("3"));
        QVERIFY(!factOf(facts, vocabulary, "wrong").isKnown());
    }

    void aNumberThatIsNoneIsUnknown()
    {
        const Vocabulary vocabulary = Vocabulary::standard();
        FactSheet sheet(vocabulary);
        sheet.fill({}, {}, Instant{});
        const int fit = vocabulary.slotOf(QStringLiteral("fit"));
        sheet.setNumber(fit, std::numeric_limits<double>::quiet_NaN());
        QVERIFY(!factOf(sheet.facts(), vocabulary, "fit").isKnown());
        sheet.setNumber(fit, 7);
        QVERIFY(factOf(sheet.facts(), vocabulary, "fit").isKnown());
        sheet.setNumber(9999, 7); // a slot the vocabulary has not
    }
};

QTEST_GUILESS_MAIN(FactSheetTest)
#include "fact_sheet_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/folded_text.h"

#include "tests/support/shortest.h"

#include <QTest>

using namespace relaydesk;

class FoldedTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldsCaseAndSpaceAndComposesButKeepsAccents()
    {
        QCOMPARE(foldedText(u"  ACME \t Corp\n"), std::string("acme corp"));
        QCOMPARE(foldedText(u"ÜBER ΣΑΣ"), foldedText(u"über σας"));
        QCOMPARE(foldedText(u"Cafe\u0301"), foldedText(u"CAFÉ"));
        QVERIFY(foldedText(u"Café") != foldedText(u"Cafe"));
        QCOMPARE(foldedText(u" \u00a0"), std::string());
    }

    void aPatternMatchesTheWholeText_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *text, bool matches) {
            QTest::addRow("%s on %s", pattern, text)
                << QString::fromUtf8(pattern) << QString::fromUtf8(text) << matches;
        };
        row("head of *", "Head of Sales", true);
        row("head of *", "The head of sales", false);
        row("*sales*", "VP SALES EMEA", true);
        row("*ops", "DevOps", true);
        row("*a*b", "ab", true);
        row("*a*b", "ba", false);
        row("ab*ba", "aba", false);
        row("*", "", true);
        row("a**b", "ab", true);
        row("exact", "exact", true);
        row("exact", "exactly", false);
    }
    void aPatternMatchesTheWholeText()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        QCOMPARE(TextPattern(pattern).matches(FoldedText(text).view().bytes), matches);
    }

    void noPatternExplodes()
    {
        // A backtracking matcher tries 10^30 ways here and never ends; this one takes ten times as long for ten times as much.
        const TextPattern pattern(QString(QStringLiteral("a*").repeated(40) + u'b'));
        const auto matching = [&pattern](size_t size) {
            const std::string text(size, 'a');
            bool isMatch = true;
            const qint64 took = test::shortestNs([&] { isMatch = pattern.matches(text); });
            return std::pair(took, isMatch);
        };
        const auto [some, isSomeMatch] = matching(10'000);
        const auto [many, isManyMatch] = matching(100'000);
        QVERIFY(!isSomeMatch && !isManyMatch);
        QVERIFY2(many < 50 * some, qPrintable(u"%1 ns, %2 ns"_qs.arg(some).arg(many)));
    }
};

QTEST_GUILESS_MAIN(FoldedTextTest)
#include "folded_text_test.moc"
#include "tests/support/shortest.h"

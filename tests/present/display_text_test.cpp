// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/display_text.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextDocument>
#include <QTextDocumentFragment>

using namespace relaydesk;

class DisplayTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsOrdinaryNamesAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("accents") << QStringLiteral("Béatrice Noalhac");
        QTest::newRow("hebrew with points") << QStringLiteral("שָׁלוֹם");
        QTest::newRow("stacked vietnamese marks") << QStringLiteral("Nguye\u0302\u0303n");
        QTest::newRow("beyond the basic plane") << QStringLiteral("𠮷野家 🚚");
        QTest::newRow("persian with a joiner") << QStringLiteral("می\u200cخواهم");
        QTest::newRow("markup") << QStringLiteral("Tom & <b>Co</b>");
    }

    void showsOrdinaryNamesAsTheyAre()
    {
        QFETCH(QString, name);
        QCOMPARE(displayText(name), name);
    }

    void takesOutWhatCannotBeShownHonestly_data()
    {
        QTest::addColumn<QString>("outside");
        QTest::addColumn<QString>("shown");
        QTest::newRow("right-to-left override") << QStringLiteral("a\u202Egpj.exe\u202C") << QStringLiteral("agpj.exe");
        QTest::newRow("isolates and marks") << QStringLiteral("\u2066a\u2069\u200E\u200Fb") << QStringLiteral("ab");
        QTest::newRow("zero width") << QStringLiteral("pay\u200Bpal\uFEFF") << QStringLiteral("paypal");
        QTest::newRow("nul and controls") << QStringLiteral("a\0b\x1b[31mc\x7f") << QStringLiteral("ab[31mc");
        QTest::newRow("lone high surrogate")
            << QString(QStringLiteral("a") + QChar(0xD800) + QLatin1Char('b')) << QStringLiteral("a\uFFFDb");
        QTest::newRow("lone low surrogate at the end")
            << QString(QStringLiteral("a") + QChar(0xDC00)) << QStringLiteral("a\uFFFD");
        QTest::newRow("lines and runs of space") << QStringLiteral("  a \r\n\t b\u2028c  ") << QStringLiteral("a b c");
    }

    void takesOutWhatCannotBeShownHonestly()
    {
        QFETCH(QString, outside);
        QFETCH(QString, shown);
        QCOMPARE(displayText(outside), shown);
    }

    void boundsStackedMarks()
    {
        const QString zalgo = QStringLiteral("a") + QString(500, QChar(0x0336)) + QStringLiteral("b");
        const QString shown = displayText(zalgo);
        QVERIFY(shown.startsWith(QLatin1Char('a')) && shown.endsWith(QLatin1Char('b')));
        QVERIFY(shown.size() <= 6);
    }

    void cutsAtTheLimitAndSaysSo()
    {
        QCOMPARE(displayText(QStringLiteral("abcdef"), 4), QStringLiteral("abcd…"));
        QCOMPARE(displayText(QStringLiteral("abcd"), 4), QStringLiteral("abcd"));
        QCOMPARE(displayText(QStringLiteral("ab🚚d"), 3), QStringLiteral("ab🚚…"));
    }

    void looksAtTheBeginningOfAHugeTextOnly()
    {
        // Not a timed test: a text a thousand times as long must not cost even ten times as much.
        const auto cost = [](const QString &text) {
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 200; ++i)
                (void)displayText(text);
            return timer.nsecsElapsed();
        };
        const qint64 small = cost(QString(1'500, QLatin1Char('x')));
        QVERIFY(cost(QString(1'500'000, QLatin1Char('x'))) < 10 * small + 1'000'000);
        QVERIFY(cost(QString(1'500'000, QChar(0x200B))) < 100 * small + 1'000'000);
    }

    void isNeverNullForTextFromOutside() { QVERIFY(!displayText(QStringLiteral("\u200B")).isNull()); }

    void keepsLineEndsWhereLinesAreWanted()
    {
        QCOMPARE(displayLines(QStringLiteral("a  b\r\n\u202Ec\n\nd")), QStringLiteral("a b\nc\n\nd"));
        QCOMPARE(displayLines(QStringLiteral("abc\ndef"), 5), QStringLiteral("abc\nd…"));
    }

    void aToolTipShowsMarkupAsCharacters()
    {
        const QString hostile = QStringLiteral("x <img src=file:///etc/passwd> &lt;b&gt; <a href='smb://evil'>y</a>");
        const QString tip = toolTipText(hostile);
        // Rich on purpose, so that Qt need not guess; and the only tag in it is our own.
        QVERIFY(Qt::mightBeRichText(tip));
        QCOMPARE(tip.count(QLatin1Char('<')), 2);
        QCOMPARE(QTextDocumentFragment::fromHtml(tip).toPlainText(), hostile);
        QVERIFY(!toolTipText(hostile).contains(QStringLiteral("<img")));
    }
};

QTEST_GUILESS_MAIN(DisplayTextTest)
#include "display_text_test.moc"

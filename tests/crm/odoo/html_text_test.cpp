// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/html_text.h"

#include "tests/support/shortest.h"

#include <QTest>

using namespace relaydesk;

class HtmlTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheTextOfHtml_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
        };
        row("paragraphs", "<p>One</p><p>Two<br/>Three</p>", "One\nTwo\nThree");
        row("entities", "Tom &amp; Co &lt;b&gt; &#8364; &#x20AC; &nbsp;x", "Tom & Co <b> € €  x");
        row("not an entity", "a & b &unknown; &#xD800;", "a & b &unknown; &#xD800;");
        row("comment, style, script", "a<!-- RD --><style>p{}</style><script>alert(1)</script>b", "ab");
        row("attributes", "<a href=\"javascript:x\">link</a><img src=file:///dev/zero>", "link");
        row("less than", "a < b and c <3", "a < b and c <3");
        row("never closed", "text <b", "text");
        row("comment never closed", "text <!-- x", "text");
        row("white space", "  a \n\t b  ", "a b");
        row("nothing", "", "");
    }
    void readsTheTextOfHtml()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(textFromHtml(html), text);
    }

    void writtenTextIsReadBack()
    {
        const QString text = QStringLiteral("Ask for <Mr & \"Mrs\" X>\nsecond 'line'");
        QCOMPARE(textFromHtml(QStringLiteral("<p>%1</p>").arg(htmlFromText(text))), text);
    }

    void takesTenMegabytesOfRubbishInItsStride()
    {
        const QString rubbish = QStringLiteral("<<p>&<!-").repeated(1'250'000);
        const auto taking = [&rubbish](qsizetype size) {
            return test::shortestNs([&] { QVERIFY(!textFromHtml(rubbish.left(size)).isEmpty()); });
        };
        // Ten times as much: linear takes ten times as long, quadratic a hundred times.
        const qint64 some = taking(rubbish.size() / 10);
        const qint64 all = taking(rubbish.size());
        QVERIFY2(all < 40 * some, qPrintable(u"%1 ns, %2 ns"_qs.arg(some).arg(all)));
    }
};

QTEST_GUILESS_MAIN(HtmlTextTest)
#include "html_text_test.moc"
#include "tests/support/shortest.h"

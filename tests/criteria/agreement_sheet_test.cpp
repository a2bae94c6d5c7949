// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/agreement_sheet.h"
#include "core/criteria/criteria_check.h"
#include "core/criteria/criteria_reader.h"
#include "tests/criteria/criteria_document.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace relaydesk;
using namespace relaydesk::test;

/// The sheet for the wall, and the documents a team may begin with.
class AgreementSheetTest : public QObject
{
    Q_OBJECT
    Vocabulary m_vocabulary = criteriaVocabulary(Vocabulary::standard());

    AgreementSheet sheet(const QByteArray &name = "Test")
    {
        const auto criteria = parseCriteria(
            criteriaText().replace("\"name\": \"Test\"", QByteArray("\"name\": \"" + name + "\"")), m_vocabulary);
        return sheetOf(criteria.value_or(Criteria()), m_vocabulary);
    }

private Q_SLOTS:
    void everythingAgreedStandsOnTheSheet()
    {
        AgreementSheet agreed = sheet();
        agreed.version = QStringLiteral("v14, in force since 24 August 2026");
        agreed.signatures = {{u"Marketing"_qs, u"Dilara Aksungur"_qs, u"23 August 2026"_qs}, {u"Sales"_qs, {}, {}}};
        agreed.versions = {{u"v14"_qs, u"MQL line moved"_qs, u"from 24 August 2026"_qs}};
        const QString html = QString::fromUtf8(htmlOf(agreed));
        for (const PlainSection &section : agreed.sections) {
            QVERIFY(html.contains(section.title.toHtmlEscaped()));
            for (const PlainLine &line : section.lines)
                QVERIFY2(html.contains(line.words.toHtmlEscaped()), qPrintable(line.words));
        }
        for (const char *said : {"v14, in force", "Dilara Aksungur", "not signed", "MQL line moved", "Nurture"})
            QVERIFY2(html.contains(QString::fromLatin1(said)), said);
        QVERIFY2(!html.contains(u"<script") && !html.contains(u"http"), "it stands by itself");
    }

    void itIsWellFormed()
    {
        // The one element that HTML does not close is closed for the reader of XML.
        QByteArray html = htmlOf(sheet()).replace("<!DOCTYPE html>\n", "").replace("\"utf-8\">", "\"utf-8\"/>");
        QXmlStreamReader reader(html);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void textFromPeopleIsTextAndNeverMarkup()
    {
        const QByteArray html = htmlOf(sheet("<img src=x onerror=alert(1)> & co"));
        QVERIFY(!html.contains("<img"));
        QVERIFY(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; co"));
    }

    void theStartersAreReadAndNothingOfThemIsOdd()
    {
        const QDir starters(QStringLiteral(RELAYDESK_STARTERS));
        const QStringList files = starters.entryList({QStringLiteral("*.json")});
        QCOMPARE(files.size(), 3);
        for (const QString &name : files) {
            QFile file(starters.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto criteria = parseCriteria(file.readAll(), m_vocabulary);
            QVERIFY2(criteria, qPrintable(criteria ? QString() : criteria.error().context));
            const auto findings = findingsIn(*criteria, m_vocabulary);
            QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(findings[0].place + findings[0].words));
            QVERIFY(!criteria->required.empty() && !criteria->never.empty() && !criteria->reasons.empty());
        }
    }
};

QTEST_GUILESS_MAIN(AgreementSheetTest)
#include "agreement_sheet_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/agreement_export.h"

#include "tests/desk/criteria_team.h"

#include <QProcess>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::CriteriaTeam;

class AgreementExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSheetSaysWhoSignedAndSinceWhen()
    {
        // Given two versions, the second one signed by both and in force
        CriteriaTeam team;
        team.agreeOn(R"({"name":"First","mql":{"event":"formSubmitted"}})");
        team.clock.advance(48h);
        team.agreeOn(R"({"name":"Leads","mql":{"event":"demoRequested"}})");
        const AgreementSheet sheet = sheetOfHub(team);

        // Then the sheet has the names of both teams, every version and the words
        QCOMPARE(sheet.signatures.size(), size_t(2));
        QCOMPARE(sheet.signatures[0].person, QStringLiteral("MO"));
        QCOMPARE(sheet.signatures[1].person, QStringLiteral("TOM"));
        QVERIFY2(sheet.version.startsWith(u"v2, in force since"), qPrintable(sheet.version));
        QCOMPARE(sheet.versions.size(), size_t(2));
        QVERIFY(!sheet.glossary.empty());
    }

    void thePdfHasTheTextAndNothingIsMarkup()
    {
        CriteriaTeam team;
        team.agreeOn(
            R"({"name":"Leads <b>now</b> & then","mql":{"field":"role","operator":"contains","value":"<img src=x>"}})");
        const QByteArray pdf = pdfOf(sheetOfHub(team));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 5000);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("sheet.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {file.fileName(), QStringLiteral("-")});
        if (!reader.waitForStarted())
            QSKIP("pdftotext (poppler-utils) is not installed");
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        QVERIFY2(text.contains(u"Leads <b>now</b> & then"), qPrintable(text));
        QVERIFY2(text.contains(u"<img src=x>"), qPrintable(text));
        QVERIFY2(text.contains(u"TOM"), qPrintable(text));
    }

    void aDraftSaysThatNobodyHasSigned()
    {
        CriteriaTeam team;
        const AgreementSheet sheet = agreementSheet(
            {Criteria(), team.vocabulary, nullptr, DocumentHistory(), Directory()}, team.clock.now(), QLocale::c());
        QVERIFY(sheet.version.contains(u"nobody has signed"));
        QVERIFY(sheet.signatures.empty());
    }

private:
    static AgreementSheet sheetOfHub(const CriteriaTeam &team)
    {
        const DocumentHistory &history = team.hub.history();
        const DocumentVersion *version = history.inForceAt(team.clock.now());
        Directory people;
        people.reps = team.people;
        const Criteria criteria = parseCriteria(version->latest().body, team.vocabulary).value_or(Criteria());
        return agreementSheet({criteria, team.vocabulary, version, history, people}, team.clock.now(),
                              QLocale(QLocale::English));
    }
};

QTEST_MAIN(AgreementExportTest)
#include "agreement_export_test.moc"

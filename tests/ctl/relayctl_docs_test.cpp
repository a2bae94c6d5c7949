// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of docs/ show is what relayctl answers.
#include "tests/ctl/docs_page.h"
#include "tests/ctl/relayctl_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk::test;

namespace {

/// \a shown may leave members out, and nothing else.
bool isShownOf(const QJsonValue &shown, const QJsonValue &whole)
{
    if (shown.isArray()) {
        const QJsonArray some = shown.toArray();
        const QJsonArray all = whole.toArray();
        bool same = some.size() == all.size();
        for (qsizetype i = 0; same && i < some.size(); ++i)
            same = isShownOf(some[i], all[i]);
        return same && whole.isArray();
    }
    if (!shown.isObject())
        return shown == whole;
    const QJsonObject some = shown.toObject();
    bool same = whole.isObject();
    for (auto member = some.constBegin(); same && member != some.constEnd(); ++member)
        same = isShownOf(*member, whole[member.key()]);
    return same;
}

QJsonValue valueOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

class RelayctlDocsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyExampleOfAPageGivesTheAnswerItShows_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::addColumn<int>("examples");
        QTest::newRow("conditions") << QByteArray("conditions.md") << QList<QByteArray>{"condition.json", "leads.json"}
                                    << 1;
        QTest::newRow("criteria") << QByteArray("criteria.md") << QList<QByteArray>{"criteria.json", "leads.json"} << 2;
        QTest::newRow("sla") << QByteArray("sla.md") << QList<QByteArray>{"policy.json", "holidays.ics", "history.json"}
                             << 4;
        QTest::newRow("standards") << QByteArray("standards.md")
                                   << QList<QByteArray>{"leads.json", "required.json", "behaviour.json"} << 3;
    }
    void everyExampleOfAPageGivesTheAnswerItShows()
    {
        QFETCH(QByteArray, page);
        QFETCH(QList<QByteArray>, files);
        QFETCH(int, examples);
        const QTemporaryDir folder;
        const DocsPage docs(page.constData());
        for (const QByteArray &name : files) {
            QByteArray contents = docs.file(name);
            QVERIFY2(!contents.isEmpty(), name.constData());
            if (name.endsWith(".ics")) // a line of iCalendar begins at its beginning
                contents.replace("    ", "").replace("\n", "\r\n");
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(contents);
        }
        const std::vector<DocsExample> shown = docs.examples();
        QCOMPARE(int(shown.size()), examples);
        for (DocsExample example : shown) {
            for (QString &argument : example.arguments) {
                if (files.contains(argument.toLatin1()))
                    argument = folder.filePath(argument);
            }
            const Ended ended = relayctl(example.arguments);
            QVERIFY2(!valueOf(example.answer).toArray().isEmpty() || !valueOf(example.answer).toObject().isEmpty(),
                     example.answer.constData());
            const QByteArray got = example.arguments.join(u' ').toUtf8() + '\n' + ended.out + ended.err;
            QVERIFY2(isShownOf(valueOf(example.answer), valueOf(ended.out)), got.constData());
        }
    }
};

QTEST_GUILESS_MAIN(RelayctlDocsTest)
#include "relayctl_docs_test.moc"

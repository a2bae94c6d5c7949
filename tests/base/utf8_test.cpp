// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace relaydesk;

class Utf8Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextIsTheSameAfterItWasWrittenAndRead_data()
    {
        QTest::addColumn<QString>("text");
        const QString mark(1, QChar(QChar::ByteOrderMark));
        QTest::newRow("nothing") << QString();
        QTest::newRow("letters") << QStringLiteral("Béatrice");
        QTest::newRow("a byte order mark") << mark;
        QTest::newRow("before letters") << QString(mark + u"come");
        QTest::newRow("two of them") << QString(mark + mark + u"come");
        QTest::newRow("behind letters") << QString(u"come" + mark);
        QTest::newRow("very many") << QString(100'000, QChar(QChar::ByteOrderMark));
    }
    void aTextIsTheSameAfterItWasWrittenAndRead()
    {
        QFETCH(QString, text);
        QCOMPARE(exactText(text.toUtf8()), text);

        // And as a key and a value of JSON
        const QJsonObject object{{u"is"_qs + text, text}, {text, 1}};
        const QByteArray json = QJsonDocument(object).toJson();
        QCOMPARE(QJsonDocument::fromJson(withMarksEscaped(json)).object(), object);
        QCOMPARE(QJsonDocument::fromJson(withMarksEscaped("\xEF\xBB\xBF" + json)).object(), object);
    }
};

QTEST_GUILESS_MAIN(Utf8Test)
#include "utf8_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/bearer.h"

#include <QSet>
#include <QTest>

using namespace relaydesk;

class BearerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheWholeTokenIsAccepted()
    {
        QVERIFY(authorizes("Bearer secret", "secret"));
        for (const char *wrong : {"", "secret", "Bearer", "Bearer ", "Bearer secre", "Bearer secret2", "Bearer Secret",
                                  "bearer secret", "Basic secret", "Bearer  secret"})
            QVERIFY2(!authorizes(wrong, "secret"), wrong);
    }
    void emptyTokenOpensNothing()
    {
        QVERIFY(!authorizes("Bearer ", ""));
        QVERIFY(!authorizes("", ""));
    }
    void tokensAreLongAndNeverTheSame()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray token = newToken();
            QCOMPARE(token.size(), 43);
            seen.insert(token);
        }
        QCOMPARE(seen.size(), 1000);
    }
};

QTEST_GUILESS_MAIN(BearerTest)
#include "bearer_test.moc"

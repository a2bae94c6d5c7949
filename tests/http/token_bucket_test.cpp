// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/token_bucket.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class TokenBucketTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheBurstThenTheRate()
    {
        TokenBucket bucket(2, 3, 0ms);
        QVERIFY(bucket.take(0ms) && bucket.take(0ms) && bucket.take(0ms));
        QVERIFY(!bucket.take(0ms));
        QCOMPARE(bucket.nextAt(0ms), Duration(500ms));

        QVERIFY(!bucket.take(499ms));
        QVERIFY(bucket.take(500ms));
        QVERIFY(!bucket.take(500ms));
    }

    void neverSavesMoreThanTheBurst()
    {
        TokenBucket bucket(10, 2, 0ms);
        QVERIFY(bucket.take(1h) && bucket.take(1h));
        QVERIFY(!bucket.take(1h));
    }

    void isNotConfusedByTimeThatGoesBack()
    {
        TokenBucket bucket(1, 1, 10s);
        QVERIFY(bucket.take(10s));
        QVERIFY(!bucket.take(5s));
    }
};

QTEST_GUILESS_MAIN(TokenBucketTest)
#include "token_bucket_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doublesUpToTheLongestAndSpreadsOverTheUpperHalf()
    {
        const Backoff backoff;
        const Error error = makeError(ErrorKind::Network, {});

        QCOMPARE(backoff.after(1, error, 1), Duration(1s));
        QCOMPARE(backoff.after(1, error, 0), Duration(500ms));
        QCOMPARE(backoff.after(4, error, 1), Duration(8s));
        QCOMPARE(backoff.after(7, error, 1), Duration(60s));
        QCOMPARE(backoff.after(1'000'000, error, 1), Duration(60s));
        QCOMPARE(backoff.after(0, error, 1), Duration(1s));
    }

    void theServersWishIsTheLeastButNotForEver()
    {
        const Backoff backoff;
        Error error = makeError(ErrorKind::RateLimited, {});
        error.retryAfterMs = 90'000;
        QCOMPARE(backoff.after(1, error, 1), Duration(90s));
        error.retryAfterMs = 1'000'000'000;
        QCOMPARE(backoff.after(1, error, 1), Duration(15min));
        error.retryAfterMs = -7;
        QCOMPARE(backoff.after(1, error, 1), Duration(1s));
    }

    void noKindIsBothARefusalAndWorthALookUp()
    {
        for (int i = 0; i <= static_cast<int>(ErrorKind::Bug); ++i) {
            const auto kind = static_cast<ErrorKind>(i);
            QVERIFY(!(isRefusal(kind) && mayHaveLanded(kind)));
            QVERIFY(!(isRefusal(kind) && isLinkTrouble(kind)));
        }
        QVERIFY(mayHaveLanded(ErrorKind::UnknownOutcome));
        QVERIFY(!mayHaveLanded(ErrorKind::RateLimited));
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "backoff_test.moc"

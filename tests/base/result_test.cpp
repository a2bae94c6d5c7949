// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/result.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace relaydesk;

namespace {
using NameId = Id<struct NameTag, QString>;
using RowId = Id<struct RowTag, qint64>;
using OtherRowId = Id<struct OtherRowTag, qint64>;

static_assert(!std::is_convertible_v<qint64, RowId>, "an id is never made by accident");
static_assert(!std::is_convertible_v<RowId, OtherRowId> && !std::is_constructible_v<OtherRowId, RowId>,
              "ids of different things are different types");
} // namespace

class ResultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsAValueOrAnError()
    {
        const Result<int> good = 7;
        const Result<int> bad = makeError(ErrorKind::Timeout, QStringLiteral("asking"), 408);

        QVERIFY(good);
        QCOMPARE(*good, 7);
        QVERIFY(!bad);
        QVERIFY(bad.error().kind == ErrorKind::Timeout);
        QCOMPARE(bad.error().detail, 408);
        QCOMPARE(bad.error().retryAfterMs, qint64(-1));
        QCOMPARE(bad.value_or(3), 3);
        QCOMPARE(good.value_or(3), 7);
    }

    void movesAValueOut()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(5);

        const std::unique_ptr<int> taken = *std::move(result);

        QCOMPARE(*taken, 5);
    }

    void successWithoutAValueIsTheDefault()
    {
        const Result<void> done;
        const Result<void> failed = makeError(ErrorKind::Bug, QStringLiteral("test"));

        QVERIFY(done);
        QVERIFY(!failed);
        QCOMPARE(failed.error().context, QStringLiteral("test"));
    }

    void everyKindHasANameOfItsOwn()
    {
        QSet<QString> names;
        const int kinds = static_cast<int>(ErrorKind::Bug) + 1;
        for (int kind = 0; kind < kinds; ++kind)
            names.insert(toString(static_cast<ErrorKind>(kind)));

        QCOMPARE(names.size(), kinds);
        QVERIFY(!names.contains(QString()));
    }

    void idsCompareHashAndKnowNone()
    {
        const NameId a(QStringLiteral("a"));
        const NameId b(QStringLiteral("b"));

        QVERIFY(a < b);
        QVERIFY(a == NameId(QStringLiteral("a")));
        QVERIFY(!NameId().isValid());
        QVERIFY(!RowId(0).isValid());
        QVERIFY(RowId(9) < RowId(10));
        QCOMPARE(RowId(10).toString(), QStringLiteral("10"));
        QCOMPARE((QSet<NameId>{a, b, a}).size(), 2);
    }
};

QTEST_GUILESS_MAIN(ResultTest)
#include "result_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/json_merge.h"

#include "core/json/json_text.h"
#include "tests/documents/random_json.h"
#include "tests/support/verify.h"

using namespace relaydesk;

namespace {

JsonNode read(const QByteArray &json)
{
    Mistakes mistakes;
    return readJson(json, mistakes);
}

QByteArray compact(const JsonNode &node)
{
    return writeJson(node).simplified().replace(" ", "");
}

QStringList pathsOf(const JsonMerge &merge)
{
    QStringList paths;
    for (const JsonConflict &conflict : merge.conflicts)
        paths += conflict.path;
    return paths;
}

bool same(const std::optional<JsonNode> &a, const std::optional<JsonNode> &b)
{
    return a && b ? sameJson(*a, *b) : a.has_value() == b.has_value();
}

/// The same conflict, seen by the other person.
bool mirrors(const JsonConflict &one, const JsonConflict &other)
{
    return one.path == other.path && one.isOrder == other.isOrder && same(one.base, other.base)
        && same(one.mine, other.theirs) && same(one.theirs, other.mine);
}

} // namespace

class JsonMergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesBothSidesChanges_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        QTest::addColumn<QStringList>("conflicts");
        const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                            const char *merged, const QStringList &conflicts) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs) << QByteArray(merged)
                                << conflicts;
        };
        const char *rules = R"([{"name":"1","p":1},{"name":"2","p":1}])";
        row("two members", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":2})", R"({"a":2,"b":2})", {});
        row("the same twice", R"({"a":1})", R"({"a":2})", R"({"a":2})", R"({"a":2})", {});
        row("one value in two ways", R"({"a":1})", R"({"a":2})", R"({"a":3})", R"({"a":2})", {QStringLiteral("/a")});
        row("two rules", rules, R"([{"name":"1","p":2},{"name":"2","p":1}])",
            R"([{"name":"1","p":1},{"name":"2","p":2}])", R"([{"name":"1","p":2},{"name":"2","p":2}])", {});
        row("a rule moved and another edited", rules, R"([{"name":"2","p":1},{"name":"1","p":1}])",
            R"([{"name":"1","p":1},{"name":"2","p":2}])", R"([{"name":"2","p":2},{"name":"1","p":1}])", {});
        row("a rule more on each side", rules, R"([{"name":"1","p":1},{"name":"2","p":1},{"name":"4"}])",
            R"([{"name":"1","p":1},{"name":"2","p":1},{"name":"3"}])",
            R"([{"name":"1","p":1},{"name":"2","p":1},{"name":"3"},{"name":"4"}])", {});
        row("the same new rule in two ways", R"([])", R"([{"name":"1","a":1,"p":1}])", R"([{"name":"1","b":1,"p":2}])",
            R"([{"name":"1","a":1,"p":1,"b":1}])", {QStringLiteral("/1/p")});
        row("removed and edited", rules, R"([{"name":"2","p":1}])", R"([{"name":"1","p":3},{"name":"2","p":1}])",
            R"([{"name":"2","p":1}])", {QStringLiteral("/1")});
        row("moved in two ways", R"([{"name":"1"},{"name":"2"},{"name":"3"}])",
            R"([{"name":"3"},{"name":"1"},{"name":"2"}])", R"([{"name":"2"},{"name":"1"},{"name":"3"}])",
            R"([{"name":"3"},{"name":"1"},{"name":"2"}])", {QString()});
    }

    void takesBothSidesChanges()
    {
        QFETCH(const QByteArray, base);
        QFETCH(const QByteArray, mine);
        QFETCH(const QByteArray, theirs);
        const JsonMerge merge = merge3(read(base), read(mine), read(theirs));
        QTEST(compact(merge.body), "merged");
        QTEST(pathsOf(merge), "conflicts");
    }

    void whatOnlyOneSideChangedIsTheMerge()
    {
        for (unsigned seed = 0; seed < 10'000; ++seed) {
            // Given a document that only one person changed
            test::RandomJson random(seed);
            const JsonNode base = random.document();
            const JsonNode edited = random.edited(base);
            // Then the merge is what that person made, on whichever side, and a merge of twice the same is the same
            for (const JsonMerge &merge :
                 {merge3(base, base, edited), merge3(base, edited, base), merge3(base, edited, edited)}) {
                QVERIFY(merge.conflicts.empty());
                QVERIFY2(sameJson(merge.body, edited), QByteArray::number(seed).constData());
            }
        }
    }

    void isTheSameForBothButForTheConflicts()
    {
        int clean = 0;
        for (unsigned seed = 0; seed < 10'000; ++seed) {
            // Given two people who changed the same document
            test::RandomJson random(seed);
            const JsonNode base = random.document();
            const JsonNode one = random.edited(base);
            const JsonNode other = random.edited(base);
            // When each merges the other's
            const JsonMerge merge = merge3(base, one, other);
            const JsonMerge mirrored = merge3(base, other, one);
            // Then they see the same conflicts, and without one they have the same document
            QCOMPARE(merge.conflicts.size(), mirrored.conflicts.size());
            for (const JsonConflict &conflict : merge.conflicts) {
                QVERIFY2(std::ranges::any_of(mirrored.conflicts,
                                             [&](const JsonConflict &its) { return mirrors(conflict, its); }),
                         QByteArray::number(seed).constData());
            }
            if (!merge.conflicts.empty())
                continue;
            ++clean;
            QVERIFY2(sameJson(merge.body, mirrored.body), QByteArray::number(seed).constData());
        }
        QVERIFY2(clean > 3'000 && clean < 9'900, qPrintable(QString::number(clean)));
    }

    void partsThatOnlyOneEditedAreAsTheyMadeThem()
    {
        for (unsigned seed = 0; seed < 2'000; ++seed) {
            // Given one who edits the fit, and one who edits the engagement
            test::RandomJson random(seed);
            const auto whole = [](const JsonNode &fit, const JsonNode &engagement) {
                JsonNode document;
                document.kind = JsonNode::Kind::Object;
                document.keys = {QStringLiteral("fit"), QStringLiteral("engagement")};
                document.items = {fit, engagement};
                return document;
            };
            const JsonNode fit = random.document();
            const JsonNode engagement = random.document();
            const JsonNode newFit = random.edited(fit);
            const JsonNode newEngagement = random.edited(engagement);
            // Then both are in the merge
            const JsonMerge merge
                = merge3(whole(fit, engagement), whole(newFit, engagement), whole(fit, newEngagement));
            QVERIFY(merge.conflicts.empty());
            QVERIFY(sameJson(merge.body, whole(newFit, newEngagement)));
        }
    }

    void theOthersChoiceIsTakenPlaceByPlace()
    {
        for (unsigned seed = 0; seed < 10'000; ++seed) {
            test::RandomJson random(seed);
            const JsonNode base = random.document();
            const JsonMerge merge = merge3(base, random.edited(base), random.edited(base));
            // When theirs is taken everywhere
            JsonNode body = merge.body;
            for (const JsonConflict &conflict : merge.conflicts) {
                Result<JsonNode> chosen = withTheirs(body, conflict);
                RELAYDESK_VERIFY(chosen);
                body = *std::move(chosen);
            }
            // Then it stands there
            for (const JsonConflict &conflict : merge.conflicts) {
                const JsonNode *stands = nodeAt(std::as_const(body), conflict.path);
                if (!conflict.isOrder)
                    QVERIFY(conflict.theirs ? stands && sameJson(*stands, *conflict.theirs) : !stands);
            }
        }
    }

    void theOthersOrderIsTaken()
    {
        const JsonNode base = read(R"([{"name":"1"},{"name":"2"},{"name":"3"}])");
        const JsonNode mine = read(R"([{"name":"3"},{"name":"mine"},{"name":"1"},{"name":"2"}])");
        const JsonNode theirs = read(R"([{"name":"2"},{"name":"1"},{"name":"3"}])");
        const JsonMerge merge = merge3(base, mine, theirs);
        QCOMPARE(merge.conflicts.size(), size_t(1));
        const Result<JsonNode> chosen = withTheirs(merge.body, merge.conflicts.front());
        RELAYDESK_VERIFY(chosen);
        QCOMPARE(compact(*chosen), QByteArray(R"([{"name":"2"},{"name":"1"},{"name":"3"},{"name":"mine"}])"));
    }

    void storedBodiesAreMergedOrRefused()
    {
        const Result<BodyMerge> merge
            = merge3(QByteArray(R"({"a":1})"), QByteArray(R"({"a":1,"b":2})"), QByteArray(R"({"a":3})"));
        RELAYDESK_VERIFY(merge);
        QCOMPARE(merge->body, QByteArray("{\n  \"a\": 3,\n  \"b\": 2\n}\n"));
        QVERIFY(merge->conflicts.empty());
        QCOMPARE(merge3(QByteArray("{}"), QByteArray("{"), QByteArray("{}")).error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(JsonMergeTest)
#include "json_merge_test.moc"

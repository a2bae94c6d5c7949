// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_program.h"
#include "core/conditions/condition_reader.h"
#include "core/criteria/criteria.h"
#include "tests/present/random_condition.h"
#include "ui/present/condition_edit.h"
#include "ui/present/criteria_draft.h"

#include <QTest>

using namespace relaydesk;

namespace {

const Vocabulary &vocabulary()
{
    static const Vocabulary words = test::wideVocabulary(criteriaVocabulary(Vocabulary::standard()));
    return words;
}

Condition clause(const QString &value)
{
    Condition clause;
    clause.kind = Condition::Kind::Field;
    clause.field = {u"role"_qs, u"is"_qs, {}};
    clause.field.operand.kind = OperandKind::Text;
    clause.field.operand.texts = {value};
    return clause;
}

Condition group(Condition::Kind kind, std::vector<Condition> parts)
{
    Condition group;
    group.kind = kind;
    group.parts = std::move(parts);
    return group;
}

Condition all(std::vector<Condition> parts)
{
    return group(Condition::Kind::All, std::move(parts));
}
Condition any(std::vector<Condition> parts)
{
    return group(Condition::Kind::Any, std::move(parts));
}
Condition none(std::vector<Condition> parts)
{
    return group(Condition::Kind::None, std::move(parts));
}

/// a and (b or c)
Condition sample()
{
    return all({clause(u"a"_qs), any({clause(u"b"_qs), clause(u"c"_qs)}), clause(u"d"_qs)});
}

QString anyPlace(test::Dice &dice, const Condition &condition)
{
    return test::randomPlace(dice, condition, {}, [](const Condition &of, const QString &place, size_t index) {
        return placeOf(of, place, index);
    });
}

MaybeEdit randomEdit(test::Dice &dice, const Condition &now)
{
    const QString place = anyPlace(dice, now);
    const auto kind = static_cast<Condition::Kind>(1 + dice.upTo(2));
    switch (dice.upTo(13)) {
    case 0: return added(now, spotAfter(now, place), test::randomClause(dice, vocabulary()));
    case 1: return added(now, spotAfter(now, place), group(kind, {test::randomClause(dice, vocabulary())}));
    case 2: return moved(now, place, {anyPlace(dice, now), size_t(dice.upTo(3))});
    case 3: return removed(now, place);
    case 4: return replaced(now, place, test::randomCondition(dice, vocabulary(), 2));
    case 5: return duplicated(now, place);
    case 6: return movedUp(now, place);
    case 7: return movedDown(now, place);
    case 8: return indented(now, place);
    case 9: return outdented(now, place);
    case 10: return grouped(now, place, kind);
    case 11: return ungrouped(now, place);
    case 12: return ofKind(now, place, kind);
    default: return negated(now, place, vocabulary());
    }
}

} // namespace

#define COMPARE_EDIT(edit, expected, expectedPlace)                                                                    \
    do {                                                                                                               \
        const MaybeEdit compared = (edit);                                                                             \
        QVERIFY(compared.has_value());                                                                                 \
        QCOMPARE(toJson(compared->condition), toJson(expected));                                                       \
        QCOMPARE(compared->place, QString(expectedPlace));                                                             \
    } while (false)

class ConditionEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClauseIsAddedAfterTheSelectedLineOrAtTheEndOfAGroup()
    {
        const Condition x = clause(u"x"_qs);
        COMPARE_EDIT(added({}, {}, x), all({x}), u"/all/0"_qs);
        COMPARE_EDIT(added(clause(u"a"_qs), spotAfter(clause(u"a"_qs), {}), x), all({clause(u"a"_qs), x}),
                     u"/all/1"_qs);
        COMPARE_EDIT(added(sample(), spotAfter(sample(), u"/all/0"_qs), x),
                     all({clause(u"a"_qs), x, any({clause(u"b"_qs), clause(u"c"_qs)}), clause(u"d"_qs)}), u"/all/1"_qs);
        COMPARE_EDIT(added(sample(), spotAfter(sample(), u"/all/1"_qs), x),
                     all({clause(u"a"_qs), any({clause(u"b"_qs), clause(u"c"_qs), x}), clause(u"d"_qs)}),
                     u"/all/1/any/2"_qs);
    }

    void linesMoveThroughGroupsOnTheirWay()
    {
        const Condition a = clause(u"a"_qs);
        const Condition b = clause(u"b"_qs);
        const Condition c = clause(u"c"_qs);
        const Condition d = clause(u"d"_qs);
        COMPARE_EDIT(movedDown(sample(), u"/all/0"_qs), all({any({a, b, c}), d}), u"/all/0/any/0"_qs);
        COMPARE_EDIT(movedUp(sample(), u"/all/2"_qs), all({a, any({b, c, d})}), u"/all/1/any/2"_qs);
        COMPARE_EDIT(movedUp(sample(), u"/all/1/any/0"_qs), all({a, b, any({c}), d}), u"/all/1"_qs);
        COMPARE_EDIT(movedDown(sample(), u"/all/1/any/1"_qs), all({a, any({b}), c, d}), u"/all/2"_qs);
        COMPARE_EDIT(movedUp(sample(), u"/all/1"_qs), all({any({b, c}), a, d}), u"/all/0"_qs);
        QVERIFY(!movedUp(sample(), u"/all/0"_qs));
        QVERIFY(!movedDown(sample(), u"/all/2"_qs));
    }

    void aGroupThatLosesItsLastLineGoesWithIt()
    {
        const Condition a = clause(u"a"_qs);
        const Condition b = clause(u"b"_qs);
        COMPARE_EDIT(movedUp(all({a, any({b})}), u"/all/1/any/0"_qs), all({a, b}), u"/all/1"_qs);
        COMPARE_EDIT(removed(all({a, any({none({b})})}), u"/all/1/any/0/none/0"_qs), all({a}), u"/all/0"_qs);
        const MaybeEdit last = removed(all({a}), u"/all/0"_qs);
        QVERIFY(last && last->condition == Condition());
    }

    void afterRemovingTheNextLineIsSelected()
    {
        QCOMPARE(removed(sample(), u"/all/0"_qs)->place, u"/all/0"_qs);
        QCOMPARE(removed(sample(), u"/all/2"_qs)->place, u"/all/1"_qs);
        QCOMPARE(removed(sample(), u"/all/1/any/1"_qs)->place, u"/all/1/any/0"_qs);
    }

    void aGroupCannotBeMovedIntoItself()
    {
        QVERIFY(!moved(sample(), u"/all/1"_qs, {u"/all/1"_qs, 0}));
        QVERIFY(!moved(sample(), {}, {u"/all/1"_qs, 0}));
        QVERIFY(!moved(sample(), u"/all/0"_qs, {{}, 0})); // it stands there already
    }

    void negatingUsesTheOperatorThatSaysTheOppositeElseNoneOf()
    {
        Condition isNot = clause(u"a"_qs);
        isNot.field.operatorName = u"isNot"_qs;
        COMPARE_EDIT(negated(all({clause(u"a"_qs)}), u"/all/0"_qs, vocabulary()), all({isNot}), u"/all/0"_qs);

        Condition many;
        many.kind = Condition::Kind::Field;
        many.field = {u"company.employees"_qs, u"isAtLeast"_qs, {}};
        many.field.operand.kind = OperandKind::Number;
        many.field.operand.numbers = {50};
        COMPARE_EDIT(negated(all({many}), u"/all/0"_qs, vocabulary()), all({none({many})}), u"/all/0/none/0"_qs);
        COMPARE_EDIT(negated(all({none({many})}), u"/all/0/none/0"_qs, vocabulary()), all({many}), u"/all/0"_qs);

        Condition viewed;
        viewed.kind = Condition::Kind::Event;
        viewed.event.kinds = {EventKind::PageViewed};
        Condition never = viewed;
        never.event.atLeast = never.event.atMost = 0;
        COMPARE_EDIT(negated(viewed, {}, vocabulary()), never, QString());
        COMPARE_EDIT(negated(never, {}, vocabulary()), viewed, QString());
    }

    void negatingTwiceChangesNothing()
    {
        test::Dice dice(11);
        for (int round = 0; round < 3000; ++round) {
            const Condition before = test::randomCondition(dice, vocabulary());
            if (toJson(before).contains(R"({"none":[{"none":)"))
                continue; // two in a row mean nothing, and are taken away one by one
            const QString place = anyPlace(dice, before);
            const MaybeEdit once = negated(before, place, vocabulary());
            QVERIFY(once.has_value());
            const MaybeEdit twice = negated(once->condition, once->place, vocabulary());
            QVERIFY(twice.has_value());
            QCOMPARE(toJson(twice->condition), toJson(before));
        }
    }

    void indentThenOutdentChangesNothing()
    {
        test::Dice dice(12);
        int both = 0;
        for (int round = 0; round < 5000; ++round) {
            const Condition before = test::randomCondition(dice, vocabulary());
            const MaybeEdit in = indented(before, anyPlace(dice, before));
            const MaybeEdit out = in ? outdented(in->condition, in->place) : MaybeEdit();
            if (!out)
                continue;
            ++both;
            QCOMPARE(toJson(out->condition), toJson(before));
        }
        QVERIFY(both > 1000);
    }

    void upThenDownChangesNothingWhereNoGroupIsLeft()
    {
        test::Dice dice(13);
        for (int round = 0; round < 3000; ++round) {
            const Condition before = test::randomCondition(dice, vocabulary());
            const MaybeEdit up = movedUp(before, anyPlace(dice, before));
            if (!up || toJson(up->condition).count("\":[{") != toJson(before).count("\":[{"))
                continue;
            const MaybeEdit down = movedDown(up->condition, up->place);
            QVERIFY(down.has_value());
            QCOMPARE(toJson(down->condition), toJson(before));
        }
    }

    void nothingGrowsDeeperOrLongerThanADocumentMayBe()
    {
        Condition deep = clause(u"x"_qs);
        QString place;
        for (int i = 0; i < 12; ++i) {
            const MaybeEdit in = grouped(deep, place, Condition::Kind::All);
            QVERIFY(in.has_value());
            deep = in->condition;
            place = in->place;
        }
        QVERIFY(!grouped(deep, place, Condition::Kind::All));
        QVERIFY(!indented(deep, place));
        Condition wide = all(std::vector<Condition>(500, clause(u"x"_qs)));
        QVERIFY(!duplicated(wide, u"/all/3"_qs));
    }

    void tenThousandRunsOfEditsLeaveAValidConditionAndUndoBringsBackEveryByte()
    {
        test::Dice dice(14);
        int applied = 0;
        for (int run = 0; run < 10'000; ++run) {
            CriteriaDraft draft(vocabulary());
            Criteria criteria;
            criteria.mql = test::randomCondition(dice, vocabulary());
            draft.open(criteria, criteria, false);
            std::vector<QByteArray> bytes{toJson(draft.criteria())};
            for (int step = dice.upTo(run % 50 == 0 ? 40 : 6); step >= 0; --step) {
                const MaybeEdit edit = randomEdit(dice, draft.criteria().mql);
                if (!edit || edit->condition == draft.criteria().mql)
                    continue;
                ++applied;
                const Condition &now = edit->condition;
                QVERIFY(partAt(now, edit->place));
                QVERIFY(ConditionProgram::compile(now, vocabulary()));
                if (now.kind != Condition::Kind::Always) {
                    const auto read = parseCondition(toJson(now), vocabulary());
                    QVERIFY2(read, qPrintable(read ? QString() : read.error().context));
                    QVERIFY(*read == now);
                }
                draft.edit(u"step"_qs, [&](Criteria &of) { of.mql = now; });
                bytes.push_back(toJson(draft.criteria()));
            }
            for (size_t i = bytes.size(); i-- > 1;) {
                QCOMPARE(toJson(draft.criteria()), bytes[i]);
                draft.undo();
            }
            QCOMPARE(toJson(draft.criteria()), bytes.front());
            for (size_t i = 1; i < bytes.size(); ++i) {
                draft.redo();
                QCOMPARE(toJson(draft.criteria()), bytes[i]);
            }
        }
        QVERIFY(applied > 20'000);
    }
};

QTEST_GUILESS_MAIN(ConditionEditTest)
#include "condition_edit_test.moc"

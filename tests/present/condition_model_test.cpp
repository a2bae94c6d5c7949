// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/present/condition_sample.h"
#include "tests/present/random_condition.h"
#include "tests/support/shortest.h"
#include "ui/present/condition_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using Command = ConditionModel::Command;
using Mark = ConditionLine::Mark;

namespace {

struct Editor
{
    explicit Editor(const Criteria &base = test::pictureBase(), const Criteria &now = test::pictureDraft(),
                    bool readOnly = false)
        : draft(vocabulary)
        , model(draft, ConditionModel::Part::Mql)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        draft.open(base, now, readOnly);
        model.setCounts(test::pictureCounts());
    }

    [[nodiscard]] const ConditionLine &at(const QString &place) const { return model.line(model.rowOf(place)); }
    int enter(const QString &place, ClausePart part, const QString &text)
    {
        return model.enter(model.rowOf(place), part, text);
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            const ClauseForm &form = model.line(row).form;
            lines << QString(model.line(row).indent, u'.')
                    + QStringList{form.field, form.operatorWords, form.operand}.join(u'|').replace(u"day(s)"_qs,
                                                                                                   u"days"_qs);
        }
        return lines;
    }

    Vocabulary vocabulary = test::pictureVocabulary();
    CriteriaDraft draft;
    ConditionModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class ConditionModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyGroupAndClauseIsALineOfThreeParts()
    {
        const Editor editor;
        QCOMPARE(
            editor.shown(),
            QStringList({u"All of||"_qs, u".Grade|is inside the MQL line|"_qs,
                         u".Number of employees|is between|50 and 5,000"_qs, u".Any of||"_qs,
                         u"..A demo was requested or a quote was requested|at least|1"_qs,
                         u"..A page was viewed|at least|2 in 14 days about pricing"_qs,
                         u"..Webinar minutes|is at least|20"_qs, u".None of||"_qs, u"..Open deal in CRM|is|yes"_qs}));
        QVERIFY(!editor.at(u"/mql/all/0"_qs).hasOperand);
        QVERIFY(editor.at(u"/mql/all/1"_qs).hasOperand);
    }

    void linesAreMarkedAgainstTheBaseVersionAndSayWhatTheyWere()
    {
        const Editor editor;
        QVERIFY(editor.at(u"/mql/all/1"_qs).mark == Mark::None);
        QVERIFY(editor.at(u"/mql/all/2/any/1"_qs).mark == Mark::Changed);
        QCOMPARE(editor.at(u"/mql/all/2/any/1"_qs).was, u"1"_qs);
        QVERIFY(editor.at(u"/mql/all/2/any/2"_qs).mark == Mark::New);
    }

    void whatALineWasIsSaidInFewWords()
    {
        Editor editor(test::pictureBase(), test::pictureBase());
        editor.enter(u"/mql/all/1"_qs, ClausePart::Operand, u"20 and 5,000"_qs);
        QCOMPARE(editor.at(u"/mql/all/1"_qs).was, u"50 and 5,000"_qs);
        editor.enter(u"/mql/all/2/any/1"_qs, ClausePart::Operand, u"1 about pricing"_qs);
        QCOMPARE(editor.at(u"/mql/all/2/any/1"_qs).was, u"in 14 day(s)"_qs);
        editor.model.run(Command::AllOf, editor.model.rowOf(u"/mql/all/3"_qs));
        QCOMPARE(editor.at(u"/mql/all/3"_qs).was, u"None of"_qs);
    }

    void aLineIsReadAloudAsOneSentence()
    {
        const Editor editor;
        const auto spoken = [&](const QString &place) {
            return editor.model.index(editor.model.rowOf(place)).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(u"/mql/all/1"_qs), u"number of employees is between 50 and 5000, 433 lead(s)"_qs);
        QCOMPARE(
            spoken(u"/mql/all/2/any/1"_qs),
            u"a page was viewed about “pricing” at least 2 time(s) in the last 14 day(s), 141 lead(s), changed, was 1"_qs);
        QCOMPARE(spoken(u"/mql/all/2"_qs), u"any of 3 condition(s), 377 lead(s)"_qs);
    }

    void countsStayWithWhatTheyCountAndGoWhereItChanged()
    {
        Editor editor;
        const int row = editor.model.run(Command::MoveDown, editor.model.rowOf(u"/mql/all/0"_qs));
        QCOMPARE(editor.model.line(row).count, std::optional(471));
        editor.enter(u"/mql/all/0"_qs, ClausePart::Operand, u"60 and 70"_qs);
        QVERIFY(!editor.at(u"/mql/all/0"_qs).count);
        QVERIFY(!editor.at(u"/mql"_qs).count); // a part of it is another
        editor.draft.undo();
        editor.draft.undo();
        QCOMPARE(editor.at(u"/mql"_qs).count, std::optional(365));
    }

    void aFitRuleIsNotOfferedTheScoreThatItIsPartOf()
    {
        // Given the condition of a fit rule
        Editor editor;
        editor.draft.edit(u"Rule"_qs, [&](Criteria &criteria) {
            criteria.fit.push_back({u"Size"_qs, Points::of(5), criteria.mql.parts.at(1)});
        });
        ConditionModel model(editor.draft, ConditionModel::Part::FitRule, u"Size"_qs);
        QVERIFY(editor.model.choices(1, ClausePart::Field).contains(u"Grade"_qs));
        QVERIFY(!model.choices(0, ClausePart::Field).contains(u"Grade"_qs));
        QCOMPARE(model.choices(0, ClausePart::Field).size(), editor.model.choices(1, ClausePart::Field).size() - 3);

        // When somebody types it all the same, then that is said, and the document stays as it was
        const Criteria before = editor.draft.criteria();
        for (const QString &scored : {u"Grade"_qs, u"Fit score"_qs, u"Engagement score"_qs}) {
            QVERIFY(!model.preview(0, ClausePart::Field, scored).clause);
            model.enter(0, ClausePart::Field, scored);
            QVERIFY(editor.draft.criteria() == before);
            QVERIFY(!model.line(0).complaint.isEmpty());
            model.giveUp(0);
        }
    }

    void badInputStaysInTheLineAndTheDocumentKeepsTheLastGoodValue()
    {
        Editor editor;
        const QByteArray before = toJson(editor.draft.criteria());
        editor.enter(u"/mql/all/1"_qs, ClausePart::Operand, u"85o and 90"_qs);
        QCOMPARE(toJson(editor.draft.criteria()), before);
        QCOMPARE(editor.at(u"/mql/all/1"_qs).form.operand, u"85o and 90"_qs);
        QCOMPARE(editor.at(u"/mql/all/1"_qs).complaint, u"Write two numbers: 50 and 5,000."_qs);
        QVERIFY(editor.at(u"/mql/all/1"_qs).wrong == ClausePart::Operand);

        // It follows its line through other edits.
        editor.model.run(Command::MoveUp, editor.model.rowOf(u"/mql/all/1"_qs));
        QCOMPARE(editor.at(u"/mql/all/0"_qs).form.operand, u"85o and 90"_qs);

        editor.enter(u"/mql/all/0"_qs, ClausePart::Operand, u"85 and 90"_qs);
        QCOMPARE(editor.at(u"/mql/all/0"_qs).complaint, QString());
        QCOMPARE(editor.model.condition().parts[0].field.operand.numbers, std::vector<double>({85, 90}));
    }

    void givenUpInputShowsTheDocumentAgain()
    {
        Editor editor;
        editor.enter(u"/mql/all/1"_qs, ClausePart::Operator, u"is at least"_qs);
        QVERIFY(!editor.at(u"/mql/all/1"_qs).complaint.isEmpty()); // two numbers are not one
        editor.model.giveUp(editor.model.rowOf(u"/mql/all/1"_qs));
        QCOMPARE(editor.at(u"/mql/all/1"_qs).form.operatorWords, u"is between"_qs);
        QVERIFY(!editor.draft.canUndo());
    }

    void aNewLineJoinsTheDocumentOnceItSaysSomethingAndIsOneStep()
    {
        Editor editor;
        const int row = editor.model.run(Command::AddCondition, editor.model.rowOf(u"/mql/all/1"_qs));
        QCOMPARE(row, editor.model.freshRow());
        QCOMPARE(row, 3);
        QVERIFY(!editor.draft.canUndo());
        QCOMPARE(editor.model.run(Command::AddCondition, 0), row); // one after the other
        QCOMPARE(editor.model.enter(row, ClausePart::Field, u"industry"_qs), row);
        editor.model.enter(row, ClausePart::Operator, u"is one of"_qs);
        QVERIFY(!editor.draft.canUndo());
        const int joined = editor.model.enter(row, ClausePart::Operand, u"Logistics, Manufacturing"_qs);
        QCOMPARE(editor.model.line(joined).place, u"/mql/all/2"_qs);
        QVERIFY(editor.model.line(joined).mark == Mark::New);
        QCOMPARE(editor.draft.undoText(), u"Add condition"_qs);
        QCOMPARE(editor.model.freshRow(), -1);
        editor.draft.undo();
        QVERIFY(editor.draft.criteria() == test::pictureDraft());
    }

    void aNewGroupComesWithItsFirstCondition()
    {
        Editor editor;
        const int row = editor.model.run(Command::AddGroup, editor.model.rowOf(u"/mql/all/2/any/0"_qs));
        QCOMPARE(editor.shown().mid(row - 1, 2), QStringList({u"..All of||"_qs, u"...||"_qs}));
        const int joined = editor.model.enter(row, ClausePart::Field, u"Grade"_qs);
        QCOMPARE(editor.model.line(joined).place, u"/mql/all/2/any/1/all/0"_qs);
        QCOMPARE(editor.draft.undoText(), u"Add group"_qs);
    }

    void anEmptyRuleBeginsWithAllOf()
    {
        Editor editor({}, {});
        QCOMPARE(editor.model.rowCount(), 0);
        const int row = editor.model.run(Command::AddCondition, -1);
        QCOMPARE(editor.shown(), QStringList({u"All of||"_qs, u".||"_qs}));
        editor.model.enter(row, ClausePart::Field, u"A demo was requested"_qs);
        QCOMPARE(toJson(editor.model.condition()), QByteArray(R"({"all":[{"atLeast":1,"event":"demoRequested"}]})"));
        editor.model.run(Command::Remove, 1);
        QCOMPARE(editor.model.rowCount(), 0);
    }

    void aReadOnlyDraftTakesNothing()
    {
        Editor editor(test::pictureBase(), test::pictureDraft(), true);
        for (int command = 0; command <= static_cast<int>(Command::Remove); ++command) {
            QVERIFY(!editor.model.can(static_cast<Command>(command), 1));
            QCOMPARE(editor.model.run(static_cast<Command>(command), 1), -1);
        }
        editor.enter(u"/mql/all/1"_qs, ClausePart::Operand, u"1 and 2"_qs);
        QVERIFY(!editor.model.dropAt(1, 4, 1));
        QVERIFY(editor.draft.criteria() == test::pictureDraft());
        QCOMPARE(editor.at(u"/mql/all/1"_qs).form.operand, u"50 and 5,000"_qs);
    }

    void aDraggedLineStandsInTheGroupThatThePointerSays()
    {
        Editor editor;
        const int grade = editor.model.rowOf(u"/mql/all/0"_qs);
        const int gap = editor.model.rowOf(u"/mql/all/3"_qs); // below the last line of "any of"
        QVERIFY(editor.model.dropAt(grade, gap, 2)->spot == (ConditionSpot{u"/all/2"_qs, 3}));
        QVERIFY(editor.model.dropAt(grade, gap, 1)->spot == (ConditionSpot{{}, 3}));
        QVERIFY(editor.model.dropAt(grade, editor.model.rowCount(), 0)->spot == (ConditionSpot{{}, 4}));
        QVERIFY(editor.model.dropAt(grade, gap - 2, 0)->spot == (ConditionSpot{u"/all/2"_qs, 1}));
        QVERIFY(!editor.model.dropAt(grade, grade, 1));                                  // where it stands
        QVERIFY(!editor.model.dropAt(editor.model.rowOf(u"/mql/all/2"_qs), gap - 1, 2)); // into itself
        const int row = editor.model.drop(grade, {u"/all/2"_qs, 3});
        QCOMPARE(editor.model.line(row).place, u"/mql/all/1/any/3"_qs);
    }

    void valuesComeFromTheirSourceOrTheVocabulary()
    {
        Editor editor;
        editor.model.setValueSource([](const QString &field) { return QStringList{u"of "_qs + field}; });
        const int size = editor.model.rowOf(u"/mql/all/1"_qs);
        QCOMPARE(editor.model.choices(size, ClausePart::Operand), QStringList{u"of company.employees"_qs});
        QVERIFY(editor.model.isFree(size, ClausePart::Operand));
        const int deal = editor.model.rowOf(u"/mql/all/3/none/0"_qs);
        QCOMPARE(editor.model.choices(deal, ClausePart::Operand), QStringList({u"yes"_qs, u"no"_qs}));
        QVERIFY(!editor.model.isFree(deal, ClausePart::Operand));
        QVERIFY(editor.model.choices(size, ClausePart::Field).contains(u"A page was viewed"_qs));
    }

    void aLongRuleIsEditedWithoutWaiting()
    {
        // Given a rule of 48 lines and one of 480
        const auto stepOf = [](int lines) {
            Criteria criteria;
            criteria.mql.kind = Condition::Kind::All;
            test::Dice dice(32);
            for (int i = 0; i < lines; ++i)
                criteria.mql.parts.push_back(test::pictureDraft().mql.parts[size_t(dice.upTo(1))]);
            Editor editor(criteria, criteria);
            int row = 10;
            return test::shortestNs([&] {
                for (int i = 0; i < 5; ++i)
                    row = editor.model.run(Command::MoveDown, row);
            });
        };

        // Then a step takes longer by the number of lines, not by its square
        const qint64 small = stepOf(48);
        const qint64 large = stepOf(480);
        QVERIFY2(large < 40 * small, qPrintable(u"%1 us, %2 us"_qs.arg(small / 1000).arg(large / 1000)));
    }

    void anyStepsKeepTheModelTrueAndNothingIsReset()
    {
        test::Dice dice(31);
        Editor editor;
        QSignalSpy reset(&editor.model, &QAbstractItemModel::modelReset);
        for (int step = 0; step < 1000; ++step) {
            const int row = editor.model.rowCount() == 0 ? -1 : dice.upTo(editor.model.rowCount() - 1);
            const int what = dice.upTo(17);
            if (what <= static_cast<int>(Command::Remove))
                editor.model.run(static_cast<Command>(what), row);
            else if (what == 15)
                dice.chance(50) ? editor.draft.undo() : editor.draft.redo();
            else if (row >= 0 && !editor.model.line(row).isGroup())
                editor.model.enter(row, static_cast<ClausePart>(dice.upTo(2)),
                                   dice.chance(50) ? u"Grade"_qs : test::randomText(dice));
            int fresh = 0;
            for (int i = 0; i < editor.model.rowCount(); ++i)
                fresh += editor.model.line(i).isInDocument() ? 0 : 1;
            QVERIFY(fresh <= 2);
            const auto lines = conditionLines(editor.model.condition(), u"/mql"_qs, editor.vocabulary);
            QCOMPARE(editor.model.rowCount() - fresh, static_cast<int>(lines.size()));
        }
        QCOMPARE(reset.size(), 0);
    }
};

QTEST_GUILESS_MAIN(ConditionModelTest)
#include "condition_model_test.moc"

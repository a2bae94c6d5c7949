// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_map.h"

#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace relaydesk;

namespace {
/// A window with a list-like widget and a field, and the keys of the table.
class Bench final : public QWidget
{
public:
    Bench()
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(&list);
        column->addWidget(&field);
        list.setFocusPolicy(Qt::StrongFocus);
        keys.install(this);
        show();
        activateWindow();
    }
    [[nodiscard]] bool takesFocus(QWidget *widget)
    {
        widget->setFocus();
        return QTest::qWaitForWindowActive(this) && widget->hasFocus();
    }
    QWidget list;
    QLineEdit field;
    KeyMap keys;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!keys.offer(*event))
            QWidget::keyPressEvent(event);
    }
};

std::vector<KeyAction> actionsOf(const QSignalSpy &spy)
{
    std::vector<KeyAction> actions;
    for (const auto &call : spy)
        actions.push_back(call.front().value<KeyAction>());
    return actions;
}
} // namespace

class KeyMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldGiveEveryKeyOneMeaning()
    {
        QSet<QString> seen;
        for (const KeyLine &line : KeyMap::table()) {
            const auto keys = QString::fromLatin1(line.keys).split(QLatin1Char(' '));
            for (const QString &key : keys) {
                QVERIFY2(!seen.contains(key), qPrintable(key));
                QVERIFY2(!QKeySequence::fromString(key, QKeySequence::PortableText).isEmpty(), qPrintable(key));
                seen.insert(key);
            }
            QVERIFY(!KeyMap::label(line.action).isEmpty());
        }
    }

    void shouldActOnSingleLettersInTheList_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("action");
        QTest::newRow("A") << int(Qt::Key_A) << int(KeyAction::Accept);
        QTest::newRow("R") << int(Qt::Key_R) << int(KeyAction::Reject);
        QTest::newRow("L") << int(Qt::Key_L) << int(KeyAction::Log);
        QTest::newRow("C") << int(Qt::Key_C) << int(KeyAction::Call);
        QTest::newRow("E") << int(Qt::Key_E) << int(KeyAction::Email);
        QTest::newRow("S") << int(Qt::Key_S) << int(KeyAction::Snooze);
        QTest::newRow("U") << int(Qt::Key_U) << int(KeyAction::Undo);
        QTest::newRow("J") << int(Qt::Key_J) << int(KeyAction::NextLead);
        QTest::newRow("K") << int(Qt::Key_K) << int(KeyAction::PreviousLead);
        QTest::newRow("slash") << int(Qt::Key_Slash) << int(KeyAction::Search);
        QTest::newRow("dot") << int(Qt::Key_Period) << int(KeyAction::UpdateOrder);
        QTest::newRow("F5") << int(Qt::Key_F5) << int(KeyAction::SyncNow);
        QTest::newRow("Esc") << int(Qt::Key_Escape) << int(KeyAction::Back);
        QTest::newRow("Return") << int(Qt::Key_Return) << int(KeyAction::OpenPanel);
    }
    void shouldActOnSingleLettersInTheList()
    {
        QFETCH(const int, key);
        QFETCH(const int, action);
        Bench bench;
        QVERIFY(bench.takesFocus(&bench.list));
        QSignalSpy triggered(&bench.keys, &KeyMap::triggered);
        QTest::keyClick(&bench.list, Qt::Key(key));
        QCOMPARE(triggered.size(), 1);
        QVERIFY(actionsOf(triggered).front() == KeyAction(action));
    }

    void shouldTypeLettersInAField()
    {
        Bench bench;
        QVERIFY(bench.takesFocus(&bench.field));
        QSignalSpy triggered(&bench.keys, &KeyMap::triggered);
        QTest::keyClicks(&bench.field, QStringLiteral("arlsu/.jkg?"));
        QCOMPARE(bench.field.text(), QStringLiteral("arlsu/.jkg?"));
        QCOMPARE(triggered.size(), 0);
        QTest::keyClick(&bench.field, Qt::Key_F5);
        QCOMPARE(triggered.size(), 1);
    }

    void shouldGoToTheQueueWithGThenQ()
    {
        Bench bench;
        QVERIFY(bench.takesFocus(&bench.list));
        QSignalSpy triggered(&bench.keys, &KeyMap::triggered);
        QTest::keyClick(&bench.list, Qt::Key_G);
        QCOMPARE(triggered.size(), 0);
        QTest::keyClick(&bench.list, Qt::Key_Q);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(actionsOf(triggered).front() == KeyAction::GoQueue);
    }

    void shouldLeaveLettersAloneWhereTheyAreTurnedOff()
    {
        Bench bench;
        bench.keys.setLettersOn(false);
        QVERIFY(bench.takesFocus(&bench.list));
        QSignalSpy triggered(&bench.keys, &KeyMap::triggered);
        QTest::keyClicks(&bench.list, QStringLiteral("arsj"));
        QCOMPARE(triggered.size(), 0);
        QTest::keyClick(&bench.list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
    }
};

QTEST_MAIN(KeyMapTest)
#include "key_map_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/toggle_switch.h"
#include "ui/shell/me_line.h"
#include "ui/shell/settings_page.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace relaydesk;

class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.install(); }
    void init()
    {
        m_page = std::make_unique<SettingsPage>(m_theme);
        m_page->setValues({Theme::Choice::Dark, true, false, true, QStringLiteral("Demo team"), QString()});
        m_page->show();
    }

    void shouldShowWhatIsSet()
    {
        QCOMPARE(m_page->findChild<SegmentedSwitch *>()->current(), 2);
        QVERIFY(toggle(QStringLiteral("Alerts on"))->isChecked());
        QVERIFY(!toggle(QStringLiteral("Single-letter keys"))->isChecked());
    }

    void shouldTakeEffectAtOnce()
    {
        QSignalSpy alerts(m_page.get(), &SettingsPage::alertsToggled);
        toggle(QStringLiteral("Alerts on"))->click();
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.front().front().toBool(), false);
    }

    void shouldOfferAnotherDeskInTheDemoOnly()
    {
        // Given an account that is no demo
        const auto seat = [this] {
            const auto switches = m_page->findChildren<SegmentedSwitch *>();
            return *std::ranges::find(switches, QStringLiteral("Whose desk this is"), &QWidget::accessibleName);
        };
        QVERIFY(!seat()->isVisible());

        // When it is one, at the desk of a team lead
        m_page->setValues({Theme::Choice::Dark, true, false, true, QStringLiteral("Demo team"), QString(), 1});

        // Then that is shown, and another one can be chosen
        QVERIFY(seat()->isVisible());
        QCOMPARE(seat()->current(), 1);
        QSignalSpy chosen(m_page.get(), &SettingsPage::demoSeatChosen);
        Q_EMIT seat()->chosen(2);
        QCOMPARE(chosen.front().front().toInt(), 2);
    }

    void shouldTellTheUseOfFieldsAndAskForItEachTimeItOpens()
    {
        QSignalSpy opened(m_page.get(), &SettingsPage::opened);
        m_page->hide();
        m_page->show();
        QCOMPARE(opened.size(), 1);
        const QString text = QStringLiteral("<b>x_fleet</b> is kept");
        m_page->setMapping(text);
        const auto shown = [&] {
            const auto labels = m_page->findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const PlainLabel *label) { return label->text() == text && label->isVisible(); });
        };
        QVERIFY(shown());
        m_page->setMapping({});
        QVERIFY(!shown());
    }

    void shouldAskBeforeItDisconnects()
    {
        QSignalSpy gone(m_page.get(), &SettingsPage::disconnectConfirmed);
        Q_EMIT button(QStringLiteral("Disconnect"))->activated();
        QCOMPARE(gone.size(), 0);
        QVERIFY(button(QStringLiteral("Keep connected"))->isVisible());
        Q_EMIT button(QStringLiteral("Disconnect now"))->activated();
        QCOMPARE(gone.size(), 1);
    }

    void shouldMakeInitialsOfAnyName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two words") << QStringLiteral("Jonas Weidt") << QStringLiteral("JW");
        QTest::newRow("one word") << QStringLiteral("jonas") << QStringLiteral("J");
        QTest::newRow("three words") << QStringLiteral("Ana de Souza") << QStringLiteral("AS");
        QTest::newRow("beyond the basic plane") << QStringLiteral("\U00010400a") << QStringLiteral("\U00010400");
        QTest::newRow("none") << QStringLiteral("  ") << QString();
    }
    void shouldMakeInitialsOfAnyName()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, initials);
        QCOMPARE(initialsOf(name), initials);
    }

private:
    ToggleSwitch *toggle(const QString &label)
    {
        for (auto *toggle : m_page->findChildren<ToggleSwitch *>()) {
            if (toggle->text() == label)
                return toggle;
        }
        return nullptr;
    }
    KeyedButton *button(const QString &label)
    {
        for (auto *button : m_page->findChildren<KeyedButton *>()) {
            if (button->label() == label)
                return button;
        }
        return nullptr;
    }

    Theme m_theme{Theme::Choice::Light};
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(SettingsPageTest)
#include "settings_page_test.moc"

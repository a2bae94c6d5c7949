// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/painters.h"
#include "ui/kit/theme.h"
#include "ui/kit/theme_colors.h"

#include <QApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <initializer_list>

using namespace relaydesk;
using Role = ColorRole;

class ThemeTest : public QObject
{
    Q_OBJECT
private:
    static double worst(Role text, std::initializer_list<Role> grounds, bool dark)
    {
        double least = 21;
        for (const Role ground : grounds)
            least = std::min(least, contrastRatio(themeColor(text, dark), themeColor(ground, dark)));
        return least;
    }
    static constexpr auto everywhere
        = {Role::Canvas, Role::Surface, Role::Raised, Role::Subtle, Role::Hover, Role::Selected};

private Q_SLOTS:
    void theContrastOfBlackOnWhiteIsTwentyOne()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    }

    void aHighContrastDesktopKeepsItsOwnColours()
    {
        QPalette inverse(Qt::white, Qt::black);
        inverse.setColor(QPalette::Highlight, Qt::yellow);
        inverse.setColor(QPalette::HighlightedText, Qt::black);
        for (int i = 0; i <= int(Role::Flow); ++i) {
            const QColor color = contrastColor(Role(i), inverse);
            QVERIFY(color == Qt::white || color == Qt::black || color == Qt::yellow);
        }
        for (const Role text : {Role::Text1, Role::Text3, Role::SoonText, Role::BreachText, Role::OkText, Role::Focus,
                                Role::AccentText, Role::GradeStrongInk, Role::GradeWeakInk, Role::FieldLine}) {
            for (const Role ground : everywhere)
                QVERIFY(contrastRatio(contrastColor(text, inverse), contrastColor(ground, inverse)) >= 7);
        }
        QVERIFY(contrastRatio(contrastColor(Role::OnAccent, inverse), contrastColor(Role::Accent, inverse)) >= 7);
        QVERIFY(contrastRatio(contrastColor(Role::OnBreach, inverse), contrastColor(Role::BreachFill, inverse)) >= 7);
    }

    void highContrastComesAndGoesOnARunningDesktop()
    {
        Theme theme(Theme::Choice::Dark);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setHighContrast(true);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(theme.color(Role::Surface), QGuiApplication::palette().color(QPalette::Window));
        theme.setHighContrast(false);
        QCOMPARE(theme.color(Role::Surface), themeColor(Role::Surface, true));
    }

    void contrastsAreThoseOfTheDesignsTable_data()
    {
        QTest::addColumn<Role>("text");
        QTest::addColumn<double>("light");
        QTest::addColumn<double>("dark");
        QTest::newRow("text-1") << Role::Text1 << 15.3 << 11.4;
        QTest::newRow("text-2") << Role::Text2 << 7.06 << 7.03;
        QTest::newRow("text-3") << Role::Text3 << 4.82 << 5.17;
        QTest::newRow("field-line") << Role::FieldLine << 3.23 << 3.62;
        QTest::newRow("accent-text") << Role::AccentText << 6.13 << 6.12;
        QTest::newRow("focus") << Role::Focus << 5.48 << 6.12;
        QTest::newRow("paused") << Role::PausedText << 5.33 << 5.35;
    }

    void contrastsAreThoseOfTheDesignsTable()
    {
        QFETCH(Role, text);
        QFETCH(double, light);
        QFETCH(double, dark);
        QVERIFY(qAbs(worst(text, everywhere, false) - light) < 0.1);
        QVERIFY(qAbs(worst(text, everywhere, true) - dark) < 0.1);
    }

    void everyTextReachesFourAndAHalfOnEveryGroundItStandsOn()
    {
        const std::pair<Role, Role> pairs[]
            = {{Role::SoonText, Role::SoonTint},     {Role::UrgentText, Role::UrgentTint},
               {Role::BreachText, Role::BreachTint}, {Role::OkText, Role::OkTint},
               {Role::PausedText, Role::PausedTint}, {Role::MarketingText, Role::MarketingTint},
               {Role::SalesText, Role::SalesTint},   {Role::GradeStrongInk, Role::Grade1},
               {Role::GradeStrongInk, Role::Grade2}, {Role::GradeWeakInk, Role::Grade3},
               {Role::GradeWeakInk, Role::Grade4},   {Role::OnAccent, Role::Accent},
               {Role::OnAccent, Role::AccentHover},  {Role::OnBreach, Role::BreachFill},
               {Role::Text1, Role::PausedTint},      {Role::Text2, Role::BreachTint}};
        for (const bool dark : {false, true}) {
            for (const auto &[text, tint] : pairs)
                QVERIFY2(worst(text, {tint}, dark) >= 4.5, qPrintable(QString::number(int(text))));
            for (const Role text : {Role::Text1, Role::Text2, Role::Text3, Role::AccentText, Role::SoonText,
                                    Role::UrgentText, Role::BreachText, Role::OkText})
                QVERIFY2(worst(text, everywhere, dark) >= 4.5, qPrintable(QString::number(int(text))));
        }
    }

    void everyGraphicReachesThree()
    {
        for (const bool dark : {false, true}) {
            for (const Role graphic : {Role::Calm, Role::SoonArc, Role::UrgentArc, Role::BreachFill, Role::OkFill,
                                       Role::FieldLine, Role::Focus})
                QVERIFY2(worst(graphic, everywhere, dark) >= 3.0, qPrintable(QString::number(int(graphic))));
        }
    }

    void systemFollowsThePaletteAndSaysSo()
    {
        Theme theme(Theme::Choice::System);
        theme.install();
        QVERIFY(!theme.isDark());
        QSignalSpy changed(&theme, &Theme::changed);

        QApplication::setPalette(
            QPalette(Qt::white, Qt::black, Qt::gray, Qt::black, Qt::gray, Qt::white, Qt::white, Qt::black, Qt::black));

        QVERIFY(theme.isDark());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), themeColor(Role::Surface, true));
        theme.setChoice(Theme::Choice::Light);
        QVERIFY(!theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), themeColor(Role::Surface, false));
    }

    void textGrowsWithTheZoom()
    {
        Theme theme(Theme::Choice::Light);
        const int before = theme.font(TextStep::Body).pixelSize();
        theme.setTextZoom(2.0);
        QCOMPARE(theme.font(TextStep::Body).pixelSize(), 2 * before);
        QCOMPARE(theme.lineHeight(TextStep::Body), theme.scaled(20));
    }

    void digitsOfAClockTakeTheSamePlaceWhateverTheyAre()
    {
        Theme theme(Theme::Choice::Light);
        const QFont font = theme.font(TextStep::BodyStrong);
        QCOMPARE(tabularWidth(font, u"11:11"_qs), tabularWidth(font, u"48:08"_qs));
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/icon.h"
#include "ui/kit/painters.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace relaydesk;

class PaintersTest : public QObject
{
    Q_OBJECT
private:
    // What is painted, without colour: two pictures that differ here differ in shape.
    static QImage shapeOf(const Theme &theme, RingShape shape, double left)
    {
        QImage image(56, 56, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintRing(painter, QRectF(0, 0, 56, 56), theme, shape, left);
        painter.end();
        return image.convertToFormat(QImage::Format_Alpha8);
    }

    static int inkOf(const QImage &image)
    {
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += qAlpha(image.pixel(x, y)) > 32;
        }
        return ink;
    }

    // Pixels that differ clearly: the last step from lighter to darker strokes does not count.
    static int difference(const QImage &a, const QImage &b)
    {
        int differing = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                differing += qAbs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))) > 96;
        }
        return differing;
    }

private Q_SLOTS:
    void ringsDifferByShapeAndNotByColourAlone()
    {
        const Theme theme(Theme::Choice::Light);
        const std::pair<RingShape, double> rings[]
            = {{RingShape::Calm, 0.6}, {RingShape::Urgent, 0.1}, {RingShape::Breached, 0}, {RingShape::Paused, 0}};
        for (const auto &[a, leftA] : rings) {
            for (const auto &[b, leftB] : rings) {
                if (a != b)
                    QVERIFY2(difference(shapeOf(theme, a, leftA), shapeOf(theme, b, leftB)) > 40,
                             qPrintable(u"%1 and %2"_qs.arg(int(a)).arg(int(b))));
            }
        }
    }

    void theTickAndTheExclamationMarkAreSeenInGrey()
    {
        const Theme theme(Theme::Choice::Light);
        QImage answered(56, 56, QImage::Format_ARGB32_Premultiplied);
        QImage breached = answered;
        for (auto [image, shape] :
             {std::pair(&answered, RingShape::Answered), std::pair(&breached, RingShape::Breached)}) {
            image->fill(Qt::white);
            QPainter painter(image);
            paintRing(painter, QRectF(0, 0, 56, 56), theme, shape, 0);
        }
        QVERIFY(qGray(breached.pixel(28, 22)) > qGray(breached.pixel(12, 28)) + 60); // the bar of the "!"
        QVERIFY(qGray(answered.pixel(25, 34)) < qGray(answered.pixel(12, 20)) - 60); // the low point of the tick
    }

    void anArcShrinksClockwiseFromTwelve()
    {
        const Theme theme(Theme::Choice::Light);
        QImage image(28, 28, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintRing(painter, QRectF(0, 0, 28, 28), theme, RingShape::Soon, 0.25);
        painter.end();
        const int dark = qGray(theme.color(ColorRole::SoonArc).rgb());
        QVERIFY(qGray(image.pixel(22, 5)) < dark + 50); // half past one: still there
        QVERIFY(qGray(image.pixel(5, 5)) > dark + 50);  // half past ten: only the track
        QVERIFY(qGray(image.pixel(5, 22)) > dark + 50);
    }

    void everyIconShowsInBothThemesAndTheirColours()
    {
        const Theme light(Theme::Choice::Light);
        const Theme dark(Theme::Choice::Dark);
        for (const Icon icon : allIcons()) {
            const QImage day = iconPixmap(light, icon, 16, ColorRole::Text2, 2).toImage();
            const QImage night = iconPixmap(dark, icon, 16, ColorRole::Text2, 2).toImage();
            QCOMPARE(day.size(), QSize(32, 32));
            QVERIFY2(inkOf(day) > 40, iconName(icon).data());
            QVERIFY2(inkOf(day) < 32 * 32 - 40 || icon == Icon::Logo, iconName(icon).data());
            QCOMPARE(day == night, icon == Icon::Logo);
        }
    }

    void noTwoIconsLookTheSame()
    {
        const Theme theme(Theme::Choice::Light);
        const auto icons = allIcons();
        for (std::size_t a = 0; a < icons.size(); ++a) {
            for (std::size_t b = a + 1; b < icons.size(); ++b)
                QVERIFY2(iconPixmap(theme, icons[a], 16, ColorRole::Text1).toImage()
                             != iconPixmap(theme, icons[b], 16, ColorRole::Text1).toImage(),
                         qPrintable(iconName(icons[a]) + u" " + iconName(icons[b])));
        }
    }

    void aGradeShowsUnknownHalvesAndTintsByStrength()
    {
        const Theme theme(Theme::Choice::Light);
        QImage image(36, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintGradeBadge(painter, image.rect(), theme, u'A', 4);
        painter.end();
        QCOMPARE(image.pixelColor(4, 4), theme.color(ColorRole::Grade1));
        QCOMPARE(image.pixelColor(31, 4), theme.color(ColorRole::Grade4));
    }

    void aChipNeverGrowsBeyondItsLimit()
    {
        const Theme theme(Theme::Choice::Light);
        QCOMPARE(chipWidth(theme, QString(100000, u'm')), theme.scaled(160));
        QVERIFY(chipWidth(theme, u"Guide"_qs) < 60);
    }
};

QTEST_MAIN(PaintersTest)
#include "painters_test.moc"

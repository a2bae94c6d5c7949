// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <vector>

namespace relaydesk {

/// The colour roles of the design; no literal colour stands anywhere else.
enum class ColorRole {
    Canvas,
    Surface,
    Raised,
    Subtle,
    Hover,
    Pressed,
    Selected,
    Line,
    LineStrong,
    FieldLine,
    Text1,
    Text2,
    Text3,
    Accent,
    AccentHover,
    OnAccent,
    AccentText,
    Focus,
    Calm,
    SoonText,
    SoonArc,
    SoonTint,
    UrgentText,
    UrgentArc,
    UrgentTint,
    BreachText,
    BreachFill,
    BreachTint,
    OnBreach,
    OkText,
    OkFill,
    OkTint,
    PausedText,
    PausedTint,
    MarketingText,
    MarketingTint,
    SalesText,
    SalesTint,
    Grade1,
    Grade2,
    GradeStrongInk,
    Grade3,
    Grade4,
    GradeWeakInk,
    Bar2,
    Flow,
    Scrim,
};

enum class TextStep {
    Display, ///< KPI, hero countdown
    Number,
    Title, ///< the lead's name
    Heading,
    RowName,
    Body,
    BodyLabel,
    BodyStrong,
    Small,
    SmallStrong,
    Micro,
    PageTitle,
    SmallHeading, ///< 12 px, 600: group heads, the chosen segment
};

/// The design's tokens for one window's palette: light or dark, following the system or chosen. One
/// for the program, handed to every widget's constructor.
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    explicit Theme(Choice choice, QObject *parent = nullptr);

    [[nodiscard]] QColor color(ColorRole role) const;
    [[nodiscard]] QFont font(TextStep step) const;
    /// Line height in pixels of a step, scaled with the system's text size.
    [[nodiscard]] int lineHeight(TextStep step) const;
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] bool reducedMotion() const;
    void setChoice(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    /// Sets palette, font and style on the application. Call once, after QApplication, before the first
    /// widget.
    void install();

    /// Pixels at 100 % as pixels at the text size in force: heights of rows that hold text.
    [[nodiscard]] int scaled(int pixels) const;
    /// 1.0 at 100 %; the system's text size times what setTextZoom() says.
    [[nodiscard]] double textScale() const { return m_systemScale * m_zoom; }
    /// The reader's own zoom, 0.8 to 2.0 (Ctrl and plus).
    void setTextZoom(double zoom);
    /// All durations become 0; a moved row still shows its mark.
    void setReducedMotion(bool reduced);
    /// The system's own palette instead of ours, whatever was chosen: for high-contrast desktops.
    void setHighContrast(bool on);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void makeFonts();
    void followSystem();

    Choice m_choice;
    bool m_dark = false;
    bool m_installed = false;
    bool m_applying = false;
    bool m_reducedMotion = false;
    bool m_highContrast = false;
    QPalette m_system; ///< as the platform has it
    double m_systemScale = 1.0;
    double m_zoom = 1.0;
    QString m_family;
    std::vector<QFont> m_fonts; ///< by step: a font that is kept keeps its engine
};

} // namespace relaydesk

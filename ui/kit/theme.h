// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

namespace relaydesk {

/// The colour roles of the design; no literal colour stands anywhere else.
enum class ColorRole {
    Canvas, Surface, Raised, Subtle, Hover, Pressed, Selected, Line, LineStrong, FieldLine,
    Text1, Text2, Text3, Accent, AccentHover, OnAccent, AccentText, Focus, Calm,
    SoonText, SoonArc, SoonTint, UrgentText, UrgentArc, UrgentTint, BreachText, BreachFill, BreachTint, OnBreach,
    OkText, OkFill, OkTint, PausedText, PausedTint, MarketingText, MarketingTint, SalesText, SalesTint,
    Grade1, Grade2, GradeStrongInk, Grade3, Grade4, GradeWeakInk, Bar2, Flow, Scrim,
};

enum class TextStep { Display, Number, Title, Heading, RowName, Body, BodyLabel, BodyStrong, Small, SmallStrong, Micro };

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
    /// Sets palette, font and the one style sheet on the application.
    void install();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Choice m_choice;
    bool m_dark = false;
};

} // namespace relaydesk

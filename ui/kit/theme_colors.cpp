// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme_colors.h"

#include <QPalette>

#include <array>
#include <cmath>

namespace relaydesk {

namespace {

struct Pair
{
    ColorRole role;
    QRgb light;
    QRgb dark;
};

// clang-format off
    constexpr std::array table{
        Pair{ColorRole::Canvas, 0xffF4F5F7, 0xff131519},
        Pair{ColorRole::Surface, 0xffFFFFFF, 0xff1A1D22},
        Pair{ColorRole::Raised, 0xffFFFFFF, 0xff22262C},
        Pair{ColorRole::Subtle, 0xffF8F9FB, 0xff1F2228},
        Pair{ColorRole::Hover, 0xffF1F3F6, 0xff23272E},
        Pair{ColorRole::Pressed, 0xffE6E9EE, 0xff2B3038},
        Pair{ColorRole::Selected, 0xffE9EFFC, 0xff22304D},
        Pair{ColorRole::Line, 0xffE3E6EB, 0xff2B3038},
        Pair{ColorRole::LineStrong, 0xffCDD2DB, 0xff3B424E},
        Pair{ColorRole::FieldLine, 0xff7C8595, 0xff7D8798},
        Pair{ColorRole::Text1, 0xff15191F, 0xffEDEFF3},
        Pair{ColorRole::Text2, 0xff465061, 0xffB7BECA},
        Pair{ColorRole::Text3, 0xff5F6979, 0xff9AA3B2},
        Pair{ColorRole::Accent, 0xff2757CC, 0xff3866DA},
        Pair{ColorRole::AccentHover, 0xff1F49B0, 0xff416EDF},
        Pair{ColorRole::OnAccent, 0xffFFFFFF, 0xffFFFFFF},
        Pair{ColorRole::AccentText, 0xff1F4FC4, 0xff8DB0FF},
        Pair{ColorRole::Focus, 0xff2757CC, 0xff8DB0FF},
        Pair{ColorRole::Calm, 0xff5F6979, 0xff9AA3B2},
        Pair{ColorRole::SoonText, 0xff8A5700, 0xffE3B04B},
        Pair{ColorRole::SoonArc, 0xffB77400, 0xffE3B04B},
        Pair{ColorRole::SoonTint, 0xffFDF3DD, 0xff33290F},
        Pair{ColorRole::UrgentText, 0xffAD3D08, 0xffFF9A62},
        Pair{ColorRole::UrgentArc, 0xffDB5A12, 0xffFF9A62},
        Pair{ColorRole::UrgentTint, 0xffFDEDE2, 0xff3A2417},
        Pair{ColorRole::BreachText, 0xffB3211A, 0xffFF8A82},
        Pair{ColorRole::BreachFill, 0xffC62A22, 0xffFF8A82},
        Pair{ColorRole::BreachTint, 0xffFCEBEA, 0xff3B1E1F},
        Pair{ColorRole::OnBreach, 0xffFFFFFF, 0xff2B0F0D},
        Pair{ColorRole::OkText, 0xff17713D, 0xff63CB91},
        Pair{ColorRole::OkFill, 0xff1D8348, 0xff2C8F57},
        Pair{ColorRole::OkTint, 0xffE5F5EB, 0xff17301F},
        Pair{ColorRole::PausedText, 0xff54627C, 0xff98A6C0},
        Pair{ColorRole::PausedTint, 0xffECEFF4, 0xff252B36},
        Pair{ColorRole::MarketingText, 0xff83359E, 0xffD7A3EC},
        Pair{ColorRole::MarketingTint, 0xffF6ECFA, 0xff33213B},
        Pair{ColorRole::SalesText, 0xff0B6475, 0xff63C7D8},
        Pair{ColorRole::SalesTint, 0xffE2F3F6, 0xff12303A},
        Pair{ColorRole::Grade1, 0xffCBD9F8, 0xff314A80},
        Pair{ColorRole::Grade2, 0xffE0E8FA, 0xff28385C},
        Pair{ColorRole::GradeStrongInk, 0xff1B3A86, 0xffCFDCFF},
        Pair{ColorRole::Grade3, 0xffEDF0F5, 0xff272C35},
        Pair{ColorRole::Grade4, 0xffF6F7F9, 0xff1E2127},
        Pair{ColorRole::GradeWeakInk, 0xff5A6474, 0xffA3ABB9},
        Pair{ColorRole::Bar2, 0xff7191DE, 0xff4C6CB7},
        Pair{ColorRole::Flow, 0xffC6CDD9, 0xff434B59},
        Pair{ColorRole::Scrim, 0x52141820, 0x8f06080B},
    };
// clang-format on

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].role) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "the table is indexed by the role");
static_assert(table.size() == static_cast<std::size_t>(ColorRole::Scrim) + 1);

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor themeColor(ColorRole role, bool dark)
{
    const Pair &pair = table.at(static_cast<std::size_t>(role));
    return QColor::fromRgba(dark ? pair.dark : pair.light);
}

QColor contrastColor(ColorRole role, const QPalette &system)
{
    const QColor ground = system.color(QPalette::Window);
    const QColor ink = system.color(QPalette::WindowText);
    switch (role) {
    case ColorRole::Canvas:
    case ColorRole::Surface:
    case ColorRole::Raised:
    case ColorRole::Subtle:
    case ColorRole::Hover:
    case ColorRole::Pressed:
    case ColorRole::Selected:
    case ColorRole::SoonTint:
    case ColorRole::UrgentTint:
    case ColorRole::BreachTint:
    case ColorRole::OkTint:
    case ColorRole::PausedTint:
    case ColorRole::MarketingTint:
    case ColorRole::SalesTint:
    case ColorRole::Grade1:
    case ColorRole::Grade2:
    case ColorRole::Grade3:
    case ColorRole::Grade4:
    case ColorRole::OnBreach: return ground;
    case ColorRole::Accent:
    case ColorRole::AccentHover: return system.color(QPalette::Highlight);
    case ColorRole::OnAccent: return system.color(QPalette::HighlightedText);
    case ColorRole::AccentText: {
        const QColor link = system.color(QPalette::Link);
        return contrastRatio(link, ground) >= 7 ? link : ink;
    }
    case ColorRole::Scrim: return QColor(ground.red(), ground.green(), ground.blue(), 0x8f);
    default: return ink;
    }
}

QPalette themePalette(const std::function<QColor(ColorRole)> &is)
{
    QPalette palette;
    palette.setColor(QPalette::Window, is(ColorRole::Surface));
    palette.setColor(QPalette::WindowText, is(ColorRole::Text1));
    palette.setColor(QPalette::Base, is(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, is(ColorRole::Subtle));
    palette.setColor(QPalette::Text, is(ColorRole::Text1));
    palette.setColor(QPalette::PlaceholderText, is(ColorRole::Text3));
    palette.setColor(QPalette::Button, is(ColorRole::Surface));
    palette.setColor(QPalette::ButtonText, is(ColorRole::Text1));
    palette.setColor(QPalette::BrightText, is(ColorRole::BreachText));
    palette.setColor(QPalette::ToolTipBase, is(ColorRole::Raised));
    palette.setColor(QPalette::ToolTipText, is(ColorRole::Text1));
    palette.setColor(QPalette::Highlight, is(ColorRole::Selected));
    palette.setColor(QPalette::HighlightedText, is(ColorRole::Text1));
    palette.setColor(QPalette::Link, is(ColorRole::AccentText));
    palette.setColor(QPalette::LinkVisited, is(ColorRole::AccentText));
    palette.setColor(QPalette::Light, is(ColorRole::Raised));
    palette.setColor(QPalette::Midlight, is(ColorRole::Hover));
    palette.setColor(QPalette::Mid, is(ColorRole::LineStrong));
    palette.setColor(QPalette::Dark, is(ColorRole::FieldLine));
    palette.setColor(QPalette::Shadow, is(ColorRole::LineStrong));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, is(ColorRole::Text3));
    return palette;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace relaydesk

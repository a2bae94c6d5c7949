// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/theme_colors.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QScopedValueRollback>

#include <array>

// A static library's resources are linked only where somebody asks for them. The macro declares a
// function, so it cannot stand in a namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(relaydesk_icons);
}

namespace relaydesk {

namespace {

struct Step
{
    int pixels;
    int line;
    QFont::Weight weight;
};

// In the order of TextStep.
constexpr std::array steps{
    Step{28, 36, QFont::DemiBold}, // Display
    Step{22, 30, QFont::DemiBold}, // Number
    Step{20, 28, QFont::DemiBold}, // Title
    Step{15, 20, QFont::DemiBold}, // Heading
    Step{14, 20, QFont::DemiBold}, // RowName
    Step{13, 20, QFont::Normal},   // Body
    Step{13, 20, QFont::Medium},   // BodyLabel
    Step{13, 20, QFont::DemiBold}, // BodyStrong
    Step{12, 16, QFont::Normal},   // Small
    Step{12, 16, QFont::Medium},   // SmallStrong
    Step{11, 14, QFont::Normal},   // Micro
    Step{18, 24, QFont::DemiBold}, // PageTitle
    Step{12, 16, QFont::DemiBold}, // SmallHeading
};
static_assert(steps.size() == static_cast<std::size_t>(TextStep::SmallHeading) + 1);

// Desktops start at 12 px (plain X11) to 15 px (GNOME); all of these are 100 %.
double systemTextScale()
{
    const int pixels = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize();
    if (pixels < 11)
        return qMax(0.8, pixels / 11.0);
    return pixels > 15 ? qMin(2.5, pixels / 15.0) : 1.0;
}

QString interfaceFamily()
{
    const QString inter = QStringLiteral("Inter");
    return QFontDatabase::hasFamily(inter) ? inter : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

} // namespace

Theme::Theme(Choice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_systemScale(systemTextScale())
    , m_family(interfaceFamily())
{
    initIcons();
    makeFonts();
    m_dark = choice == Choice::System ? isDarkPalette(QGuiApplication::palette()) : choice == Choice::Dark;
}

QColor Theme::color(ColorRole role) const
{
    return m_highContrast ? contrastColor(role, m_system) : themeColor(role, m_dark);
}

QFont Theme::font(TextStep step) const
{
    return m_fonts.at(static_cast<std::size_t>(step));
}

// Made once: finding the engine of a new font for every text was most of the time of painting a row.
void Theme::makeFonts()
{
    m_fonts.clear();
    for (const Step &is : steps) {
        QFont font(m_family);
        font.setPixelSize(scaled(is.pixels));
        font.setWeight(is.weight);
        if (is.pixels >= 18)
            font.setLetterSpacing(QFont::PercentageSpacing, 98.5);
        m_fonts.push_back(font);
    }
}

int Theme::lineHeight(TextStep step) const
{
    return scaled(steps.at(static_cast<std::size_t>(step)).line);
}

int Theme::scaled(int pixels) const
{
    return qRound(pixels * textScale());
}

bool Theme::isDark() const
{
    return m_dark;
}

bool Theme::reducedMotion() const
{
    return m_reducedMotion;
}

void Theme::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
}

void Theme::setHighContrast(bool on)
{
    if (on == m_highContrast)
        return;
    m_highContrast = on;
    followSystem();
}

void Theme::setTextZoom(double zoom)
{
    zoom = qBound(0.8, zoom, 2.0);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    m_zoom = zoom;
    apply();
}

void Theme::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    followSystem();
}

void Theme::install()
{
    if (m_installed)
        return;
    m_installed = true;
    QApplication::setStyle(new KitStyle(*this));
    new FocusRing(*this, this);
    qApp->installEventFilter(this); // clazy:exclude=install-event-filter
    apply();
}

void Theme::apply()
{
    makeFonts();
    if (m_installed) {
        const QScopedValueRollback guard(m_applying, true);
        QApplication::setFont(font(TextStep::Body));
        QApplication::setPalette(themePalette([this](ColorRole role) { return color(role); }));
    }
    Q_EMIT changed();
}

void Theme::followSystem()
{
    if (m_installed) {
        // An empty palette uncovers the platform's, which ours hides.
        const QScopedValueRollback guard(m_applying, true);
        QApplication::setPalette(QPalette());
    }
    m_system = QGuiApplication::palette();
    m_dark = m_choice == Choice::System || m_highContrast ? isDarkPalette(m_system) : m_choice == Choice::Dark;
    apply();
}

// Qt 6.4 has no colour scheme to ask: a theme change reaches the windows, a palette change the
// application. Both are answered once, and never our own.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (m_applying || (m_choice != Choice::System && !m_highContrast))
        return false;
    if (event->type() == QEvent::ThemeChange) {
        followSystem();
    } else if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp) {
        m_system = QGuiApplication::palette();
        m_dark = isDarkPalette(m_system);
        apply();
    }
    return false;
}

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keys_sheet.h"

#include "ui/kit/plain_label.h"
#include "ui/shell/key_map.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QSet>

namespace relaydesk {

KeysSheet::KeysSheet(const Theme &theme, bool lettersOn, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
{
    setWindowTitle(tr("All keys"));
    setAccessibleName(tr("All keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(20, 16, 20, 20);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const QString explanation = lettersOn ? tr("Single letters work in the list and the lead panel, never in a field.")
                                          : tr("Single letters are turned off in Settings.");
    grid->addWidget(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, explanation, this), 0, 0, 1, 4);
    QSet<int> listed;
    int count = 0;
    for (const KeyLine &line : KeyMap::table())
        listed.insert(static_cast<int>(line.action));
    const int half = (static_cast<int>(listed.size()) + 1) / 2;
    listed.clear();
    for (const KeyLine &line : KeyMap::table()) {
        if (listed.contains(static_cast<int>(line.action)))
            continue;
        listed.insert(static_cast<int>(line.action));
        const int row = 1 + count % half;
        const int column = count / half * 2;
        grid->addWidget(
            new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, KeyMap::keysText(line.action), this), row,
            column);
        grid->addWidget(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, KeyMap::label(line.action), this), row,
                        column + 1);
        ++count;
    }
}

void KeysSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Raised));
}

void KeysSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->text() == QLatin1StringView("?"))
        close();
    else
        QDialog::keyPressEvent(event);
}

} // namespace relaydesk

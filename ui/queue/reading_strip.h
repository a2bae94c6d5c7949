// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

class FitBar;
class PlainLabel;

/// The first sync: "Reading your leads", how far, and that work can start.
class ReadingStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingStrip(const Theme &theme, QWidget *parent = nullptr);

    /// \a total below 0: not known.
    void say(qint64 read, qint64 total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PlainLabel *m_count;
    FitBar *m_bar;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QStringList>
#include <QWidget>

namespace relaydesk {

/// "Still to ask": what nobody knows of this lead yet, as words. Nothing to fill in here until
/// the answer can be stored: the note field takes it meanwhile.
class AskStrip final : public QWidget
{
    Q_OBJECT
public:
    AskStrip(const Theme &theme, QWidget *parent);

    /// \a missing of \a whole questions; hidden when nothing is missing.
    void setMissing(const QStringList &missing, int whole);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Place
    {
        QRect box;
        QString label;
    };
    [[nodiscard]] std::vector<Place> places(int width) const;
    [[nodiscard]] int headWidth() const;

    const Theme &m_theme;
    QStringList m_missing;
    QString m_title;
    QString m_count;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/lead_words.h"

#include <QTextLayout>
#include <QWidget>

namespace relaydesk {

/// One or two sentences whose clauses lead to the event they stand on: by a click, or by arrow keys
/// and Enter. Laid out as plain text; emphasis is a font, never markup.
class ClauseText final : public QWidget
{
    Q_OBJECT
public:
    ClauseText(const Theme &theme, QWidget *parent);

    void setClauses(const std::vector<WhyClause> &clauses);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void clauseActivated(const relaydesk::RemoteId &event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Span
    {
        int start = 0;
        int length = 0;
        bool strong = false;
        RemoteId event;
        bool operator==(const Span &) const = default;
    };

    void rebuild();
    int layOut(QTextLayout &layout, int width) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const;
    [[nodiscard]] int spanAt(const QPoint &pos) const;
    void step(int direction);
    void setCurrent(int span);

    const Theme &m_theme;
    QString m_text;
    std::vector<Span> m_spans;
    QTextLayout m_layout;
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace relaydesk

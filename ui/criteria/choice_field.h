// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QLineEdit>
#include <QPointer>

namespace relaydesk {

class ChoiceList;

/// One line to type in, with what can be chosen below it: typing narrows the list, Up and Down put a choice into the
/// line, Enter takes it. The line keeps the keyboard all the while.
class ChoiceField final : public QLineEdit
{
    Q_OBJECT
public:
    /// \a free: what is typed counts, not only what can be chosen.
    ChoiceField(const Theme &theme, const QStringList &choices, bool free, QWidget *parent);
    ~ChoiceField() override;

    /// Several choices may stand in the line with this between them; only the last one is completed.
    void setSeparator(const QString &separator) { m_separator = separator; }
    /// Shows the list below the line (above it where there is no room). Call once the line has its place.
    void openList();
    /// What Enter would take.
    [[nodiscard]] QString taken() const;
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    /// A choice was put into the line; typing is told by textEdited().
    void chosen();
    void entered();
    void escaped();
    /// Tab (1) or Shift+Tab (-1).
    void tabbed(int by);
    /// The keyboard went elsewhere.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QString head() const;
    [[nodiscard]] QString begun() const;
    void offer(const QString &part);
    void step(int by);
    [[nodiscard]] QString with(const QString &choice) const;

    QStringList m_choices;
    bool m_free;
    QString m_separator;
    QPointer<ChoiceList> m_list; ///< a child of the window: it lies over whatever is below
};

} // namespace relaydesk

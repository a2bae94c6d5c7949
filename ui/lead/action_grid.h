// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/keyed_button.h"

#include <QWidget>

#include <array>

class QGridLayout;

namespace relaydesk {

/// What can be done with a lead, each with its key: four columns where there is room, two in a narrow panel or at large
/// text. The place of Accept is that of the next step: of a lead that has been contacted it is Convert.
class ActionGrid final : public QWidget
{
    Q_OBJECT
public:
    enum class Action { Call, Email, Log, Accept, Convert, Reject, Snooze, HandOn };
    static constexpr int actionCount = 8;

    ActionGrid(const Theme &theme, QWidget *parent);

    [[nodiscard]] KeyedButton *button(Action action) const { return m_buttons.at(size_t(action)); }
    /// Says and shows what a button does now: "Call +46 8 465 004 12", or "Copy …" where it cannot be dialled.
    void setFace(Action action, const QString &label, Icon icon);
    /// Accept, or Convert in its place.
    void setNextStep(Action step);
    [[nodiscard]] int columns() const { return m_columns; }

Q_SIGNALS:
    void activated(relaydesk::ActionGrid::Action action);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] Action hiddenStep() const;
    void add(Action action, const QString &label, Icon icon, const QString &key, const Theme &theme);
    void place(int columns);
    [[nodiscard]] int columnsFor(int width) const;

    std::array<KeyedButton *, actionCount> m_buttons{};
    const Theme &m_theme;
    QGridLayout *m_grid;
    Action m_nextStep = Action::Accept;
    int m_columns = 0;
};

} // namespace relaydesk

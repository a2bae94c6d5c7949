// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace relaydesk {

class OptionRow;
class PlainLabel;

/// A short numbered choice beside its button (reject, log, snooze): number keys and arrows choose,
/// Enter confirms, Esc leaves, a click chooses and confirms. Optional below: a note field, a labelled
/// combo box, a line of explanation that may change with the choice.
class OptionPopover final : public QFrame
{
    Q_OBJECT
public:
    struct Option
    {
        QString label;
        QString detail; ///< at the end of the row, "stops clock"; may be empty
        QString remark; ///< shown below the list while this one is chosen; may be empty
    };

    OptionPopover(const Theme &theme, Icon icon, const QString &title, QWidget *parent = nullptr);

    void setOptions(std::vector<Option> options);
    void setNoteField(const QString &placeholder);
    void setExtraChoice(const QString &label, const QStringList &values);
    /// Index of the extra choice; -1 without one.
    [[nodiscard]] int extraChoice() const;
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    [[nodiscard]] QString note() const;
    /// Opens below \a anchor (above where there is no room), its leading edges aligned.
    void openAt(const QWidget *anchor);

Q_SIGNALS:
    void chosen(int index, const QString &note);
    /// Closed in whatever way; after chosen() where there was one.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void confirm();
    void step(int by);
    void updateRemark();

    const Theme &m_theme;
    Icon m_icon;
    QVBoxLayout *m_column;
    QVBoxLayout *m_rows;
    PlainLabel *m_remark;
    QFrame *m_rule;
    QLineEdit *m_note = nullptr;
    QComboBox *m_extra = nullptr;
    std::vector<Option> m_options;
    std::vector<OptionRow *> m_buttons;
};

} // namespace relaydesk

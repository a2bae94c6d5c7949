// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

#include <span>
#include <vector>

class QKeyEvent;
class QShortcut;
class QWidget;

namespace relaydesk {

/// Everything a key can do in the desk.
enum class KeyAction {
    NextLead,
    PreviousLead,
    OpenPanel,
    Back,
    Search,
    UpdateOrder,
    Accept,
    Convert,
    Reject,
    Log,
    Call,
    Email,
    Snooze,
    Note,
    Undo,
    SyncNow,
    Alert,
    GoQueue,
    GoCriteria,
    GoSettings,
    MainMenu,
    AllKeys,
    ZoomIn,
    ZoomOut,
    ZoomReset,
};

/// One line of the table of keys.
struct KeyLine
{
    KeyAction action;
    const char *keys;  ///< portable sequences, separated by a blank; "G,Q" is G then Q
    const char *label; ///< what it does, for translation in the context "KeyMap"
    bool letter;       ///< single letters can be turned off, and never work in a text field
    bool bubbles;      ///< first for the widget with the focus (Enter, Esc, J, K), not a shortcut
};

/// The one table of keys, and the shortcuts made of it.
class KeyMap final : public QObject
{
    Q_OBJECT
public:
    explicit KeyMap(QObject *parent = nullptr);

    [[nodiscard]] static std::span<const KeyLine> table();
    [[nodiscard]] static QString label(KeyAction action);
    /// As a person reads it: "J, Down", "G then Q".
    [[nodiscard]] static QString keysText(KeyAction action);

    /// Makes the shortcuts of \a window. Text fields keep their letters: Qt asks the field first.
    void install(QWidget *window);
    /// A key that no field, list or button used; true if it means something.
    [[nodiscard]] bool offer(const QKeyEvent &event);
    /// Off: single letters do nothing; the other keys stay.
    void setLettersOn(bool on);
    [[nodiscard]] bool lettersOn() const { return m_lettersOn; }

Q_SIGNALS:
    void triggered(relaydesk::KeyAction action);

private:
    bool m_lettersOn = true;
    std::vector<QShortcut *> m_letters;
};

} // namespace relaydesk

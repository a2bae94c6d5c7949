// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_map.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <QWidget>

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {
constexpr std::array s_table = {
    KeyLine{KeyAction::NextLead, "J", QT_TRANSLATE_NOOP("KeyMap", "Next lead"), true, true},
    KeyLine{KeyAction::PreviousLead, "K", QT_TRANSLATE_NOOP("KeyMap", "Previous lead"), true, true},
    KeyLine{KeyAction::OpenPanel, "Return Enter", QT_TRANSLATE_NOOP("KeyMap", "Open the lead"), false, true},
    KeyLine{KeyAction::Back, "Esc", QT_TRANSLATE_NOOP("KeyMap", "Back to the list, close, clear search"), false, true},
    KeyLine{KeyAction::Search, "/", QT_TRANSLATE_NOOP("KeyMap", "Search"), true, false},
    KeyLine{KeyAction::UpdateOrder, ".", QT_TRANSLATE_NOOP("KeyMap", "Update the held order"), true, false},
    KeyLine{KeyAction::Accept, "A", QT_TRANSLATE_NOOP("KeyMap", "Accept"), true, false},
    KeyLine{KeyAction::Convert, "O", QT_TRANSLATE_NOOP("KeyMap", "Make it an opportunity"), true, false},
    KeyLine{KeyAction::Reject, "R", QT_TRANSLATE_NOOP("KeyMap", "Reject with a reason"), true, false},
    KeyLine{KeyAction::Log, "L", QT_TRANSLATE_NOOP("KeyMap", "Log an attempt"), true, false},
    KeyLine{KeyAction::Call, "C", QT_TRANSLATE_NOOP("KeyMap", "Call"), true, false},
    KeyLine{KeyAction::Email, "E", QT_TRANSLATE_NOOP("KeyMap", "Write an e-mail"), true, false},
    KeyLine{KeyAction::Snooze, "S", QT_TRANSLATE_NOOP("KeyMap", "Snooze"), true, false},
    KeyLine{KeyAction::Note, "N", QT_TRANSLATE_NOOP("KeyMap", "Add a note"), true, false},
    KeyLine{KeyAction::Undo, "U", QT_TRANSLATE_NOOP("KeyMap", "Undo"), true, false},
    KeyLine{KeyAction::Undo, "Ctrl+Z", QT_TRANSLATE_NOOP("KeyMap", "Undo"), false, false},
    KeyLine{KeyAction::SyncNow, "F5", QT_TRANSLATE_NOOP("KeyMap", "Sync now"), false, false},
    KeyLine{KeyAction::Alert, "F6", QT_TRANSLATE_NOOP("KeyMap", "To the newest alert"), false, false},
    KeyLine{KeyAction::GoQueue, "G,Q", QT_TRANSLATE_NOOP("KeyMap", "Go to the queue"), true, false},
    KeyLine{KeyAction::GoCriteria, "G,C", QT_TRANSLATE_NOOP("KeyMap", "Go to the criteria"), true, false},
    KeyLine{KeyAction::GoSettings, "G,S", QT_TRANSLATE_NOOP("KeyMap", "Go to Settings"), true, false},
    KeyLine{KeyAction::MainMenu, "F10", QT_TRANSLATE_NOOP("KeyMap", "Main menu"), false, false},
    KeyLine{KeyAction::AllKeys, "?", QT_TRANSLATE_NOOP("KeyMap", "All keys"), true, false},
    KeyLine{KeyAction::ZoomIn, "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("KeyMap", "Larger text"), false, false},
    KeyLine{KeyAction::ZoomOut, "Ctrl+-", QT_TRANSLATE_NOOP("KeyMap", "Smaller text"), false, false},
    KeyLine{KeyAction::ZoomReset, "Ctrl+0", QT_TRANSLATE_NOOP("KeyMap", "Text at 100 %"), false, false},
};

std::vector<QKeySequence> sequencesOf(const KeyLine &line)
{
    std::vector<QKeySequence> sequences;
    const auto parts = QString::fromLatin1(line.keys).split(QLatin1Char(' '));
    for (const QString &part : parts)
        sequences.push_back(QKeySequence::fromString(part, QKeySequence::PortableText));
    return sequences;
}
} // namespace

KeyMap::KeyMap(QObject *parent)
    : QObject(parent)
{
}

std::span<const KeyLine> KeyMap::table()
{
    return s_table;
}

QString KeyMap::label(KeyAction action)
{
    const auto line
        = std::find_if(s_table.begin(), s_table.end(), [action](const KeyLine &l) { return l.action == action; });
    return line == s_table.end() ? QString() : QCoreApplication::translate("KeyMap", line->label);
}

QString KeyMap::keysText(KeyAction action)
{
    QStringList texts;
    for (const KeyLine &line : s_table) {
        if (line.action != action)
            continue;
        const QKeySequence first = sequencesOf(line).front();
        const QString key = first.toString(QKeySequence::NativeText);
        texts << (first.count() == 2 ? tr("%1 then %2", "keys one after the other")
                                           .arg(QKeySequence(first[0]).toString(), QKeySequence(first[1]).toString())
                                     : key);
    }
    return texts.join(QStringLiteral(" · "));
}

void KeyMap::install(QWidget *window)
{
    for (const KeyLine &line : s_table) {
        if (line.bubbles)
            continue;
        for (const QKeySequence &keys : sequencesOf(line)) {
            auto *shortcut = new QShortcut(keys, window);
            shortcut->setAutoRepeat(false); // a key held down rejects one lead, not ten
            connect(shortcut, &QShortcut::activated, this, [this, action = line.action] { Q_EMIT triggered(action); });
            if (line.letter) {
                shortcut->setEnabled(m_lettersOn);
                m_letters.push_back(shortcut);
            }
        }
    }
}

bool KeyMap::offer(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
    for (const KeyLine &line : s_table) {
        if (!line.bubbles || (line.letter && !m_lettersOn))
            continue;
        const auto sequences = sequencesOf(line);
        if (std::find(sequences.begin(), sequences.end(), pressed) == sequences.end())
            continue;
        Q_EMIT triggered(line.action);
        return true;
    }
    return false;
}

void KeyMap::setLettersOn(bool on)
{
    m_lettersOn = on;
    for (QShortcut *shortcut : m_letters)
        shortcut->setEnabled(on);
}

} // namespace relaydesk

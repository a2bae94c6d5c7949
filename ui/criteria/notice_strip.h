// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QWidget>

#include <vector>

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// One tinted line that says something in place, with what can be done about it. Hidden while it has nothing to say;
/// announced to a screen reader when it appears.
class NoticeStrip final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Calm, Costly };

    NoticeStrip(const Theme &theme, Tone tone, QWidget *parent = nullptr);

    /// An empty \a sentence hides it.
    void say(const QString &sentence, const QStringList &actions);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] KeyedButton *action(size_t index) const { return m_actions.at(index); }

Q_SIGNALS:
    void activated(int action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone;
    PlainLabel *m_sentence;
    std::vector<KeyedButton *> m_actions;
};

} // namespace relaydesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"
#include "ui/welcome/connection_draft.h"

#include <QWidget>

class QBoxLayout;

namespace relaydesk {

class KeyedButton;
class PlainLabel;
struct TestFailure;

/// What a connection test said, in place: connected to what and as whom; or what failed, what that
/// means, and the code to copy. Stays until the form is changed.
class TestOutcome final : public QWidget
{
    Q_OBJECT
public:
    explicit TestOutcome(const Theme &theme, QWidget *parent);

    void clear();
    void showBusy(const QString &server);
    void showConnected(const TestReport &report);
    void showFailed(const TestFailure &failure);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const;
    /// The copyable code of a failure; empty otherwise.
    [[nodiscard]] QString code() const { return m_codeText; }

Q_SIGNALS:
    void changeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { None, Busy, Connected, Failed };
    void say(State state, const QString &title, const QString &detail);
    void build();
    void paintRoundTick(QPainter &painter, const QRectF &box) const;

    const Theme &m_theme;
    State m_state = State::None;
    QString m_codeText;
    QBoxLayout *m_texts = nullptr;
    PlainLabel *m_title;
    PlainLabel *m_detail;
    PlainLabel *m_code;
    KeyedButton *m_change;
    KeyedButton *m_copy;
};

} // namespace relaydesk
